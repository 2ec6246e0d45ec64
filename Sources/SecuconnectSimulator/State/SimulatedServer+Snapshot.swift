public import Foundation
import SecuconnectKit

extension SimulatedServer {
    /// The state of a server at a time, to continue with it later, such as after a restart.
    ///
    /// ```swift
    /// let stateFile = URL(fileURLWithPath: "simulator.state")
    /// try server.snapshot().data().write(to: stateFile, options: .atomic)
    /// // … later …
    /// let snapshot = try SimulatedServer.Snapshot(Data(contentsOf: stateFile))
    /// let restored = SimulatedServer(restoring: snapshot, clock: .following(.system))
    /// ```
    ///
    /// It has everything that a client can read again or continue with: all objects, payments, containers, contracts,
    /// uploaded documents, tokens, sessions, devices, users of apps, known `X-Action` values, and pushes that are held or
    /// delayed. It doesn't have the settings, faults, records (``requests``, ``executedActions``, ``sentPushes``),
    /// running scrolls, and connections for live events.
    public struct Snapshot: Sendable {
        /// The date that the clock of the server showed.
        public let date: Date
        let state: ServerState

        /// The beginning of a stored snapshot, with the version of its format.
        private static let title = "secuconnect-simulator-state 1"

        private struct Content: Codable {
            let date: Date
            let state: ServerState
        }

        init(_ state: ServerState, date: Date) {
            self.state = state
            self.date = date
        }

        /// Creates a snapshot from stored data.
        ///
        /// - Parameter data: The result of ``data()``.
        /// - Throws: ``SnapshotProblem`` if the data isn't complete, was changed, or has another version. Nothing is
        ///   read from it then.
        public init(_ data: Data) throws(SnapshotProblem) {
            guard let end = data.firstIndex(of: UInt8(ascii: "\n")) else { throw .damaged }
            let title = String(decoding: data[..<end], as: UTF8.self)
            guard title.hasPrefix("secuconnect-simulator-state ") else { throw .damaged }
            guard title.hasPrefix(Self.title + " ") else { throw .otherVersion }
            let body = Data(data[data.index(after: end)...])
            guard title == Self.title(of: body) else { throw .damaged }
            do {
                var reader = JSONReader()
                // The values are nested in the objects, which are nested in the state.
                reader.maximumDepth = 256
                let content = try reader.decode(Content.self, from: body)
                self.init(content.state, date: content.date)
            } catch {
                // It was written completely, by a program with other fields.
                throw .otherVersion
            }
        }

        /// Returns the data of the snapshot. It contains secrets, such as tokens and account numbers.
        ///
        /// - Returns: A line with a checksum, and a JSON document.
        /// - Throws: `EncodingError` if the state can't be encoded.
        public func data() throws -> Data {
            let body = try JSONEncoder().encode(Content(date: date, state: state))
            return Data((Self.title(of: body) + "\n").utf8) + body
        }

        private static func title(of body: Data) -> String { "\(title) \(body.fnv1a.hexDigits)" }
    }

    /// A reason why a snapshot can't be restored.
    public enum SnapshotProblem: Error, Hashable, CustomStringConvertible, Sendable {
        /// The data isn't a snapshot, was changed, or isn't complete.
        case damaged
        /// The snapshot was written by a simulator with another format.
        case otherVersion

        /// A textual representation of this instance.
        public var description: String {
            switch self {
            case .damaged: "The stored state is damaged; restore it from a copy, or delete it to begin anew."
            case .otherVersion:
                "The stored state is from another version of the simulator; use that version, or delete it to begin anew."
            }
        }
    }

    /// Returns the current state.
    ///
    /// - Returns: The snapshot. It doesn't change with the server.
    public func snapshot() -> Snapshot {
        let date = clock.date
        return withState { Snapshot($0, date: date) }
    }

    /// The number of calls and actions so far. While it stays the same, so does the state.
    public var activityCount: Int { withState { $0.activityCount } }

    /// Creates a server that continues with a state.
    ///
    /// Its identifiers and numbers continue as well, so none is used twice. Times stay what they are: tokens expire at
    /// the same date as before. Use a clock that doesn't begin before the date of the snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: The state.
    ///   - settings: The credentials and the behavior of the server. Their seed has no effect.
    ///   - clock: The clock.
    public convenience init(
        restoring snapshot: Snapshot, _ settings: Settings = Settings(), clock: SimulatedClock
    ) {
        var state = snapshot.state
        state.settings = settings
        state.pushes.awaitDelayed()
        self.init(state, clock: clock)
    }
}
