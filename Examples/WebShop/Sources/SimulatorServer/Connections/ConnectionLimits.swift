import HummingbirdCore
import NIOCore

/// The times after which a connection that does nothing, or too little, is closed.
struct ConnectionLimits: Sendable {
    /// The time without a request, or within one without a byte. The header fields of a request have to arrive in it.
    var idleTime: TimeAmount = .seconds(60)
    /// The time that the whole of a request may take.
    var requestTime: TimeAmount = .seconds(120)
    /// The time for a client to read the last response of a connection that is closed.
    var lingerTime: TimeAmount = .seconds(5)

    var channelConfiguration: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [HostRequirement(), RequestDeadline(limits: self)], idleTimeout: idleTime)
    }
}
