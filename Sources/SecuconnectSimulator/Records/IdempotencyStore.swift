import Foundation
import SecuconnectKit

/// The changes and their responses, by their `X-Action`, for as long as they are remembered.
struct IdempotencyStore {
    /// A change with its response.
    struct Action {
        let call: Call.Content
        let answer: APIAnswer
        let time: TimeInterval
    }

    private var actions: [String: Action] = [:]
    private var order: [String] = []

    func action(_ id: String, at time: TimeInterval, within window: TimeInterval) -> Action? {
        guard let former = actions[id], time - former.time <= window else { return nil }
        return former
    }

    mutating func remember(_ action: Action, as id: String, within window: TimeInterval) {
        let expired = order.prefix { action.time - (actions[$0]?.time ?? -.infinity) > window }
        for id in expired { actions[id] = nil }
        order.removeFirst(expired.count)
        actions[id] = action
        order.append(id)
    }
}

extension Call {
    /// The part of a call that distinguishes it from another one.
    struct Content: Hashable {
        let method: TransportRequest.Method
        let path: [String]
        let body: Body
    }

    var content: Content { Content(method: method, path: segments.map { $0.lowercased() }, body: body) }
}
