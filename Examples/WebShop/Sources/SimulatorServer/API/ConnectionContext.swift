import Hummingbird

/// The context of a request, with a way to drop its connection.
struct ConnectionContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Closes the connection at once, without a response.
    let dropConnection: @Sendable () -> Void

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        let channel = source.channel
        dropConnection = { channel.close(promise: nil) }
    }
}
