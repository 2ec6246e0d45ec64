import Foundation
import SecuconnectKit

/// A message from the process that makes the calls to the one that serves, a line of JSON each.
enum Message: Codable, Sendable {
    /// The end of a change for its caller.
    case changeEnded(String, Ending)
    case phaseEnded(Phase, Tally)
    case violation(String)
    case measured(before: Footprint, after: Footprint)

    /// Writes the line to standard output.
    func send() {
        guard var line = try? JSONEncoder().encode(self) else { return }
        line.append(UInt8(ascii: "\n"))
        let whole = line
        Self.output.withLock { $0.write(whole) }
    }

    private static let output = LockedValue(FileHandle.standardOutput)
}

/// The end of a call for its caller.
enum Ending: String, Codable, Sendable, CaseIterable {
    case succeeded, notSent, rejected, carriedOut, unknown, cancelled

    init(_ outcome: SecuconnectError.Outcome) {
        switch outcome {
        case .notSent: self = .notSent
        case .rejected: self = .rejected
        case .carriedOut: self = .carriedOut
        case .unknown: self = .unknown
        }
    }
}

/// The results of the calls of one phase.
struct Tally: Codable, Sendable {
    var endings: [String: Int] = [:]
    var attempts = 0
    var duration: TimeInterval = 0
    /// By how much the slowest call missed its deadline, in seconds; negative if none did.
    var latestEnd: TimeInterval = -.greatestFiniteMagnitude
    /// The duration of the slowest cancellation, in seconds.
    var slowestCancel: TimeInterval = 0

    var calls: Int { endings.values.reduce(0, +) }

    func count(_ ending: Ending) -> Int { endings[ending.rawValue] ?? 0 }

    mutating func add(_ ending: Ending) { endings[ending.rawValue, default: 0] += 1 }

    mutating func add(_ other: Tally) {
        endings.merge(other.endings, uniquingKeysWith: +)
        attempts += other.attempts
        latestEnd = max(latestEnd, other.latestEnd)
        slowestCancel = max(slowestCancel, other.slowestCancel)
    }
}
