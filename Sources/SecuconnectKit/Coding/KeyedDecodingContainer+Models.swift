// Shorter ways for synthesized `Codable` to the same results. Most properties of a model are raw values, and most of its
// nested models are absent; the general function takes several times as long for either.

extension KeyedDecodingContainer {
    /// Decodes a raw value as the string that it wraps.
    func decode<Value: APIRawValue>(_ type: Value.Type, forKey key: Key) throws -> Value
    where Value.RawValue == String {
        Value(rawValue: try decode(String.self, forKey: key))
    }

    /// Decodes a raw value as the string that it wraps; `nil` if there is none.
    func decodeIfPresent<Value: APIRawValue>(_ type: Value.Type, forKey key: Key) throws -> Value?
    where Value.RawValue == String {
        try decodeIfPresent(String.self, forKey: key).map(Value.init(rawValue:))
    }

    /// Decodes a nested model; `nil` if there is none.
    func decodeIfPresent<Model: APIModel>(_ type: Model.Type, forKey key: Key) throws -> Model? {
        guard contains(key) else { return nil }
        return try present(type, forKey: key)
    }

    /// The general function, which is hidden by the one for models.
    private func present<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try decodeIfPresent(type, forKey: key)
    }
}
