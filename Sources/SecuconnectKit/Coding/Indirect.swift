/// A property wrapper that stores an optional nested model on the heap.
///
/// Models nest many levels deep, and some nest themselves. Stored inline, every level would contain the size of all
/// levels below it. You use it as a plain optional property.
@propertyWrapper
public struct Indirect<Wrapped: Codable & Hashable & Sendable>: Hashable, Sendable {
    private enum Storage: Hashable, Sendable {
        case none
        indirect case some(Wrapped)
    }

    private var storage: Storage

    /// Stores a value.
    ///
    /// - Parameter wrappedValue: The value, or `nil`.
    public init(wrappedValue: Wrapped?) {
        storage = wrappedValue.map(Storage.some) ?? .none
    }

    /// The value, or `nil`.
    public var wrappedValue: Wrapped? {
        get {
            guard case .some(let value) = storage else { return nil }
            return value
        }
        set { storage = newValue.map(Storage.some) ?? .none }
    }
}

extension Indirect: Codable {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        self.init(wrappedValue: try Wrapped?(from: decoder))
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedDecodingContainer {
    /// Decodes an `@Indirect` property for synthesized `Codable`. A missing, null or unreadable value becomes `nil`.
    func decode<Wrapped>(_ type: Indirect<Wrapped>.Type, forKey key: Key) throws -> Indirect<Wrapped> {
        Indirect(wrappedValue: contains(key) ? try decodeIfPresent(Wrapped.self, forKey: key) : nil)
    }
}

extension KeyedEncodingContainer {
    /// Encodes an `@Indirect` property for synthesized `Codable`. Nil is omitted.
    mutating func encode<Wrapped>(_ value: Indirect<Wrapped>, forKey key: Key) throws {
        try encodeIfPresent(value.wrappedValue, forKey: key)
    }
}
