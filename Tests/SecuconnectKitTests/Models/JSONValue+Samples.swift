import Foundation
import SecuconnectKit

extension JSONValue {
    /// What a value encodes to.
    init(encoding value: some Encodable) throws {
        self = try JSONDecoder().decode(Self.self, from: JSONEncoder().encode(value))
    }

    /// What a text reads as.
    init(json text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

    /// One of the vendor's printed documents.
    init(sample name: String) throws { self = try Fixture.json("samples/\(name)") }
}
