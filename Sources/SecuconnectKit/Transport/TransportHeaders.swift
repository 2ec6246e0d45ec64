/// Header fields with names in any case.
public struct TransportHeaders: Hashable, Sendable {
    /// The values by their names in lower case.
    private(set) var fields: [String: String] = [:]

    /// Creates an empty collection of header fields.
    public init() {}

    /// Accesses the value of a field. Setting nil removes the field.
    ///
    /// - Parameter name: The name of the field, in any case.
    public subscript(name: String) -> String? {
        get { fields[name.lowercased()] }
        set { fields[name.lowercased()] = newValue }
    }

    /// Adds a value to a field. A field with a value keeps it, and the new one follows after a comma, as HTTP combines
    /// repeated fields.
    ///
    /// - Parameters:
    ///   - value: The value to add.
    ///   - name: The name of the field, in any case.
    public mutating func append(_ value: String, to name: String) {
        let name = name.lowercased()
        fields[name] = fields[name].map { "\($0), \(value)" } ?? value
    }

    /// The names of all fields, in lower case and in no order.
    public var names: some Collection<String> { fields.keys }
}

extension TransportHeaders: ExpressibleByDictionaryLiteral {
    /// Creates header fields from a dictionary literal. Of two fields with one name, the last one is kept.
    ///
    /// - Parameter elements: The names and values.
    public init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { self[name] = value }
    }
}

extension TransportHeaders: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// The description has the names only, because values may be secrets.
    public var description: String { fields.keys.sorted().joined(separator: ", ") }

    /// A mirror that shows the names only.
    public var customMirror: Mirror { Mirror(self, children: ["names": fields.keys.sorted()]) }
}
