import Foundation
import SecuconnectKit

/// A request, taken apart.
struct Call: Sendable {
    enum Body: Hashable, Sendable {
        case none
        case json(JSONValue)
        case file(MultipartFile)
        case other(Data)
    }

    /// Where in the server's address space a path lies.
    enum Space: Sendable {
        case token
        case api
        case outside
    }

    let method: TransportRequest.Method
    let url: URL
    let space: Space
    /// The path's parts, percent-decoded, without the API's own prefix.
    let segments: [String]
    /// The query's members, in order.
    let queryItems: [(name: String, value: String)]
    /// The query's members; of two with one name the last stays.
    let query: [String: String]
    let headers: TransportHeaders
    let body: Body

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
