import SecuconnectKit

/// The API as OpenAPI 3.1 (`Fixtures/openapi.json`), as far as the tests need it.
struct APIDescription: Sendable {
    /// A reason why the description can't be used.
    struct Fault: Error {
        var reason: String

        init(_ reason: String) { self.reason = reason }
    }

    /// An operation: what it is called, what is sent, and what comes back.
    struct Operation: Sendable {
        /// The name, which is also the one in errors and events.
        var id: String
        var method: String
        /// The path, with its parameters in braces.
        var path: String
        /// The names of the query's parameters.
        var query: Set<String>
        var contentType: String?
        var body: APISchema?
        /// The schema of the response; `nil` for raw bytes.
        var response: APISchema?
        /// A Boolean value that indicates whether the operation only reads, whatever its method.
        var isRead: Bool
    }

    let operations: [String: Operation]
    let schemas: [String: APISchema]

    /// The description, read once.
    static let shared = Result { try APIDescription(Fixture.json("openapi.json")) }

    private init(_ document: JSONValue) throws {
        guard let paths = document["paths"]?.object, let components = document["components"],
            let schemas = components["schemas"]?.object
        else { throw Fault("the description has no paths or no schemas") }
        var operations: [String: Operation] = [:]
        for (path, item) in paths {
            for (method, json) in item.object ?? [:] where json["operationId"] != nil {
                for operation in try Self.operations(method.uppercased(), path, json, components) {
                    guard operations.updateValue(operation, forKey: operation.id) == nil else {
                        throw Fault("two operations are called \(operation.id)")
                    }
                }
            }
        }
        self.operations = operations
        self.schemas = try schemas.mapValues(APISchema.init)
    }

    /// The operations of a method of a path: one for each content type that has a name of its own.
    private static func operations(
        _ method: String, _ path: String, _ json: JSONValue, _ components: JSONValue
    ) throws -> [Operation] {
        let names = (json["parameters"]?.array ?? []).flatMap { Self.names(of: $0, components) }
        let answer = json["responses"]?["200"]?["content"]?["application/json"]?["schema"]
        let operation = Operation(
            id: json["operationId"]?.string ?? "", method: method, path: path, query: Set(names),
            response: try answer.map(APISchema.init),
            isRead: method == "GET" || json["x-effect"] == "read")
        guard let contents = json["requestBody"]?["content"]?.object else { return [operation] }
        return try contents.map { type, content in
            var variant = operation
            variant.contentType = type
            variant.id = content["x-operationId"]?.string ?? variant.id
            variant.body = try content["schema"].map(APISchema.init)
            variant.response = try content["x-response"].map(APISchema.init) ?? variant.response
            if let query = content["x-query"]?.array { variant.query = Set(query.compactMap(\.string)) }
            return variant
        }
    }

    /// The names under which a query parameter is sent, several if it is an object. It may be a reference to a shared one.
    private static func names(of parameter: JSONValue, _ components: JSONValue) -> [String] {
        guard let name = parameter["name"]?.string else {
            return target(of: parameter, in: components["parameters"]).map { names(of: $0, components) } ?? []
        }
        guard parameter["style"] == "deepObject", let schema = parameter["schema"] else { return [name] }
        let properties = target(of: schema, in: components["schemas"])?["properties"]?.object ?? [:]
        return properties.keys.map { "\(name)[\($0)]" }
    }

    private static func target(of reference: JSONValue, in shared: JSONValue?) -> JSONValue? {
        reference["$ref"]?.string?.split(separator: "/").last.flatMap { shared?[String($0)] }
    }

    /// The properties of a schema, the inherited ones included; those of the first where there is a choice, and none
    /// for what is no object.
    func properties(of schema: APISchema) -> [String: APISchema] {
        switch schema {
        case .object(let properties): properties
        case .reference(let name): schemas[name].map(properties) ?? [:]
        case .allOf(let parts): parts.map(properties).reduce(into: [:]) { $0.merge($1) { _, own in own } }
        case .anyOf(let parts): parts.first.map(properties) ?? [:]
        default: [:]
        }
    }
}
