/// A field to sort a list by, with a direction.
///
/// With several of them, each one orders the objects that are equal in all before it: `[.ascending("contact.surname"),
/// .descending(.created)]`.
public struct SearchSort<Element>: Hashable, Sendable, CustomStringConvertible {
    /// The direction of an order.
    public enum Direction: String, Hashable, Sendable {
        /// The least value first.
        case ascending = "asc"
        /// The greatest value first.
        case descending = "desc"
    }

    /// The field to sort by.
    public var field: SearchField<Element>
    /// The direction.
    public var direction: Direction

    /// Creates an order by a field.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - direction: The direction.
    public init(_ field: SearchField<Element>, _ direction: Direction) {
        self.field = field
        self.direction = direction
    }

    /// Returns an order with the least value first.
    ///
    /// - Parameter field: The field.
    /// - Returns: The order.
    public static func ascending(_ field: SearchField<Element>) -> Self { Self(field, .ascending) }

    /// Returns an order with the greatest value first.
    ///
    /// - Parameter field: The field.
    /// - Returns: The order.
    public static func descending(_ field: SearchField<Element>) -> Self { Self(field, .descending) }

    /// A textual representation of this instance.
    ///
    /// The description is the order as it is sent: `created:desc`.
    public var description: String { "\(field.name):\(direction.rawValue)" }
}
