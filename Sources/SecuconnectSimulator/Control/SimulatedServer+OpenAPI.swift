import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// The description of the simulated API and of the control API in the format of OpenAPI 3.1.
    ///
    /// It is made from the routes of the simulator: paths, methods, parameters, and the fields of the control API. The
    /// bodies of the API are open objects.
    public static let openAPI: JSONValue = [
        "openapi": "3.1.0",
        "info": [
            "title": "secuconnect simulator", "version": "2",
            "description":
                .string(
                    "The secuconnect API in memory, and a control API below \(controlPath). It is no payment system."),
        ],
        "servers": [["url": "/"]],
        "paths": .object(paths),
        "components": [
            "securitySchemes": [
                "token": [
                    "type": "oauth2", "flows": ["clientCredentials": ["tokenUrl": "/oauth/token", "scopes": [:]]],
                ]
            ],
            "schemas": [
                "Error": [
                    "type": "object", "required": ["status", "error", "error_details", "code", "supportId"],
                    "properties": [
                        "status": ["const": "error"], "error": ["type": "string"], "error_details": ["type": "string"],
                        "error_user": ["type": "string"], "code": ["type": "integer"],
                        "supportId": ["type": "string"],
                    ],
                ],
                "ControlError": [
                    "type": "object", "required": ["error"], "properties": ["error": ["type": "string"]],
                ],
            ],
        ],
    ]

    private static let paths: [String: JSONValue] = {
        var paths: [String: JSONValue] = ["/oauth/token": ["post": tokenOperation]]
        let operations =
            ServerState.routes.map { ("/api/v2" + $0.path.text, $0.method, $0.operation) }
            + controlRoutes.map { ($0.path.text, $0.method, $0.operation) }
        for (path, method, operation) in operations {
            paths[path, default: [:]][method.rawValue.lowercased()] = operation
        }
        return paths
    }()

    private static let tokenOperation: JSONValue = [
        "operationId": "POST /oauth/token", "tags": ["OAuth"],
        "requestBody": [
            "required": true,
            "content": [
                "application/json": ["schema": tokenSchema],
                "application/x-www-form-urlencoded": ["schema": tokenSchema],
            ],
        ],
        "responses": ["200": response("A token."), "default": response("A refusal in the format of OAuth.")],
    ]

    private static let tokenSchema: JSONValue = [
        "type": "object", "required": ["grant_type", "client_id", "client_secret"],
        "properties": [
            "grant_type": ["enum": ["client_credentials", "refresh_token", "device", "appuser"]],
            "client_id": ["type": "string"], "client_secret": ["type": "string"],
        ],
    ]

    fileprivate static func response(_ description: String, _ schema: JSONValue = true) -> JSONValue {
        ["description": .string(description), "content": ["application/json": ["schema": schema]]]
    }

    /// Returns the variable parts of a path as parameters.
    fileprivate static func parameters(of path: PathTemplate) -> [JSONValue] {
        path.names.map { ["name": .string($0), "in": "path", "required": true, "schema": ["type": "string"]] }
    }

    /// The parameters of a list.
    fileprivate static let listParameters: [JSONValue] =
        ["count", "offset"].map { ["name": .string($0), "in": "query", "schema": ["type": "integer", "minimum": 0]] }
        + ["q", "sort", "fields", "scroll_expire"].map {
            ["name": .string($0), "in": "query", "schema": ["type": "string"]]
        }
}

extension Route {
    /// The description of the operation.
    fileprivate var operation: JSONValue {
        let isList = method == .get && ListedElements.isList(template)
        let parameters =
            SimulatedServer.parameters(of: path) + (isList ? SimulatedServer.listParameters : [])
        var operation: JSONValue = [
            "operationId": .string(name),
            "tags": .array(template.split(separator: "/").prefix(1).map { .string(.init($0)) }),
            "security": [["token": []]],
            "responses": [
                "200": SimulatedServer.response("The result."),
                "default": SimulatedServer.response("A refusal.", ["$ref": "#/components/schemas/Error"]),
            ],
        ]
        if !parameters.isEmpty { operation["parameters"] = .array(parameters) }
        if method != .get, method != .delete {
            operation["requestBody"] = ["content": ["application/json": ["schema": ["type": ["object", "array"]]]]]
        }
        return operation
    }
}

extension ControlRoute {
    /// The description of the operation.
    fileprivate var operation: JSONValue {
        let parameters = SimulatedServer.parameters(of: path)
        var operation: JSONValue = [
            "operationId": .string("\(method.rawValue) \(path.text)"), "tags": ["Control"],
            "summary": .string(summary),
            "responses": [
                "200": SimulatedServer.response("The result."),
                "default": SimulatedServer.response("A problem.", ["$ref": "#/components/schemas/ControlError"]),
            ],
        ]
        if !parameters.isEmpty { operation["parameters"] = .array(parameters) }
        guard !fields.isEmpty else { return operation }
        let properties = fields.map { ($0.name, $0.schema) }
        operation["requestBody"] = [
            "content": [
                "application/json": [
                    "schema": [
                        "type": "object", "additionalProperties": false,
                        "required": .array(fields.filter(\.isRequired).map { .string($0.name) }),
                        "properties": .object(Dictionary(properties, uniquingKeysWith: { first, _ in first })),
                    ]
                ]
            ]
        ]
        return operation
    }
}

extension ControlField {
    /// The schema of the value.
    fileprivate var schema: JSONValue {
        var schema: JSONValue = kind == .any ? [:] : ["type": .string(kind.rawValue)]
        if !summary.isEmpty { schema["description"] = .string(summary) }
        return schema
    }
}
