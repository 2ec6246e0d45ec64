import Foundation
import HTTPTypes
import Hummingbird
import SecuconnectKit

/// The webhook. It stores a push and does nothing else, so that it answers at once.
struct PushRoute: Sendable {
    /// The inbox.
    let inbox: PushInbox
    /// The addresses that pushes have to come from; nil for any.
    let sources: PushSourceAddresses?

    /// Adds the webhook to a router.
    func add(to router: some RouterMethods<ShopContext>) {
        router.post("/push", use: receive)
    }

    @Sendable private func receive(_ request: Request, _ context: ShopContext) async throws -> HTTPResponse.Status {
        if let sources {
            guard let source = Self.source(of: request, context), sources.contains(source) else { return .forbidden }
        }
        let buffer = try await request.body.collect(upTo: PushEvent.defaultMaximumSize)
        let body = Data(buffer.readableBytesView)
        guard let push = try? PushEvent(body: body) else { return .badRequest }
        return switch try await inbox.receive(push, body: body) {
        case .stored, .known: .ok
        case .full: .serviceUnavailable
        }
    }

    /// Returns the address of the sender. The shop listens on this machine only, so others come through a proxy, which
    /// appends the address of its client.
    private static func source(of request: Request, _ context: ShopContext) -> String? {
        guard let name = HTTPField.Name("X-Forwarded-For"), let forwarded = request.headers[name] else {
            return context.peer
        }
        return forwarded.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
