import Foundation
import HTTPTypes
import Hummingbird
import SecuconnectKit

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
        // The number is hard to guess, so a flood of forged pushes doesn't delay those of orders.
        router.post("/push/{order}", use: receive)
    }

    @Sendable private func receive(_ request: Request, _ context: ShopContext) async throws -> HTTPResponse.Status {
        if let sources {
            guard let source = SourceAddress.of(request, context, proxy: proxy), sources.contains(source) else {
                return .forbidden
            }
        }
        let buffer = try await request.body.collect(upTo: PushEvent.defaultMaximumSize)
        let body = Data(buffer.readableBytesView)
        guard let push = try? PushEvent(body: body) else { return .badRequest }
        return switch try await inbox.receive(push, body: body, for: context.parameters.get("order")) {
        case .stored, .known: .ok
        case .full: .serviceUnavailable
        }
    }
}
