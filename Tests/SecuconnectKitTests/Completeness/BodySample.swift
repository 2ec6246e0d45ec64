import Foundation
import SecuconnectKit

/// The body of an operation with every property set, from which a row makes what its method takes.
struct BodySample: Sendable {
    let document: JSONValue

    /// The whole body as a draft.
    func callAsFunction<Draft: Decodable>() throws -> Draft { try Self.read(document) }

    /// One property of the body.
    subscript<Value: Decodable>(key: String) -> Value {
        get throws { try Self.read(document[key] ?? nil) }
    }

    /// A property of an object in the body.
    subscript<Value: Decodable>(key: String, inner: String) -> Value {
        get throws { try Self.read(document[key]?[inner] ?? nil) }
    }

    private static func read<Value: Decodable>(_ document: JSONValue) throws -> Value {
        try JSONReader().decode(Value.self, from: JSONEncoder().encode(document))
    }
}
