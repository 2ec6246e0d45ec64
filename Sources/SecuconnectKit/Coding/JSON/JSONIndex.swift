import Foundation

/// A document and the index of its values, for any number of readers.
struct JSONIndex {
    let bytes: JSONBytes
    let nodes: [JSONNode]

    /// Indexes a document.
    ///
    /// - Parameters:
    ///   - data: The document.
    ///   - maximumDepth: The deepest nesting.
    ///   - checkpoint: A function that is called now and then, and may end the work with an error.
    /// - Throws: ``JSONSyntaxError``, or what the checkpoint throws.
    init(
        _ data: Data, maximumDepth: Int = JSONReader.maximumDepth, checkpoint: (() throws -> Void)? = nil
    ) throws {
        bytes = JSONBytes(data)
        nodes = try JSONScanner.nodes(of: bytes, maximumDepth: maximumDepth, checkpoint: checkpoint)
    }

    /// The name of the document's first field; nil if the document isn't an object with fields.
    var firstName: String? {
        guard nodes[0].kind == .object, nodes[0].extent > 0 else { return nil }
        return JSONDocument(self).name(at: 1)
    }
}
