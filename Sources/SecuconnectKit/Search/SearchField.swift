/// The name of a field to filter by, sort by or return.
///
/// Nested fields are written with dots. The common fields of Smart Transactions are static members; create any other
/// one from its name:
///
/// ```swift
/// let surname: SearchField = "customer.contact.surname"
/// let filter = SearchField.status.equals("ok") && surname.matches("meier*")
/// ```
///
/// Don't build a name from user input. Even then it can't change the meaning of a query: special characters are
/// escaped, and a call is refused before it is sent if a name has characters other than letters, digits, `_`, `-` and
/// `.`.
public struct SearchField: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name in the API, with dots between nested fields.
    public let name: String

    /// Creates a field from its name.
    ///
    /// - Parameter name: The name in the API, with dots between nested fields.
    public init(_ name: String) { self.name = name }

    /// Creates a field from a string literal.
    ///
    /// - Parameter value: The name in the API.
    public init(stringLiteral value: String) { name = value }

    /// A textual representation of this instance.
    public var description: String { name }
}

extension SearchField {
    /// The name in the syntax of a query.
    var queryText: String {
        QueryEscaping.isOperator(name) ? "\\" + name : QueryEscaping.escaped(name.unicodeScalars)
    }

    /// Refuses a name that no field of the API can have.
    func check() throws {
        let allowed = name.unicodeScalars.allSatisfy { QueryEscaping.isWord($0) || "_-.".unicodeScalars.contains($0) }
        guard allowed, !name.isEmpty else {
            throw SecuconnectError.invalidArgument(
                "\"\(name)\" isn't the name of a field; use letters, digits, \"_\", \"-\" and \".\" only.")
        }
    }
}
