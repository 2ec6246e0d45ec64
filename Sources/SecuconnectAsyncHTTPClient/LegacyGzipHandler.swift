#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOCore
    import NIOHTTP1
    import NIOHTTPCompression

    /// A handler that renames the content coding `x-gzip`, an older name of `gzip` (RFC 9110, 8.4.1.3), which the
    /// decompressor of NIO doesn't know.
    final class LegacyGzipHandler: ChannelInboundHandler, Sendable {
        typealias InboundIn = HTTPClientResponsePart
        typealias InboundOut = HTTPClientResponsePart

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard case .head(var head) = Self.unwrapInboundIn(data),
                head.headers.first(name: "Content-Encoding")?.lowercased() == "x-gzip"
            else { return context.fireChannelRead(data) }
            head.headers.replaceOrAdd(name: "Content-Encoding", value: "gzip")
            context.fireChannelRead(Self.wrapInboundOut(.head(head)))
        }

        /// Adds the handler in front of the decompressor of a connection or stream, on its event loop.
        @Sendable static func install(in channel: any Channel) -> EventLoopFuture<Void> {
            channel.eventLoop.makeCompletedFuture {
                let handlers = channel.pipeline.syncOperations
                let decompressor = try handlers.handler(type: NIOHTTPResponseDecompressor.self)
                try handlers.addHandler(LegacyGzipHandler(), position: .before(decompressor))
            }
        }

        /// Returns an initializer that adds the handler after the user's own initializer.
        static func installing(
            after initializer: (@Sendable (any Channel) -> EventLoopFuture<Void>)?
        ) -> @Sendable (any Channel) -> EventLoopFuture<Void> {
            guard let initializer else { return install }
            return { channel in initializer(channel).flatMap { install(in: channel) } }
        }
    }
#endif
