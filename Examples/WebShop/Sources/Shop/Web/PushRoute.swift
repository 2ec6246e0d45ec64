import Foundation
import HTTPTypes
import Hummingbird
import SecuconnectKit
import WebPages

/// The webhook. It stores a push and does nothing else, so that it answers at once.
struct PushRoute: Sendable {
    /// The inbox.
    let inbox: PushInbox
    /// The addresses that pushes have to come from; `nil` for any.
    let sources: PushSourceAddresses?
    /// The IP address of a proxy on another machine; `nil` if there is none.
    let proxy: String?

    /// Adds the webhook to a router.
    func add(to router: some RouterMethods<ShopContext>) {
        router.post("/push", use: receive)
    }

    @Sendable private func receive(_ request: Request, _ context: ShopContext) async throws -> HTTPResponse.Status {
        if let sources {
            guard let source = source(of: request, context), sources.contains(source) else { return .forbidden }
        }
        let buffer = try await request.body.collect(upTo: PushEvent.defaultMaximumSize)
        let body = Data(buffer.readableBytesView)
        guard let push = try? PushEvent(body: body) else { return .badRequest }
        return switch try await inbox.receive(push, body: body) {
        case .stored, .known: .ok
        case .full: .serviceUnavailable
        }
    }

    private func source(of request: Request, _ context: ShopContext) -> String? {
        let forwarded = HTTPField.Name("X-Forwarded-For").flatMap { request.headers[$0] }
        return Self.source(peer: context.peer, forwardedFor: forwarded, proxy: proxy)
    }

    /// Returns the address of the sender. A proxy, on this machine or a known one, appends the address of its client.
    static func source(peer: String?, forwardedFor forwarded: String?, proxy: String?) -> String? {
        let isProxy = peer.map { $0 == proxy || HostName.loopback.contains($0) } ?? true
        guard isProxy, let forwarded else { return peer }
        return forwarded.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
