import Foundation
import SecuconnectKit

/// A plan for a call, decided by its name and the seed.
struct CallPlan: Sendable {
    let name: CallName
    let operation: APIOperation<Answer>
    /// After how many seconds it is cancelled.
    let cancelDelay: TimeInterval?

    /// The call's total deadline in seconds. Some are so short that they strike anywhere.
    let timeout: TimeInterval

    init(_ name: CallName, seed: UInt64) {
        self.name = name
        var chance = Chance(seed: seed, for: "call \(name)")
        let path: APIPath = "/Soak/\(name.description)"
        if chance.hits(0.5) {
            operation = .get(path, query: [URLQueryItem(name: "count", value: "\(name.number)")])
        } else {
            let method: TransportRequest.Method = [.post, .put, .delete][chance.number(in: 0...2)]
            let text = String(repeating: "x", count: chance.number(in: 10...3_000))
            operation = APIOperation(
                method, path, body: method != .delete && chance.hits(0.5) ? Body(text: text) : nil,
                actionID: ActionID("\(name)"))
        }
        cancelDelay = chance.hits(0.1) ? chance.share() * 0.03 : nil
        timeout = chance.hits(0.05) ? chance.share() * 0.06 : 2
    }

    /// The response. The name tells whether it is this call's own.
    struct Answer: Decodable, Sendable {
        let id: String
    }

    private struct Body: Encodable {
        let text: String
    }
}
