/// The identifier of one object on the server, such as `STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ`.
///
/// `Resource` says what it identifies, so that the id of a payment can't be passed where a Smart Transaction is
/// meant. Most ids are three capitals, an underscore and thirty capitals or digits, but older ones are hashes or
/// numbers: an id is never checked by its looks, only when it becomes part of a path (see ``APIPath``).
public struct ResourceID<Resource>: APIRawValue, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The identifier as it stands on the wire.
    public var rawValue: String

    /// Takes an identifier, for example from your own database.
    ///
    /// - Parameter rawValue: the identifier as it stands on the wire.
    public init(rawValue: String) { self.rawValue = rawValue }
}
