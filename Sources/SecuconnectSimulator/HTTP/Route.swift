import SecuconnectKit

/// A method and a path with what answers them.
struct Route: Sendable {
    typealias Handler = @Sendable (inout ServerState, RoutedCall) throws(APIError) -> JSONValue
    typealias FileHandler = @Sendable (inout ServerState, RoutedCall) throws(APIError) -> StoredFile

    let method: TransportRequest.Method
    /// The path with its variable parts in braces: `/Smart/Transactions/{id}/prepare/{method}`.
    let template: String
    /// Whether the call changes something, or only asks.
    let effect: OperationEffect
    let handle: @Sendable (inout ServerState, RoutedCall) throws(APIError) -> APIAnswer
    private let parts: [Substring]

    /// A route that answers in JSON. Calls with another method than GET change something unless the effect says that
    /// they only read.
    init(
        _ method: TransportRequest.Method, _ template: String, effect: OperationEffect? = nil,
        _ handle: @escaping Handler
    ) {
        self.method = method
        self.template = template
        self.effect = effect ?? (method == .get ? .read : .change)
        self.handle = { state, call throws(APIError) in APIAnswer(body: try handle(&state, call)) }
        parts = template.split(separator: "/")
    }

    /// A route that answers with a file.
    init(downloading template: String, _ handle: @escaping FileHandler) {
        method = .get
        self.template = template
        effect = .read
        self.handle = { state, call throws(APIError) in APIAnswer(file: try handle(&state, call)) }
        parts = template.split(separator: "/")
    }

    /// The collection that an identifier in the path belongs to: the parts before it, in lower case.
    func collection(of parameter: String) -> String {
        "/" + parts.prefix { $0 != "{\(parameter)}" }.joined(separator: "/").lowercased()
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
