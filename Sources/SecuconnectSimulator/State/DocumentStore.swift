import SecuconnectKit

/// The objects of one resource as JSON documents, in the order of their creation.
struct DocumentStore: Codable {
    private var documents: [String: JSONValue] = [:]
    private(set) var ids: [String] = []

    subscript(id: String) -> JSONValue? { documents[id] }

    /// All documents, the oldest first. Nothing is copied.
    var all: some RandomAccessCollection<JSONValue> { ids.lazy.map { [documents] in documents[$0] ?? .null } }

    mutating func insert(_ document: JSONValue, id: String) {
        if documents.updateValue(document, forKey: id) == nil { ids.append(id) }
    }

    mutating func remove(_ id: String) {
        documents[id] = nil
        ids.removeAll { $0 == id }
    }

    /// Changes a document, if it exists.
    mutating func change(_ id: String, _ body: (inout JSONValue) -> Void) {
        guard var document = documents[id] else { return }
        body(&document)
        documents[id] = document
    }
}
