/// The name of a field that a search filters by, sorts by or returns.
///
/// Nested members are written with dots. The common fields of Smart Transactions are static members; any other is
/// known by its name:
///
/// ```swift
/// let surname: SearchField = "customer.contact.surname"
/// let filter = SearchField.status.equals("ok") && surname.matches("meier*")
/// ```
///
/// A name is no place for what a user typed. Even so it can't change the meaning of a query: a character that has one
/// of its own is escaped, and a call is refused before it is sent if a name has any other characters than letters,
/// digits, `_`, `-` and `.`.
public struct SearchField: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as the API spells it, with dots between nested members.
    public let name: String

    /// Takes the name of a field.
    ///
    /// - Parameter name: the name as the API spells it, with dots between nested members.
    public init(_ name: String) { self.name = name }

    /// Takes a name that is written in the source.
    ///
    /// - Parameter value: the name as the API spells it.
    public init(stringLiteral value: String) { name = value }

    /// The name.
    public var description: String { name }
}

extension SearchField {
    /// The name as it stands in a query.
    var queryText: String {
        QueryEscaping.isOperator(name) ? "\\" + name : QueryEscaping.escaped(name.unicodeScalars)
    }

    /// Refuses a name that no field of the API can have.
    func check() throws {
        let allowed = name.unicodeScalars.allSatisfy { QueryEscaping.isWord($0) || "_-.".unicodeScalars.contains($0) }
        guard allowed, !name.isEmpty else {
            throw SecuconnectError.invalidArgument(
                "\"\(name)\" is no name of a field: letters, digits, \"_\", \"-\" and \".\" make one.")
        }
    }
}
