import Foundation

/// The part of a value that may be printed.
///
/// The type of a value decides: numbers, Boolean values, identifiers, open enums and times are shown, strings are not.
enum PrintedValue: Sendable {
    /// A value that must not be shown.
    case hidden
    /// A string that is fit for a log.
    case plain(String)
    /// The fields of an object that are set, under the names of the API.
    case fields([Field])
    /// The elements of a list.
    case list([PrintedValue])

    struct Field: Sendable {
        var name: String
        var value: PrintedValue
    }

    /// The replacement for what must not be shown.
    static let mask = "•••"

    init(of value: some Encodable) { self.init(of: value, depth: 0) }

    init<Value: Encodable>(of value: Value, depth: Int) {
        switch value {
        case let value as JSONValue: self = .plain(value.shape)
        // An empty list or dictionary of another type could be cast, too.
        case let value as [String: JSONValue] where Value.self == [String: JSONValue].self:
            self = .plain(JSONValue.object(value).shape)
        case let value as [JSONValue] where Value.self == [JSONValue].self: self = .plain(JSONValue.array(value).shape)
        case let value as any PrintableRawValue: self = .init(word: "\(value.rawValue)")
        case let value as any OpenEnum: self = .init(word: "\(value.rawValue)")
        case let value as Bool: self = .plain("\(value)")
        case let value as any FixedWidthInteger: self = .plain("\(value)")
        case is any APIRawValue, is String, is Decimal, is URL, is Date, is Data, is Double, is Float: self = .hidden
        default: self = PrintingEncoder.value(of: value, depth: depth + 1)
        }
    }

    /// Shows a value of the API's vocabulary. Anything that doesn't look like one is hidden: a hostile server, or the
    /// sender of a forged push, chooses it freely.
    init(word: String) { self = Self.isWord(word) ? .plain(word) : .hidden }

    static func isWord(_ text: String) -> Bool {
        guard text.utf8.count <= 64 else { return false }
        let isLowercase = !text.utf8.contains { (0x41...0x5A).contains($0) }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+"): true
            case UInt8(ascii: " "): isLowercase
            default: false
            }
        } && AccountNumbers.masked(in: text) == text
    }

    static func name(of type: Any.Type) -> String {
        String(reflecting: type).replacingOccurrences(of: "SecuconnectKit.", with: "")
    }
}

extension PrintedValue {
    /// The value in one line: the fields of the object and of those right below it.
    func line(named name: String) -> String {
        switch self {
        case .hidden: "\(name)(\(Self.mask))"
        case .plain(let text): "\(name)(\(text))"
        case .list(let elements): "\(name)([\(elements.count)])"
        // The name of the type says it already.
        case .fields(let fields): "\(name)(\(Self.content(of: fields.filter { $0.name != "object" })))"
        }
    }

    /// The fields of an object. If all of them are hidden, their names are shown, so that it doesn't look empty.
    private static func content(of fields: [Field]) -> String {
        let line = line(of: fields, nested: true)
        guard line.isEmpty else { return line }
        return fields.compactMap { field in
            guard case .hidden = field.value else { return nil }
            return "\(field.name): \(mask)"
        }.joined(separator: ", ")
    }

    private static func line(of fields: [Field], nested: Bool) -> String {
        fields.compactMap { field in
            switch field.value {
            case .hidden: nil
            case .plain(let text): "\(field.name): \(text)"
            case .list(let elements): "\(field.name): [\(elements.count)]"
            case .fields(let fields): nested ? summary(of: fields).map { "\(field.name): \($0)" } : nil
            }
        }.joined(separator: ", ")
    }

    private static func summary(of fields: [Field]) -> String? {
        if case .plain(let id)? = fields.first(where: { $0.name == "id" })?.value { return id }
        let line = line(of: fields, nested: false)
        return line.isEmpty ? nil : "(\(line))"
    }

    /// The children of a mirror.
    var children: [(label: String?, value: Any)] {
        switch self {
        case .hidden: [(nil, Self.mask)]
        case .plain(let text): [(nil, text)]
        case .fields(let fields): fields.map { ($0.name, $0.value.shown) }
        case .list(let elements): elements.map { (nil, $0.shown) }
        }
    }

    private var shown: Any {
        switch self {
        case .hidden: Self.mask
        case .plain(let text): text
        case .fields, .list: self
        }
    }
}

extension PrintedValue: CustomStringConvertible, CustomReflectable {
    var description: String {
        switch self {
        case .hidden: Self.mask
        case .plain(let text): text
        case .fields(let fields): "(\(Self.line(of: fields, nested: true)))"
        case .list(let elements): "[\(elements.count)]"
        }
    }

    var customMirror: Mirror {
        if case .list = self {
            return Mirror(self, unlabeledChildren: children.map(\.value), displayStyle: .collection)
        }
        return Mirror(self, children: children, displayStyle: .struct)
    }
}

/// A raw value, other than an open enum, that is shown when its model is printed.
protocol PrintableRawValue: APIRawValue {}

extension ResourceID: PrintableRawValue {}
extension APITimestamp: PrintableRawValue {}
