import Foundation
import LoopbackServer
import SecuconnectKit

/// The server, in the process that does nothing else.
enum BenchmarkServer {
    /// The address's first part, which says how the server is.
    enum Place {
        /// It answers at once.
        case prompt
        /// It answers after 50 ms.
        case slow
        /// It has a list of so many transactions.
        case list(Int)

        var path: String {
            switch self {
            case .prompt: "prompt"
            case .slow: "slow"
            case .list(let count): "list-\(count)"
            }
        }
    }

    /// Says where it listens and serves until its parent goes away. At each line from there it says how many tokens
    /// it has given out since the line before.
    static func run() throws {
        let tokens = LockedValue(0)
        let one = Reaction.json(200, Documents.transaction(1))
        let scroll = ScrollPages()
        let page = Reaction.json(200, Documents.page)
        let token = Reaction.json(200, #"{"access_token":"benchmark","token_type":"bearer","expires_in":1200}"#)
        let server = try LoopbackServer { request in
            if request.method == "POST" {
                tokens.withLock { $0 += 1 }
                return token
            }
            if request.target.hasPrefix("/list-") { return .json(200, scroll.page(for: request)) }
            let reaction = request.target.contains("?") ? page : one
            return request.target.hasPrefix("/slow/") ? .delay(0.05, then: reaction) : reaction
        }
        say(server.url.absoluteString)
        while readLine() != nil {
            server.forgetRequests()
            say(
                tokens.withLock { count in
                    defer { count = 0 }
                    return count
                })
        }
        server.stop()
    }
}
