import Foundation
import SecuconnectKit

extension JSONValue {
    /// Encodes a value and reads it as a JSON value.
    init(encoding value: some Encodable) throws {
        self = try JSONDecoder().decode(Self.self, from: JSONEncoder().encode(value))
    }

    /// Reads a string as a JSON value.
    init(json text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

    /// One of the vendor's printed documents.
    init(sample name: String) throws { self = try Fixture.json("samples/\(name)") }
}
