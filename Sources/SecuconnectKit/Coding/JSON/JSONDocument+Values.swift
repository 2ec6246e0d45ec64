import Foundation

// The one place where responses are read tolerantly, for every `Decodable` alike. Each value is read the ordinary way
// first; only what fails there costs anything more.

extension JSONDocument {
    /// Reads a value of any type.
    ///
    /// - Throws: `DecodingError` if it can't be read as one, or what its own initializer throws.
    func value<Value: Decodable>(_ type: Value.Type, at node: Int) throws -> Value {
        try step()
        if type == String.self { return reinterpret(try string(at: node, isStrict: false), as: type) }
        let kind = kind(of: node)
        if Self.isKnown(type) { return try knownValue(type, at: node, isStrict: false) }
        if kind == .array { return try valueOfArray(type, at: node) }
        do {
            return try Value(from: JSONValueDecoder(document: self, node: node))
        } catch {
            return try otherValue(type, at: node, after: error)
        }
    }

    /// Reads a value of any type; `nil` if there is none. What does not fit is reported and becomes `nil`.
    func valueIfFit<Value: Decodable>(_ type: Value.Type, at node: Int) throws -> Value? {
        do { return try value(type, at: node) } catch {
            try drop(node, error)
            return nil
        }
    }

    /// Notes that a value did not fit, unless it is one of the ways in which the server writes "nothing". Throws if the
    /// decoding was ended.
    func drop(_ node: Int, _ error: any Error) throws {
        if let interruption { throw interruption }
        if !holdsNothing(node) { report(node, error) }
    }

    /// A Boolean value that indicates whether a type has no need of a decoder, or whose own initializer expects another
    /// form.
    @inline(__always)
    static func isKnown(_ type: Any.Type) -> Bool {
        type == String.self || type == Decimal.self || type == JSONValue.self || type == URL.self || type == Int.self
            || type == Bool.self || type == Data.self
    }

    /// Reads a value of one of the known types.
    func knownValue<Value>(_ type: Value.Type, at node: Int, isStrict: Bool) throws -> Value {
        if type == String.self { return reinterpret(try string(at: node, isStrict: isStrict), as: type) }
        if type == Decimal.self { return reinterpret(try decimal(at: node, isStrict: isStrict), as: type) }
        if type == JSONValue.self { return reinterpret(try json(at: node), as: type) }
        if type == URL.self { return reinterpret(try url(at: node), as: type) }
        if type == Int.self { return reinterpret(try integer(Int.self, at: node, isStrict: isStrict), as: type) }
        if type == Bool.self { return reinterpret(try bool(at: node, isStrict: isStrict), as: type) }
        if type == Data.self { return reinterpret(try data(at: node), as: type) }
        throw mismatch(type, at: node)
    }

    @inline(never)
    private func valueOfArray<Value: Decodable>(_ type: Value.Type, at node: Int) throws -> Value {
        if let list = try list(type, at: node) { return list }
        do {
            return try Value(from: JSONValueDecoder(document: self, node: node))
        } catch {
            throw interruption ?? error
        }
    }

    /// Reads another way what the ordinary way could not.
    @inline(never)
    private func otherValue<Value: Decodable>(_ type: Value.Type, at node: Int, after error: any Error) throws -> Value
    {
        if let interruption { throw interruption }
        let kind = kind(of: node)
        guard kind != .null, !holdsNothing(node) else { throw error }
        if let list = try list(type, at: node) { return list }
        guard kind != .object else {
            guard let fields = type as? any JSONDictionary.Type,
                let value = try fields.fields(of: node, in: self) as? Value
            else { throw error }
            return value
        }
        if let value = try? Value(from: JSONValueDecoder(document: self, node: node, mode: .tolerant)) { return value }
        guard let value = referenced(type, at: node) else { throw interruption ?? error }
        return value
    }

    /// Reads a bare id, such as `PCI_…`, in place of the object that has it.
    private func referenced<Value: Decodable>(_ type: Value.Type, at node: Int) -> Value? {
        guard kind(of: node) == .string, let text = text(of: node), text.looksLikeID else { return nil }
        asksForID = false
        let value = try? Value(from: JSONValueDecoder(document: self, node: node, mode: .reference))
        return asksForID ? value : nil
    }

    private func list<Value>(_ type: Value.Type, at node: Int) throws -> Value? {
        // A cast of nil would succeed for an optional type.
        guard let list = type as? any JSONList.Type else { return nil }
        return try list.elements(of: node, in: self) as? Value
    }

    /// A Boolean value that indicates whether the value is `[]`, PHP's empty map, or a blank text.
    func holdsNothing(_ node: Int) -> Bool {
        switch kind(of: node) {
        case .array: nodes[node].extent == 0
        case .string: text(of: node).map { $0.allSatisfy(\.isWhitespace) } ?? false
        default: false
        }
    }

    private func url(at node: Int) throws -> URL {
        let text = try string(at: node, isStrict: true)
        guard let url = URL(string: text) else { throw mismatch(URL.self, at: node) }
        return url
    }

    private func data(at node: Int) throws -> Data {
        guard let data = Data(base64Encoded: try string(at: node, isStrict: true)) else {
            throw mismatch(Data.self, at: node)
        }
        return data
    }
}

extension String {
    /// A Boolean value that indicates whether the text has the usual form of an id: three capitals, an underscore, and
    /// capitals or digits.
    var looksLikeID: Bool {
        let bytes = Array(utf8.prefix(100))
        guard bytes.count == utf8.count, bytes.count > 4, bytes[3] == UInt8(ascii: "_") else { return false }
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        return bytes.prefix(3).allSatisfy(capitals.contains)
            && bytes.dropFirst(4).allSatisfy { capitals.contains($0) || $0.isDecimalDigit }
    }
}
