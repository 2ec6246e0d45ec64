package import HummingbirdCore
package import NIOCore

/// The times after which a connection that does nothing, or too little, is closed.
package struct ConnectionLimits: Sendable {
    /// The time without a request, or within one without a byte. The header fields of a request have to arrive in it.
    package var idleTime: TimeAmount
    /// The time that the whole of a request may take.
    package var requestTime: TimeAmount
    /// The time for a client to read the last response of a connection that is closed.
    package var lingerTime: TimeAmount

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - idleTime: The time without a request, or within one without a byte.
    ///   - requestTime: The time that the whole of a request may take.
    ///   - lingerTime: The time for a client to read the last response.
    package init(
        idleTime: TimeAmount = .seconds(60), requestTime: TimeAmount = .seconds(120),
        lingerTime: TimeAmount = .seconds(5)
    ) {
        self.idleTime = idleTime
        self.requestTime = requestTime
        self.lingerTime = lingerTime
    }

    /// The configuration of the server's connections.
    package var channelConfiguration: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [HostRequirement(), RequestDeadline(limits: self)], idleTimeout: idleTime)
    }
}
