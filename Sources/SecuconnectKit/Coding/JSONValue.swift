public import Foundation

/// Any JSON value: for members whose shape the API leaves open, and for whatever has no type of its own yet.
///
/// Numbers are exact: whole numbers that fit are ``integer(_:)``, all others ``number(_:)`` to 38 digits.
///
/// It prints its shape, such as `{3 fields}`, as its content can be personal data. To see the content, encode it.
public enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// Any other number.
    case number(Decimal)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// An object. The order of its members is not kept.
    case object([String: JSONValue])
}

extension JSONValue: Codable {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        if let decoder = decoder as? JSONValueDecoder {
            self = try decoder.document.json(at: decoder.node)
            return
        }
        // The most common kinds first: every attempt that fails costs.
        let scalar = try? decoder.singleValueContainer()
        if let text = try? scalar?.decode(String.self) {
            self = .string(text)
        } else if let members = try? decoder.container(keyedBy: StringCodingKey.self) {
            var object: [String: JSONValue] = [:]
            for key in members.allKeys { object[key.stringValue] = try members.decode(JSONValue.self, forKey: key) }
            self = .object(object)
        } else if var list = try? decoder.unkeyedContainer() {
            var array: [JSONValue] = []
            while !list.isAtEnd { array.append(try list.decode(JSONValue.self)) }
            self = .array(array)
        } else if scalar?.decodeNil() ?? true {
            self = .null
        } else if let number = try? scalar?.decode(Int.self) {
            self = .integer(number)
        } else if let flag = try? scalar?.decode(Bool.self) {
            self = .bool(flag)
        } else {
            self = .number(try decoder.singleValueContainer().decode(Decimal.self))
        }
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        guard isNested(atMost: JSONReader.maximumDepth) else {
            throw EncodingError.invalidValue(
                self,
                .init(
                    codingPath: encoder.codingPath,
                    debugDescription: "It has more than \(JSONReader.maximumDepth) levels of nesting."))
        }
        try ShallowJSONValue(value: self).encode(to: encoder)
    }

    /// A Boolean value that indicates whether writing the value recurses no deeper than so many levels.
    private func isNested(atMost depth: Int) -> Bool {
        switch self {
        case .array(let elements): depth > 0 && elements.allSatisfy { $0.isNested(atMost: depth - 1) }
        case .object(let members): depth > 0 && members.values.allSatisfy { $0.isNested(atMost: depth - 1) }
        default: true
        }
    }
}

/// A value of which is known that it isn't nested too deeply.
private struct ShallowJSONValue: Encodable {
    let value: JSONValue

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .integer(let number): try container.encode(number)
        case .number(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements.map(Self.init))
        case .object(let members): try container.encode(members.mapValues(Self.init))
        }
    }
}

extension JSONValue {
    /// A member of an object; `nil` for anything else. Setting `nil` removes the member.
    ///
    /// - Parameter name: The member's name.
    public subscript(name: String) -> JSONValue? {
        get {
            guard case .object(let members) = self else { return nil }
            return members[name]
        }
        set {
            guard case .object(var members) = self else { return }
            members[name] = newValue
            self = .object(members)
        }
    }

    /// The text, if it is one.
    public var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The whole number, if it is one.
    public var integer: Int? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    /// The truth value, if it is one.
    public var bool: Bool? {
        guard case .bool(let flag) = self else { return nil }
        return flag
    }

    /// The elements, if it is a list.
    public var array: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The members, if it is an object.
    public var object: [String: JSONValue]? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A text.
    ///
    /// - Parameter value: The text.
    public init(stringLiteral value: String) { self = .string(value) }

    /// A whole number.
    ///
    /// - Parameter value: The number.
    public init(integerLiteral value: Int) { self = .integer(value) }

    /// A truth value.
    ///
    /// - Parameter value: The truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// `null`.
    ///
    /// - Parameter nilLiteral: Nothing.
    public init(nilLiteral: ()) { self = .null }

    /// A list.
    ///
    /// - Parameter elements: Its elements.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// An object.
    ///
    /// - Parameter elements: Its members; of two with one name the last stays.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

extension JSONValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// A textual representation of this instance.
    ///
    /// It is the shape of the value, without its content.
    public var description: String { shape }

    /// A textual representation of this instance: its shape, without its content.
    public var debugDescription: String { shape }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }

    /// The kind of value and its size.
    var shape: String {
        switch self {
        case .null: "null"
        case .bool: "Boolean"
        case .integer, .number: "number"
        case .string: "string"
        case .array(let elements): "[\(elements.count) element\(elements.count == 1 ? "" : "s")]"
        case .object(let fields): "{\(fields.count) field\(fields.count == 1 ? "" : "s")}"
        }
    }
}

/// A member name that is only known at run time.
struct StringCodingKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init(_ stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
