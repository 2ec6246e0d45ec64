extension SmartTransaction {
    /// A line of a receipt, or of a hint in the payment form.
    public struct ReceiptLine: APIModel {
        /// The type of line.
        public var type: Kind?
        /// The content. A ``Kind/space`` has none.
        public var value: Value?

        /// Creates an instance. Omitted values aren't sent.
        public init(type: Kind? = nil, value: Value? = nil) {
            self.type = type
            self.value = value
        }

        private enum CodingKeys: String, CodingKey {
            case type, value
        }
    }
}

extension SmartTransaction.ReceiptLine {
    /// Creates a line of text on the left.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - decoration: The decorations.
    /// - Returns: The line.
    public static func textLine(_ text: String, decoration: [Decoration]? = nil) -> Self {
        Self(type: .textLine, value: .formatted(Content(text: text, decoration: decoration)))
    }

    /// A name on the left and its value on the right.
    ///
    /// - Parameters:
    ///   - name: The name on the left.
    ///   - value: The value on the right.
    ///   - decoration: The decorations.
    /// - Returns: The line.
    public static func nameValue(_ name: String, _ value: String, decoration: [Decoration]? = nil) -> Self {
        Self(type: .nameValue, value: .formatted(Content(name: name, value: value, decoration: decoration)))
    }

    /// Creates a rule.
    ///
    /// - Parameter caption: The optional caption in the middle.
    /// - Returns: The line.
    public static func separator(caption: String? = nil) -> Self {
        Self(type: .separator, value: caption.map { .formatted(Content(caption: $0)) })
    }

    /// An empty line.
    public static let space = Self(type: .space)
}
