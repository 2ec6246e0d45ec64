import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request doesn't end in time, and one whose response says that it is closed.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private var deadline: Scheduled<Void>?
    /// A Boolean value that indicates whether the current response is the last one.
    private var isLastResponse = false
    /// A Boolean value that indicates whether the last response was sent. What still arrives is dropped.
    private var isEnding = false

    init(limits: ConnectionLimits) { self.limits = limits }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isEnding else { return }
        switch unwrapInboundIn(data) {
        case .head: closeLater(context, after: limits.requestTime)
        case .end: cancel()
        case .body: break
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head): isLastResponse = head.headerFields[.connection]?.lowercased() == "close"
        case .end where isLastResponse: return end(context, data, promise)
        case .end, .body: break
        }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        cancel()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { cancel() }

    /// Sends the end of the last response. A client that is still sending reads the response only if the connection
    /// isn't reset, so the server closes its own half first.
    private func end(_ context: ChannelHandlerContext, _ data: NIOAny, _ promise: EventLoopPromise<Void>?) {
        isEnding = true
        context.writeAndFlush(data, promise: promise)
        context.close(mode: .output, promise: nil)
        closeLater(context, after: limits.lingerTime)
    }

    private func closeLater(_ context: ChannelHandlerContext, after time: TimeAmount) {
        cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }

    private func cancel() {
        deadline?.cancel()
        deadline = nil
    }
}
