/// An object of the API whose identifier some responses omit.
///
/// A call that creates or reads an object returns its identifier. Read it with ``requiredID``, which throws instead of
/// returning `nil`:
///
/// ```swift
/// let group = try await client.loyalty.cardGroups.get(
///     "CRG_TFRXSKL91C4UNYC4ND79P7ZBZBQ0MZ")
/// let id = try group.requiredID
/// ```
public protocol IdentifiedObject {
    /// The type of the identifier.
    associatedtype ID: Sendable

    /// The identifier.
    var id: ID? { get }
}

extension IdentifiedObject {
    /// The identifier, or an error if the response didn't contain it.
    ///
    /// It throws ``SecuconnectError`` of kind ``SecuconnectError/Kind/unreadableResponse``.
    public var requiredID: ID {
        get throws {
            guard let id else {
                throw SecuconnectError(
                    kind: .unreadableResponse,
                    message: "The response has no identifier of the object; find the object before you go on.",
                    outcome: .unknown)
            }
            return id
        }
    }
}
