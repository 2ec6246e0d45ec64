import Foundation
import SecuconnectKit

/// The changes and their responses, by their `X-Action`, for as long as they are remembered.
struct IdempotencyStore: Codable {
    /// A change with its response.
    struct Action: Codable {
        let call: IncomingCall.Content
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

extension IncomingCall {
    /// The part of a call that distinguishes it from another one.
    ///
    /// A body can be large, so only its checksum is stored.
    struct Content: Codable, Hashable {
        let method: TransportRequest.Method
        let path: [String]
        let bodyChecksum: UInt64
    }

    var content: Content {
        Content(method: method, path: segments.map { $0.lowercased() }, bodyChecksum: body.checksum)
    }
}

extension IncomingCall.Body {
    /// The checksum of the body, which doesn't depend on the order of JSON fields.
    fileprivate var checksum: UInt64 {
        switch self {
        case .none: Data().fnv1a
        case .json(let value): JSONBytes.data(of: value).fnv1a
        case .file(let file): (Data("\(file.part)\n\(file.file.name ?? "")\n".utf8) + file.file.content).fnv1a
        case .other(let data): data.fnv1a
        }
    }
}
