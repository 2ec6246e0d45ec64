/// Header fields, found whatever the case of their names.
public struct TransportHeaders: Hashable, Sendable {
    /// The values by their names in lower case.
    private(set) var fields: [String: String] = [:]

    /// No header fields.
    public init() {}

    /// A field's value. Setting nil removes the field.
    ///
    /// - Parameter name: the field's name, in any case.
    public subscript(name: String) -> String? {
        get { fields[name.lowercased()] }
        set { fields[name.lowercased()] = newValue }
    }

    /// Adds a value to a field. A field that is there already keeps its value, and the new one follows behind a comma, as
    /// HTTP combines fields that come several times.
    ///
    /// - Parameters:
    ///   - value: The value to add.
    ///   - name: The field's name, in any case.
    public mutating func append(_ value: String, to name: String) {
        let name = name.lowercased()
        fields[name] = fields[name].map { "\($0), \(value)" } ?? value
    }

    /// The names of all fields, in lower case and in no order.
    public var names: some Collection<String> { fields.keys }
}

extension TransportHeaders: ExpressibleByDictionaryLiteral {
    /// Takes fields that are written in the source; of two with one name the last stays.
    ///
    /// - Parameter elements: names and values.
    public init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { self[name] = value }
    }
}

extension TransportHeaders: CustomStringConvertible, CustomReflectable {
    /// The names alone: values may be secrets.
    public var description: String { fields.keys.sorted().joined(separator: ", ") }

    /// A mirror that shows the names alone.
    public var customMirror: Mirror { Mirror(self, children: ["names": fields.keys.sorted()]) }
}
