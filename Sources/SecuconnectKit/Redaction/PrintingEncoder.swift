/// An encoder that writes the printable part of a value.
///
/// Swift's own reflection can't be used: a type that customizes its mirror hides itself from it, and reflection sees
/// storage, such as that of property wrappers, in place of properties.
final class PrintingEncoder: Encoder {
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    private let depth: Int
    private var scalar: PrintedValue?
    private var fields: [PrintedValue.Field]?
    private var elements: [PrintedValue]?

    private var value: PrintedValue {
        scalar ?? fields.map(PrintedValue.fields) ?? elements.map(PrintedValue.list) ?? .hidden
    }

    /// The number of levels after which nothing is shown: a server chooses how deep its response is nested.
    private static let maximumDepth = 8

    init(depth: Int) { self.depth = depth }

    static func value(of subject: some Encodable, depth: Int) -> PrintedValue {
        guard depth <= maximumDepth else { return .hidden }
        let encoder = PrintingEncoder(depth: depth)
        // A value that refuses to be encoded is shown as far as it came.
        try? subject.encode(to: encoder)
        return encoder.value
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        fields = fields ?? []
        return KeyedEncodingContainer(Fields<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        elements = elements ?? []
        return Elements(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    /// An encoder for what is written past the properties, which is never shown.
    private func discarding() -> PrintingEncoder { PrintingEncoder(depth: depth) }

    private func append(_ field: PrintedValue, named name: String) {
        fields?.append(.init(name: PrintedValue.isWord(name) ? name : PrintedValue.mask, value: field))
    }

    private func append(_ element: PrintedValue) {
        elements?.append(element)
    }
}

extension PrintingEncoder {
    /// The fields whose strings are values of the API's vocabulary wherever they occur.
    private static let vocabulary: Set = ["object", "status"]

    private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let encoder: PrintingEncoder
        var codingPath: [any CodingKey] { [] }

        func encodeNil(forKey key: Key) {}

        func encode(_ value: some Encodable, forKey key: Key) {
            // Paths from a server aren't fit for a log.
            if value is LostValues { return }
            if let text = value as? String, PrintingEncoder.vocabulary.contains(key.stringValue) {
                encoder.append(PrintedValue(word: text), named: key.stringValue)
            } else {
                encoder.append(PrintedValue(of: value, depth: encoder.depth), named: key.stringValue)
            }
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            encoder.append(.hidden, named: key.stringValue)
            return encoder.discarding().container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            encoder.append(.hidden, named: key.stringValue)
            return encoder.discarding().unkeyedContainer()
        }

        func superEncoder() -> any Encoder { encoder.discarding() }

        func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
    }

    private struct Elements: UnkeyedEncodingContainer {
        let encoder: PrintingEncoder
        var codingPath: [any CodingKey] { [] }
        var count: Int { encoder.elements?.count ?? 0 }

        func encodeNil() { encoder.append(.hidden) }

        func encode(_ value: some Encodable) { encoder.append(PrintedValue(of: value, depth: encoder.depth)) }

        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            encoder.append(.hidden)
            return encoder.discarding().container(keyedBy: type)
        }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            encoder.append(.hidden)
            return encoder.discarding().unkeyedContainer()
        }

        func superEncoder() -> any Encoder { encoder.discarding() }
    }

    private struct Single: SingleValueEncodingContainer {
        let encoder: PrintingEncoder
        var codingPath: [any CodingKey] { [] }

        func encodeNil() {}

        func encode(_ value: some Encodable) { encoder.scalar = PrintedValue(of: value, depth: encoder.depth) }
    }
}
