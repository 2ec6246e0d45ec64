import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// The file that keeps the state of a simulator.
struct StateFile: Sendable {
    private let url: URL
    private let clock: any TimeSource

    init(_ url: URL, clock: any TimeSource = .system) {
        self.url = url
        self.clock = clock
    }

    /// Reads the file.
    ///
    /// - Returns: The state; `nil` if there is no file.
    /// - Throws: ``StateFileProblem`` if it can't be read or is damaged.
    func load() throws(StateFileProblem) -> SimulatedServer.Snapshot? {
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        do {
            return try SimulatedServer.Snapshot(Data(contentsOf: url))
        } catch let problem as SimulatedServer.SnapshotProblem {
            throw StateFileProblem(description: "The file \(url.path) can't be used. \(problem)")
        } catch {
            throw StateFileProblem(
                description: "The file \(url.path) can't be read. Check its permissions, or choose another one.")
        }
    }

    /// Replaces the file with the current state. A reader finds either the old state or the new one.
    ///
    /// - Throws: ``StateFileProblem`` if it can't be written.
    func save(_ simulator: SimulatedServer) throws(StateFileProblem) {
        do {
            try simulator.snapshot().data().write(to: url, options: .atomic)
        } catch {
            throw StateFileProblem(
                description: "The file \(url.path) can't be written. Check its folder and the space on the disk.")
        }
    }

    /// Saves the state after each change, at most once a second, until the task is canceled.
    ///
    /// A large state is saved less often, so that most of the time is left for calls.
    func follow(_ simulator: SimulatedServer) async throws {
        var saved: Int?
        while true {
            let count = simulator.activityCount, start = clock.now
            if count != saved {
                try save(simulator)
                saved = count
            }
            do { try await clock.sleep(seconds: max(1, 4 * (clock.now - start))) } catch { return }
        }
    }
}

/// A reason why the state can't be kept.
struct StateFileProblem: Error, Hashable, CustomStringConvertible {
    /// A textual representation of this instance.
    let description: String
}
