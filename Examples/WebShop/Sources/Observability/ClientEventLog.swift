public import Logging
public import SecuconnectKit

/// A log of the calls of a client, with swift-log. The file can be copied: it needs SecuconnectKit and swift-log only.
///
/// Events have no secrets, header fields and personal data. There is one line for each call at `info` or above.
public struct ClientEventLog: Sendable {
    private let logger: Logger

    /// Creates a log.
    ///
    /// - Parameter logger: The logger.
    public init(_ logger: Logger) { self.logger = logger }

    /// Logs an event. Pass this method as the `onEvent` of the client's configuration.
    ///
    /// - Parameter event: The event.
    public func record(_ event: ClientEvent) {
        // The levels have the names of swift-log.
        logger.log(
            level: Logger.Level(rawValue: event.logLevel.rawValue) ?? .info, "\(event)",
            metadata: ["operation": "\(event.operation)", "call": "\(event.callID)"])
    }
}
