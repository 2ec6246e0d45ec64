import Foundation
import TestSupport

@testable import SecuconnectKit

/// A vendor's model, and the type that stands for it here.
struct ModelRow: Sendable {
    /// The result of reading a document.
    struct Reading {
        var model: Any
        var encoded: JSONValue
        var dropped: [DroppedValue]
    }

    let name: String
    private let reading: @Sendable (Data) throws -> Reading

    init<Model: Codable & Sendable>(_ name: String, _ type: Model.Type) {
        self.name = name
        reading = { data in
            let (model, dropped) = try JSONReader.decodeWithDroppedValues(type, from: data)
            return Reading(model: model, encoded: try JSONValue(encoding: model), dropped: dropped)
        }
    }

    /// Reads a document and writes it again.
    func read(_ document: JSONValue) throws -> Reading { try reading(JSONEncoder().encode(document)) }
}
