/// The elements of a list.
struct JSONUnkeyedContainer: UnkeyedDecodingContainer {
    let document: JSONDocument
    let list: Int
    let elements: [Int]
    private(set) var currentIndex = 0

    init(document: JSONDocument, list: Int, elements: [Int]) {
        self.document = document
        self.list = list
        self.elements = elements
    }

    var codingPath: [any CodingKey] { document.path(to: list) }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    mutating func decodeNil() throws -> Bool {
        guard document.kind(of: try present(Any?.self)) == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try take(type) }
    mutating func decode(_ type: String.Type) throws -> String { try take(type) }
    mutating func decode(_ type: Double.Type) throws -> Double { try take(type) }
    mutating func decode(_ type: Float.Type) throws -> Float { try take(type) }
    mutating func decode(_ type: Int.Type) throws -> Int { try take(type) }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try take(type) }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try take(type) }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try take(type) }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try take(type) }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try take(type) }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try take(type) }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try take(type) }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try take(type) }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try take(type) }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try take(type) }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let container = try next([String: Any].self).container(keyedBy: type)
        currentIndex += 1
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try next([Any].self).unkeyedContainer()
        currentIndex += 1
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = try next((any Decoder).self)
        currentIndex += 1
        return decoder
    }

    /// Reads the next element. One that can't be read stays the next.
    private mutating func take<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try document.value(type, at: try present(type))
        currentIndex += 1
        return value
    }

    private func next(_ type: Any.Type) throws -> JSONValueDecoder {
        JSONValueDecoder(document: document, node: try present(type))
    }

    private func present(_ type: Any.Type) throws -> Int {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                type,
                .init(
                    codingPath: [], debugDescription: "The list has no more elements.",
                    underlyingError: JSONPlace(node: list)))
        }
        return elements[currentIndex]
    }
}
