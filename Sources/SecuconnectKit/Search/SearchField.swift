/// The name of a field to filter by, sort by or return.
///
/// A field belongs to the list whose elements are of the type `Element`, such as ``SmartTransaction``. The common
/// fields are static members of the lists that have them, so the field of another list doesn't compile. The compiler
/// infers the type from the list:
///
/// ```swift
/// client.smart.transactions.all(where: SearchField.status.equals("ok"))
/// ```
/// Without a list, and with a field that several lists have, write the type once:
/// `SearchField<SmartTransaction>.status`.
///
/// Create any other field from its name, with dots between nested fields:
///
/// ```swift
/// let phone: SearchField<SmartTransaction> = "customer.contact.phone"
/// ```
/// The name isn't checked by the compiler. ``ListableResource/validate(_:)`` refuses one that the objects of the list
/// don't have. A search with it finds nothing and reports no error.
///
/// Don't build a name from user input. Even then it can't change the meaning of a query: special characters are
/// escaped, and a call is refused before it is sent if a name has characters other than letters, digits, `_`, `-` and
/// `.`.
public struct SearchField<Element>: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name in the API, with dots between nested fields.
    public let name: String

    /// Creates a field from its name.
    ///
    /// - Parameter name: The name in the API, with dots between nested fields.
    public init(_ name: String) { self.name = name.precomposed }

    /// Creates a field from a string literal.
    ///
    /// - Parameter value: The name in the API.
    public init(stringLiteral value: String) { self.init(value) }

    /// A textual representation of this instance.
    public var description: String { name }
}

extension SearchField {
    /// The same field without its list.
    var erased: SearchField<JSONValue> { SearchField<JSONValue>(name) }

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
