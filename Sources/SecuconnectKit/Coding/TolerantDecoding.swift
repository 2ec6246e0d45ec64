import Foundation

// The one place where answers are read tolerantly. These overloads shadow the standard library's within this module,
// so that the synthesised `Codable` of every model calls them and the models stay plain. Each tries the ordinary way
// first; only what fails there costs anything more.

extension KeyedDecodingContainer {
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        do { return try ordinary(self, type, key) } catch { return try rescue(key, error, LenientScalar.bool) }
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        do { return try ordinary(self, type, key) } catch { return try rescue(key, error, LenientScalar.int) }
    }

    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
        do { return try ordinary(self, type, key) } catch { return try rescue(key, error, LenientScalar.int64) }
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        do { return try ordinary(self, type, key) } catch { return try rescue(key, error, LenientScalar.string) }
    }

    func decodeIfPresent(_ type: Decimal.Type, forKey key: Key) throws -> Decimal? {
        do { return try ordinary(self, type, key) } catch { return try rescue(key, error, LenientScalar.decimal) }
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        do { return try ordinary(self, type, key) } catch { return try rescue(key, error) { _ in throw error } }
    }

    func decodeIfPresent<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element]? {
        do { return try ordinary(self, type, key) } catch {
            return try rescue(key, error) { try LenientList(from: $0).elements }
        }
    }

    /// Reads another way what the ordinary way could not. What that can't read either is reported and becomes nil.
    private func rescue<Value>(
        _ key: Key, _ failure: any Error, _ read: (any Decoder) throws -> Value
    ) throws -> Value? {
        let decoder = try superDecoder(forKey: key)
        if let value = try? read(decoder) { return value }
        if !decoder.holdsNothing { DroppedValueCollector.report(failure, in: decoder) }
        return nil
    }
}

/// The standard library's own reading, which the overloads above hide from this module.
private func ordinary<Container: KeyedDecodingContainerProtocol, Value: Decodable>(
    _ container: Container, _ type: Value.Type, _ key: Container.Key
) throws -> Value? {
    try container.decodeIfPresent(type, forKey: key)
}

private func ordinary<Container: KeyedDecodingContainerProtocol>(
    _ container: Container, _ type: Int.Type, _ key: Container.Key
) throws -> Int? {
    try container.decodeIfPresent(type, forKey: key)
}

private func ordinary<Container: KeyedDecodingContainerProtocol>(
    _ container: Container, _ type: Int64.Type, _ key: Container.Key
) throws -> Int64? {
    try container.decodeIfPresent(type, forKey: key)
}

private func ordinary<Container: KeyedDecodingContainerProtocol>(
    _ container: Container, _ type: String.Type, _ key: Container.Key
) throws -> String? {
    try container.decodeIfPresent(type, forKey: key)
}

private func ordinary<Container: KeyedDecodingContainerProtocol>(
    _ container: Container, _ type: Bool.Type, _ key: Container.Key
) throws -> Bool? {
    try container.decodeIfPresent(type, forKey: key)
}

extension Decoder {
    /// Whether the value is one of the ways in which the server writes "nothing": `[]` (PHP's empty map) or a blank text.
    fileprivate var holdsNothing: Bool {
        if let list = try? unkeyedContainer() { return list.isAtEnd }
        guard let text = try? singleValueContainer().decode(String.self) else { return false }
        return text.trimmed.isEmpty
    }
}

/// A list of which every readable element is kept: one bad element costs only itself.
struct LenientList<Element: Decodable>: Decodable {
    /// What could be read, in order.
    var elements: [Element] = []
    /// How many elements could not be read.
    var unreadable = 0

    init(elements: [Element]) { self.elements = elements }

    /// Reads a list, or one element in place of a list.
    init(from decoder: any Decoder) throws {
        guard var list = try? decoder.unkeyedContainer() else {
            elements = [try Self.element(from: decoder)]
            return
        }
        while !list.isAtEnd {
            let element = try list.superDecoder()
            do {
                elements.append(try Self.element(from: element))
            } catch {
                unreadable += 1
                DroppedValueCollector.report(error, in: element)
            }
        }
    }

    private static func element(from decoder: any Decoder) throws -> Element {
        let scalar: Any? =
            switch Element.self {
            case is String.Type: try LenientScalar.string(from: decoder)
            case is Int.Type: try LenientScalar.int(from: decoder)
            default: nil
            }
        if let element = scalar as? Element { return element }
        return try decoder.singleValueContainer().decode(Element.self)
    }
}
