import SecuconnectKit

/// A method and a path with what answers them.
struct Route: Sendable {
    typealias Handler = @Sendable (inout ServerState, RoutedCall) throws(APIError) -> JSONValue

    let method: TransportRequest.Method
    /// The path with its variable parts in braces: `/Smart/Transactions/{id}/prepare/{method}`.
    let template: String
    let handle: Handler
    private let parts: [Substring]

    init(_ method: TransportRequest.Method, _ template: String, _ handle: @escaping Handler) {
        self.method = method
        self.template = template
        self.handle = handle
        parts = template.split(separator: "/")
    }

    /// The operation as the ledger names it.
    var name: String { "\(method.rawValue) \(template)" }

    /// The variable parts if the path is this route's, nil otherwise. The case of fixed parts does not matter.
    func parameters(of segments: [String]) -> [String: String]? {
        guard segments.count == parts.count else { return nil }
        var parameters: [String: String] = [:]
        for (part, segment) in zip(parts, segments) {
            if part.first == "{" {
                parameters[String(part.dropFirst().dropLast())] = segment
            } else if part.lowercased() != segment.lowercased() {
                return nil
            }
        }
        return parameters
    }
}

/// A call whose route has been found.
struct RoutedCall {
    let call: Call
    let parameters: [String: String]

    var id: String { parameters["id"] ?? "" }

    /// The body's members; a call without them is refused.
    func members() throws(APIError) -> [String: JSONValue] {
        guard case .json(let value) = call.body else {
            if case .none = call.body { throw .format("No payload") }
            throw .format("The payload is no JSON")
        }
        // PHP can't tell an empty list from an empty object, so the server takes one for the other.
        if value == [] { return [:] }
        guard let members = value.object else { throw .format("The payload is no JSON object") }
        return members
    }

    /// The body's members, none if there is no body.
    func optionalMembers() throws(APIError) -> [String: JSONValue] {
        switch call.body {
        case .none, .json(.null): return [:]
        default: return try members()
        }
    }
}
