/// A text that must not end up in a log: a secret, a token, a card number, bank data.
///
/// It prints, dumps and mirrors as `•••`; only ``rawValue`` shows it. It is sent and read as a plain text.
public struct SensitiveString: WireValue, ExpressibleByStringLiteral {
    /// The text itself. Treat what you do with it with care.
    public var rawValue: String

    /// Takes a text.
    ///
    /// - Parameter rawValue: the text itself.
    public init(rawValue: String) { self.rawValue = rawValue }
}

extension SensitiveString: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `•••`.
    public var description: String { "•••" }

    /// Always `•••`.
    public var debugDescription: String { description }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
