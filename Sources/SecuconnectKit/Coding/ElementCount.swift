/// The number of elements of a list in the response, including those that can't be read.
///
/// A model declares one next to the list, under the list's key with ``keySuffix``. It isn't a part of
/// the model's value: it isn't sent, and equal models may have different counts.
struct ElementCount: Codable, Hashable, Sendable {
    let value: Int

    init(_ value: Int) { self.value = value }

    /// Reads the list itself, without its elements.
    init(from decoder: any Decoder) throws {
        if let list = try? decoder.unkeyedContainer() {
            self.init(list.count ?? 0)
        } else if let object = try? decoder.container(keyedBy: AnyKey.self) {
            // PHP writes a list with gaps as an object whose keys are numbers. Any other object is the only element.
            let keys = object.allKeys.map(\.stringValue)
            self.init(!keys.isEmpty && keys.allSatisfy { Int($0) != nil } ? keys.count : 1)
        } else {
            self.init(try decoder.singleValueContainer().decodeNil() ? 0 : 1)
        }
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
