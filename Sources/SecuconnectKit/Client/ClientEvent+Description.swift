import Foundation

extension ClientEvent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is one line without personal data.
    public var description: String { "\(PrintableText.line(operation)): \(line) [\(callID)]" }

    /// A textual representation of this instance.
    public var debugDescription: String { description }

    /// A mirror that shows the call, the operation and one line about the event.
    public var customMirror: Mirror {
        Mirror(self, children: ["callID": callID, "operation": PrintableText.line(operation), "kind": line])
    }

    private var line: String {
        switch kind {
        case .callStarted: "call started"
        case .callEnded: "call \(callEnd?.line ?? "ended")"
        case .attemptStarted: "attempt \(attempt ?? 0) started"
        case .attemptEnded: "attempt \(attempt ?? 0) ended \(attemptEnd?.line ?? "")"
        case .retryPlanned: "retry \(retry?.line ?? "planned")"
        case .tokenRenewed: "access token renewed" + (tokenLifetime.map { ", valid for \($0.inSeconds)" } ?? "")
        case .tokenStoreFailed: "access token used from memory" + (tokenStoreError.map { ": \($0)" } ?? "")
        case .valueDropped: "value dropped" + (droppedValue.map { " at \($0)" } ?? "")
        case .valueRepaired: "value repaired" + (repairedValue.map { " at \($0)" } ?? "")
        default: "\(PrintedValue(word: kind.rawValue))"
        }
    }
}

extension TimeInterval {
    /// Seconds to the millisecond. `String(format:)` depends on no locale here, either, but is slow.
    fileprivate var inSeconds: String { "\((self * 1_000).rounded() / 1_000) s" }
}

extension ClientEvent.CallEnd: CustomStringConvertible {
    /// A textual representation of this instance.
    public var description: String { line }

    fileprivate var line: String {
        "\(PrintedValue(word: result.rawValue)), \(attempts) attempt\(attempts == 1 ? "" : "s"), \(duration.inSeconds)"
            + (error.map { ": \($0)" } ?? "")
    }
}

extension ClientEvent.AttemptEnd: CustomStringConvertible {
    /// A textual representation of this instance.
    public var description: String { line }

    fileprivate var line: String {
        let end = status.map { "with status \($0)" } ?? failure.map { "by \($0)" } ?? "without a response"
        return "\(end), \(bytes) bytes, \(duration.inSeconds)"
    }
}

extension ClientEvent.Retry: CustomStringConvertible {
    /// A textual representation of this instance.
    public var description: String { line }

    fileprivate var line: String {
        let cause =
            failure.map { "\($0)" } ?? status.map { "status \($0)" } ?? "\(PrintedValue(word: reason.rawValue))"
        return "in \(delay.inSeconds) because of \(cause)"
    }
}
