/// The number of elements of a list in the response, including those that can't be read.
///
/// A model declares one next to the list, under the list's key with ``keySuffix``. It isn't a part of
/// the model's value: it isn't sent, and equal models may have different counts.
struct ElementCount: Codable, Hashable, Sendable {
    let value: Int

    init(_ value: Int) { self.value = value }

    /// Reads the list itself, without its elements.
    init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? JSONValueDecoder else {
            self.init(try decoder.unkeyedContainer().count ?? 0)
            return
        }
        // A single value is the only element.
        let count = decoder.document.elements(of: decoder.node)?.count
        self.init(count ?? (decoder.decodeNil() ? 0 : 1))
    }

    func encode(to encoder: any Encoder) throws {}

    static func == (lhs: Self, rhs: Self) -> Bool { true }

    func hash(into hasher: inout Hasher) {}

    /// The suffix that is added to the list's key for its count.
    static let keySuffix = "#count"
}

extension KeyedDecodingContainer {
    /// Decodes a count for synthesized `Codable`. It reads the list's field.
    func decodeIfPresent(_ type: ElementCount.Type, forKey key: Key) throws -> ElementCount? {
        guard let list = Key(stringValue: String(key.stringValue.dropLast(ElementCount.keySuffix.count))),
            contains(list)
        else { return nil }
        return try ElementCount(from: superDecoder(forKey: list))
    }
}

extension KeyedEncodingContainer {
    /// Encodes nothing for synthesized `Codable`, because a count isn't sent.
    mutating func encodeIfPresent(_ count: ElementCount?, forKey key: Key) throws {}
}
