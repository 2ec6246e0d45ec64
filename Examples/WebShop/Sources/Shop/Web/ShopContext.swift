import Hummingbird
import NIOCore

/// The context of a request.
struct ShopContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The IP address of the other end of the connection.
    let peer: String?
    /// The session of the visitor.
    var session = Session()
    /// The fields of the form that was sent.
    var form: [String: String] = [:]

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}
