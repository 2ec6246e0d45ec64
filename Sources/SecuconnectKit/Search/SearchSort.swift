/// A field to sort a list by, and which way.
///
/// Several make an order in which each decides where all before it are equal:
/// `[.ascending("contact.surname"), .descending(.created)]`.
public struct SearchSort: Hashable, Sendable, CustomStringConvertible {
    /// Which way.
    public enum Direction: String, Hashable, Sendable {
        /// The least first.
        case ascending = "asc"
        /// The greatest first.
        case descending = "desc"
    }

    /// The field to sort by.
    public var field: SearchField
    /// Which way.
    public var direction: Direction

    /// Sorts by a field.
    ///
    /// - Parameters:
    ///   - field: the field.
    ///   - direction: which way.
    public init(_ field: SearchField, _ direction: Direction) {
        self.field = field
        self.direction = direction
    }

    /// The least value first.
    ///
    /// - Parameter field: the field.
    /// - Returns: the order.
    public static func ascending(_ field: SearchField) -> Self { Self(field, .ascending) }

    /// The greatest value first.
    ///
    /// - Parameter field: the field.
    /// - Returns: the order.
    public static func descending(_ field: SearchField) -> Self { Self(field, .descending) }

    /// The order as it is sent: `created:desc`.
    public var description: String { "\(field.name):\(direction.rawValue)" }
}
