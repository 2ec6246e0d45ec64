/// A string that must not appear in a log, such as a secret, a token, a card number or bank data.
///
/// It prints, dumps and mirrors as `•••`; only ``rawValue`` contains the string. It is encoded as a plain string.
public struct SensitiveString: APIRawValue, ExpressibleByStringLiteral {
    /// The raw value used by the API.
    ///
    /// Don't log it.
    public var rawValue: String

    /// Creates a value from a raw value.
    public init(rawValue: String) { self.rawValue = rawValue }
}

extension SensitiveString: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// The description is always `•••`.
    public var description: String { "•••" }

    /// A textual representation of this instance: always `•••`.
    public var debugDescription: String { description }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
