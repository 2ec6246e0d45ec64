/// Decodes one value of a document.
struct JSONValueDecoder: Decoder {
    /// The way in which a scalar is read.
    enum Mode: UInt8 {
        /// As what it is alone. Types that try one kind after the other rely on it.
        case strict
        /// A number as a text, a text as a number, and so on.
        case tolerant
        /// A text as an object with this `id`.
        case reference
    }

    let document: JSONDocument
    let node: Int
    var mode = Mode.strict

    var codingPath: [any CodingKey] { document.path(to: node) }
    var userInfo: [CodingUserInfoKey: Any] { document.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        switch document.kind(of: node) {
        case .object:
            return KeyedDecodingContainer(
                JSONKeyedContainer<Key>(document: document, object: node, filter: document.filter(of: node)))
        case .string where mode == .reference:
            return KeyedDecodingContainer(JSONKeyedContainer<Key>(document: document, object: node, filter: 0))
        default: throw document.mismatch([String: Any].self, at: node)
        }
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let elements = document.elements(of: node) else { throw document.mismatch([Any].self, at: node) }
        return JSONUnkeyedContainer(document: document, list: node, elements: elements)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
}

extension Decoder {
    /// A truth value, also as a number or a text if the decoder is the library's own.
    func tolerantBool() throws -> Bool {
        if let decoder = self as? JSONValueDecoder {
            return try decoder.document.bool(at: decoder.node, isStrict: false)
        }
        return try singleValueContainer().decode(Bool.self)
    }
}

extension JSONValueDecoder: SingleValueDecodingContainer {
    private var isStrict: Bool { mode == .strict }

    func decodeNil() -> Bool { document.kind(of: node) == .null }

    func decode(_ type: Bool.Type) throws -> Bool { try document.bool(at: node, isStrict: isStrict) }
    func decode(_ type: String.Type) throws -> String { try document.string(at: node, isStrict: isStrict) }
    func decode(_ type: Double.Type) throws -> Double {
        try document.floatingPoint(type, at: node, isStrict: isStrict)
    }
    func decode(_ type: Float.Type) throws -> Float { try document.floatingPoint(type, at: node, isStrict: isStrict) }
    func decode(_ type: Int.Type) throws -> Int { try integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if isStrict, JSONDocument.isKnown(type) { return try document.knownValue(type, at: node, isStrict: true) }
        return try document.value(type, at: node)
    }

    private func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
        try document.integer(type, at: node, isStrict: isStrict)
    }
}
