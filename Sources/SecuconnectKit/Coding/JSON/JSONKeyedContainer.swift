/// The fields of an object, or of a bare id in place of one.
struct JSONKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let document: JSONDocument
    let object: Int
    let filter: UInt64
    /// The index of the second name among those that `document` knows; negative if the object doesn't have it.
    private let alias: Int

    init(document: JSONDocument, object: Int, filter: UInt64) {
        self.document = document
        self.object = object
        self.filter = filter
        alias = document.alias(among: Key.self, filter: filter)
    }

    var codingPath: [any CodingKey] { document.path(to: object) }

    var allKeys: [Key] {
        guard document.kind(of: object) == .object else { return [] }
        var names = Set<String>(), keys: [Key] = []
        document.forEachField(of: object) { place, _ in
            guard let name = document.name(at: place), names.insert(name).inserted else { return }
            if let key = Key(stringValue: name) { keys.append(key) }
        }
        return keys
    }

    func contains(_ key: Key) -> Bool { node(key) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { document.kind(of: try present(key)) == .null }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        try document.bool(at: try present(key), isStrict: false)
    }
    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        try document.string(at: try present(key), isStrict: false)
    }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try floatingPoint(type, key) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try floatingPoint(type, key) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try integer(type, key) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try integer(type, key) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try integer(type, key) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try integer(type, key) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try integer(type, key) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try integer(type, key) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try integer(type, key) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try integer(type, key) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try integer(type, key) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try integer(type, key) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try document.value(type, at: try present(key))
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try ifFit(key) { try document.bool(at: $0, isStrict: false) }
    }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try ifFit(key) { try document.string(at: $0, isStrict: false) }
    }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try floatingPointIfFit(type, key) }
    func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? { try floatingPointIfFit(type, key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try integerIfFit(type, key) }
    func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? { try integerIfFit(type, key) }
    func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? { try integerIfFit(type, key) }
    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try integerIfFit(type, key) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try integerIfFit(type, key) }
    func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? { try integerIfFit(type, key) }
    func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? { try integerIfFit(type, key) }
    func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? { try integerIfFit(type, key) }
    func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? { try integerIfFit(type, key) }
    func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? { try integerIfFit(type, key) }
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        if type == LostValues.self { return lostValues(key) }
        return try ifFit(key) { try document.value(type, at: $0) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder(try present(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(try present(key)).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        decoder(document.value(named: "super", in: object, filter: filter) ?? JSONDocument.absent)
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        let node = node(key) ?? JSONDocument.absent
        if document.kind(of: node) != .null { document.noteField(of: object) }
        return decoder(node)
    }

    // MARK: Look-ups

    @inline(__always)
    private func node(_ key: Key) -> Int? {
        if filter == 0 { return nodeOfReference(key) }
        let node = document.value(named: key.stringValue, in: object, filter: filter)
        return alias < 0 ? node : aliasedNode(key.stringValue, insteadOf: node)
    }

    /// The value under the second name of a key, if there is none under the first.
    private func aliasedNode(_ name: String, insteadOf node: Int?) -> Int? {
        let alias = document.aliases[alias].key
        guard alias.name == name else { return node }
        if let node, document.kind(of: node) != .null, !document.holdsNothing(node) { return node }
        guard let second = document.value(named: alias.secondName, in: object, filter: filter) else { return node }
        document.aliasedNodes.append(second)
        return second
    }

    /// The values that the object lost. It isn't inlined, since an optional of a generic type takes time in every call.
    @inline(never)
    private func lostValues<Value>(_ key: Key) -> Value? {
        reinterpret(document.lostValues(of: object, stored: node(key)), as: Value?.self)
    }

    /// The bare id itself; an empty object has no field.
    private func nodeOfReference(_ key: Key) -> Int? {
        guard document.kind(of: object) == .string, key.stringValue == "id" else { return nil }
        document.asksForID = true
        return object
    }

    private func present(_ key: Key) throws -> Int {
        guard let node = node(key) else {
            throw DecodingError.keyNotFound(
                key,
                .init(
                    codingPath: [], debugDescription: "The field is missing.",
                    underlyingError: JSONPlace(node: object)))
        }
        document.noteField(of: object)
        return node
    }

    private func decoder(_ node: Int) -> JSONValueDecoder { JSONValueDecoder(document: document, node: node) }

    @inline(__always)
    private func ifFit<Value>(_ key: Key, _ read: (Int) throws -> Value) throws -> Value? {
        guard let node = node(key), document.kind(of: node) != .null else { return nil }
        do {
            let value = try read(node)
            document.noteField(of: object)
            return value
        } catch {
            try document.drop(node, error)
            return nil
        }
    }

    @inline(__always)
    private func integer<Value: FixedWidthInteger>(_ type: Value.Type, _ key: Key) throws -> Value {
        try document.integer(type, at: try present(key), isStrict: false)
    }

    @inline(__always)
    private func integerIfFit<Value: FixedWidthInteger>(_ type: Value.Type, _ key: Key) throws -> Value? {
        try ifFit(key) { try document.integer(type, at: $0, isStrict: false) }
    }

    private func floatingPoint<Value: BinaryFloatingPoint & LosslessStringConvertible>(
        _ type: Value.Type, _ key: Key
    ) throws -> Value {
        try document.floatingPoint(type, at: try present(key), isStrict: false)
    }

    private func floatingPointIfFit<Value: BinaryFloatingPoint & LosslessStringConvertible>(
        _ type: Value.Type, _ key: Key
    ) throws -> Value? {
        try ifFit(key) { try document.floatingPoint(type, at: $0, isStrict: false) }
    }
}
