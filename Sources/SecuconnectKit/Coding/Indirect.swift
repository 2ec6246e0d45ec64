/// Keeps an optional nested model on the heap.
///
/// Models nest many levels deep and some nest themselves. Stored inline, every level would carry the size of all
/// below it, absent or not. Users see a plain optional property.
@propertyWrapper
public struct Indirect<Wrapped: Codable & Hashable & Sendable>: Hashable, Sendable {
    private enum Storage: Hashable, Sendable {
        case none
        indirect case some(Wrapped)
    }

    private var storage: Storage

    /// Stores a value.
    ///
    /// - Parameter wrappedValue: the value, or nil.
    public init(wrappedValue: Wrapped?) {
        storage = wrappedValue.map(Storage.some) ?? .none
    }

    /// The value, or nil.
    public var wrappedValue: Wrapped? {
        get {
            guard case .some(let value) = storage else { return nil }
            return value
        }
        set { storage = newValue.map(Storage.some) ?? .none }
    }
}

extension Indirect: Codable {
    /// Reads the value as if it were stored inline.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: what reading the value throws.
    public init(from decoder: any Decoder) throws {
        self.init(wrappedValue: try Wrapped?(from: decoder))
    }

    /// Writes the value as if it were stored inline.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: what writing the value throws.
    public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedDecodingContainer {
    /// What synthesised `Codable` calls for an `@Indirect` property: absent, null and unfit all mean nil.
    func decode<Wrapped>(_ type: Indirect<Wrapped>.Type, forKey key: Key) throws -> Indirect<Wrapped> {
        Indirect(wrappedValue: try decodeIfPresent(Wrapped.self, forKey: key))
    }
}

extension KeyedEncodingContainer {
    /// What synthesised `Codable` calls for an `@Indirect` property: nil is left out.
    mutating func encode<Wrapped>(_ value: Indirect<Wrapped>, forKey key: Key) throws {
        try encodeIfPresent(value.wrappedValue, forKey: key)
    }
}
