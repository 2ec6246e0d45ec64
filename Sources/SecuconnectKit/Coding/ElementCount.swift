/// How many elements a list of the response has, those that can't be read among them.
///
/// A model declares one beside the list, under the list's key with ``keySuffix``. It isn't a part of
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

    /// What follows the list's own key in the key of its count.
    static let keySuffix = "#count"
}

extension KeyedDecodingContainer {
    /// What synthesized `Codable` calls for a count: it reads the list's field.
    func decodeIfPresent(_ type: ElementCount.Type, forKey key: Key) throws -> ElementCount? {
        guard let list = Key(stringValue: String(key.stringValue.dropLast(ElementCount.keySuffix.count))),
            contains(list)
        else { return nil }
        return try ElementCount(from: superDecoder(forKey: list))
    }
}

extension KeyedEncodingContainer {
    /// What synthesized `Codable` calls for a count: it isn't sent.
    mutating func encodeIfPresent(_ count: ElementCount?, forKey key: Key) throws {}
}
