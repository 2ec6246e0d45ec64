import Foundation

@testable import SecuconnectKit

/// Reads as the client does, and tells what was dropped on the way.
func readTolerantly<Model: Decodable>(
    _ type: Model.Type, _ data: Data
) throws -> (model: Model, dropped: [DroppedValue]) {
    let collector = DroppedValueCollector()
    var reader = JSONReader()
    reader.dropped = collector
    return (try reader.decode(type, from: data), collector.all)
}

/// The same for a text.
func readTolerantly<Model: Decodable>(
    _ type: Model.Type, _ json: String
) throws -> (model: Model, dropped: [DroppedValue]) {
    try readTolerantly(type, Data(json.utf8))
}
