import SecuconnectKit

/// A method and a path with their handler.
struct Route: Sendable {
    typealias Handler = @Sendable (inout ServerState, RoutedCall) throws(APIError) -> JSONValue
    typealias FileHandler = @Sendable (inout ServerState, RoutedCall) throws(APIError) -> StoredFile

    let method: TransportRequest.Method
    let path: PathTemplate
    /// The effect of the call, a read or a change.
    let effect: OperationEffect
    let handle: @Sendable (inout ServerState, RoutedCall) throws(APIError) -> APIAnswer
    /// The type of the body; `nil` if nothing of it is stored.
    private var storedBody: StoredBody?

    /// Creates a route that responds in JSON. Without an effect, `GET` is a read and any other method a change.
    init(
        _ method: TransportRequest.Method, _ template: String, effect: OperationEffect? = nil,
        _ handle: @escaping Handler
    ) {
        self.method = method
        path = PathTemplate(template)
        self.effect = effect ?? (method == .get ? .read : .change)
        self.handle = { state, call throws(APIError) in APIAnswer(body: try handle(&state, call)) }
    }

    /// Creates a route that responds with a file.
    init(downloading template: String, _ handle: @escaping FileHandler) {
        method = .get
        path = PathTemplate(template)
        effect = .read
        self.handle = { state, call throws(APIError) in APIAnswer(file: try handle(&state, call)) }
    }

    /// Returns the route with the model of the values that it stores from a body: all, or those of some fields, except
    /// for those of other fields. Null is the same as no value, unless it is kept.
    func storing(
        _ model: (some Codable & Sendable).Type, only fields: Set<String>? = nil,
        ignoring ignored: Set<String> = ["object", "id"], keepingNull: Bool = false
    ) -> Route {
        var route = self
        route.storedBody = StoredBody(model, only: fields, ignoring: ignored, keepingNull: keepingNull)
        return route
    }

    /// Returns a call with its body in the form of the model.
    func fitting(_ routed: RoutedCall) throws(APIError) -> RoutedCall {
        guard let storedBody, let body = routed.call.body.json else { return routed }
        var routed = routed
        routed.call.body = .json(try storedBody.fitted(body))
        return routed
    }

    /// Returns the collection of an identifier in the path: the parts before it, in lower case.
    func collection(of parameter: String) -> String { path.collection(of: parameter) }

    /// The path in the description of the API.
    var template: String { path.text }

    /// The name of the operation in the ledger.
    var name: String { "\(method.rawValue) \(template)" }

    /// Returns the variable parts if the path belongs to this route; otherwise, returns `nil`. The case of fixed parts
    /// doesn't matter. A fixed `me` stands for an identifier that isn't used, for which clients send any other, such as
    /// `not_set`.
    func parameters(of segments: [String]) -> [String: String]? {
        path.parameters(of: segments) { part, segment in
            part == "me" || part.lowercased() == segment.lowercased()
        }
    }
}

/// A call with its route.
struct RoutedCall {
    var call: IncomingCall
    let parameters: [String: String]

    var id: String { parameters["id"] ?? "" }

    /// Returns the fields of the body. A call without them is refused.
    func members() throws(APIError) -> [String: JSONValue] {
        guard case .json(let value) = call.body else {
            if case .none = call.body { throw .format("No payload") }
            throw .format("The payload isn't JSON")
        }
        // PHP can't distinguish an empty list from an empty object, so the server accepts one for the other.
        if value == [] { return [:] }
        guard let members = value.object else { throw .format("The payload isn't a JSON object") }
        return members
    }

    /// Returns the fields of the body; an empty dictionary if there is no body.
    func optionalMembers() throws(APIError) -> [String: JSONValue] {
        switch call.body {
        case .none, .json(.null): return [:]
        default: return try members()
        }
    }
}
