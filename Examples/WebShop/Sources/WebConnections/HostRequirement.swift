import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// Refuses requests of HTTP/1.1 without exactly one `Host` header field with 400, as RFC 9112, section 3.2, requires.
///
/// The version of HTTP is known only in front of the codec, so this handler adds the check there.
final class HostRequirement: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any

    func handlerAdded(context: ChannelHandlerContext) {
        do {
            let pipeline = context.pipeline.syncOperations
            let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
            try pipeline.addHandler(Check(), position: .before(codec))
        } catch {
            context.fireErrorCaught(error)
        }
    }

    private final class Check: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias InboundOut = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private var isRefused = false

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard !isRefused else { return }
            guard case .head(let head) = unwrapInboundIn(data), (head.version.major, head.version.minor) >= (1, 1),
                head.headers[canonicalForm: "host"].count != 1
            else { return context.fireChannelRead(data) }
            isRefused = true
            refuse(context, head.version)
        }

        private func refuse(_ context: ChannelHandlerContext, _ version: HTTPVersion) {
            let text = ByteBuffer(string: "The request needs one Host header field.\n")
            let head = HTTPResponseHead(
                version: version, status: .badRequest,
                headers: [
                    "content-type": "text/plain", "content-length": "\(text.readableBytes)", "connection": "close",
                ])
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(text))), promise: nil)
            let channel = context.channel
            context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in channel.close(promise: nil) }
        }
    }
}
