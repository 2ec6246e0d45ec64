import Foundation

/// A document and the index of its values, for any number of readers.
struct JSONIndex {
    let bytes: JSONBytes
    let nodes: [JSONNode]
    private let repairs: JSONRepairs

    /// Indexes a document.
    ///
    /// - Parameters:
    ///   - data: The document.
    ///   - tolerance: The faults that are tolerated.
    ///   - maximumDepth: The deepest nesting.
    ///   - checkpoint: A function that is called now and then, and may end the work with an error.
    /// - Throws: ``JSONSyntaxError``, or what the checkpoint throws.
    init(
        _ data: Data, tolerance: JSONTolerance = .none, maximumDepth: Int = JSONReader.maximumDepth,
        checkpoint: (() throws -> Void)? = nil
    ) throws {
        bytes = JSONBytes(data)
        let scanner = try JSONScanner.scan(
            bytes, tolerance: tolerance, maximumDepth: maximumDepth, checkpoint: checkpoint)
        nodes = scanner.nodes
        repairs = scanner.repairs
    }

    /// The strings and names that were repaired, in order.
    var repairedValues: [RepairedValue] { repairs.isEmpty ? [] : repairs.values(in: JSONDocument(self)) }
}

// The fields of a document that is an object, for those who don't decode it. Another document has none.
extension JSONIndex {
    /// The names of the fields, in order.
    var names: [String] {
        guard isObject else { return [] }
        let document = JSONDocument(self)
        var names: [String] = []
        document.forEachField(of: 0) { place, _ in
            if let name = document.name(at: place) { names.append(name) }
        }
        return names
    }

    /// The name of the first field.
    var firstName: String? { isObject && nodes[0].extent > 0 ? JSONDocument(self).name(at: 1) : nil }

    /// Indicates whether there is a field.
    func contains(_ name: String) -> Bool { node(of: name, in: JSONDocument(self)) != nil }

    /// A field as a string; `nil` if it isn't a string, number or truth value.
    func string(_ name: String) -> String? {
        let document = JSONDocument(self)
        return node(of: name, in: document).flatMap { try? document.string(at: $0, isStrict: false) }
    }

    private var isObject: Bool { nodes[0].kind == .object }

    private func node(of name: String, in document: JSONDocument) -> Int? {
        isObject ? document.value(named: name, in: 0, filter: document.filter(of: 0)) : nil
    }
}
