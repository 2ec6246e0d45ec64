import Foundation
import SecuconnectKit

/// A request, split into its parts.
struct IncomingCall: Sendable {
    enum Body: Hashable, Sendable {
        case none
        case json(JSONValue)
        case file(MultipartFile)
        case other(Data)
    }

    /// The part of the server's URL space that contains a path.
    enum Space: Sendable {
        case token
        case api
        case outside
    }

    let method: TransportRequest.Method
    let url: URL
    let space: Space
    /// The components of the path, percent-decoded, without the API's own prefix.
    let segments: [String]
    /// The query items, in order.
    let queryItems: [(name: String, value: String)]
    /// The query items by name; of two with one name, the last one is kept.
    let query: [String: String]
    let headers: TransportHeaders
    var body: Body
    /// The number of bytes of the body as it was sent.
    let bodySize: Int

    init(_ request: TransportRequest) {
        method = request.method
        url = request.url
        headers = request.headers
        let components = URLComponents(url: request.url, resolvingAgainstBaseURL: true)
        var parts = (components?.percentEncodedPath ?? "").split(separator: "/")
            .map { $0.removingPercentEncoding ?? String($0) }
        let lowered = parts.map { $0.lowercased() }
        if lowered == ["oauth", "token"] {
            space = .token
        } else if lowered.starts(with: ["api", "v2"]) {
            space = .api
            parts.removeFirst(2)
        } else {
            space = .outside
        }
        segments = parts
        queryItems = FormText.pairs(of: components?.percentEncodedQuery ?? "")
        query = Dictionary(queryItems.map { ($0.name, $0.value) }) { _, last in last }
        bodySize = request.body?.count ?? 0
        body = Body(request.body, contentType: request.headers["Content-Type"] ?? "")
    }

    /// The path without the API's own prefix, decoded: `/Smart/Transactions/STX_…`, `/oauth/token`.
    var path: String { "/" + segments.joined(separator: "/") }

    var actionID: String? { headers["X-Action"] }
}

extension IncomingCall.Body {
    init(_ data: Data?, contentType: String) {
        guard let data, !data.isEmpty else {
            self = .none
            return
        }
        if let file = MultipartFile(data, contentType: contentType) {
            self = .file(file)
            return
        }
        guard let value = try? JSONReader().decode(JSONValue.self, from: data) else {
            self = .other(data)
            return
        }
        self = .json(value)
    }

    var json: JSONValue? {
        guard case .json(let value) = self else { return nil }
        return value
    }
}

/// Parses `name=value&name=value`, the format of queries and forms.
enum FormText {
    static func members(of text: String) -> [String: String] {
        Dictionary(pairs(of: text).map { ($0.name, $0.value) }) { _, last in last }
    }

    static func pairs(of text: String) -> [(name: String, value: String)] {
        text.split(separator: "&").compactMap { pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = halves.first else { return nil }
            return (decoded(name), halves.count > 1 ? decoded(halves[1]) : "")
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacingOccurrences(of: "+", with: " ")
        return spaced.removingPercentEncoding ?? spaced
    }
}
