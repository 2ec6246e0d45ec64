extension SmartTransaction {
    /// One line of a receipt, or of a hint in the payment form.
    public struct ReceiptLine: Codable, Hashable, Sendable {
        /// What the line looks like.
        public var type: Kind?
        /// What it says. A ``Kind/space`` says nothing.
        public var value: Value?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - type: what the line looks like.
        ///   - value: what it says.
        public init(type: Kind? = nil, value: Value? = nil) {
            self.type = type
            self.value = value
        }

        private enum CodingKeys: String, CodingKey {
            case type
            case value
        }
    }
}

extension SmartTransaction.ReceiptLine {
    /// A line of text at the left.
    ///
    /// - Parameters:
    ///   - text: what it says.
    ///   - decoration: what it should look like.
    /// - Returns: the line.
    public static func textLine(_ text: String, decoration: [Decoration]? = nil) -> Self {
        Self(type: .textLine, value: .formatted(Content(text: text, decoration: decoration)))
    }

    /// A name at the left and its value at the right.
    ///
    /// - Parameters:
    ///   - name: what stands at the left.
    ///   - value: what stands at the right.
    ///   - decoration: what it should look like.
    /// - Returns: the line.
    public static func nameValue(_ name: String, _ value: String, decoration: [Decoration]? = nil) -> Self {
        Self(type: .nameValue, value: .formatted(Content(name: name, value: value, decoration: decoration)))
    }

    /// A rule.
    ///
    /// - Parameter caption: the headline in its middle, if it has one.
    /// - Returns: the line.
    public static func separator(caption: String? = nil) -> Self {
        Self(type: .separator, value: caption.map { .formatted(Content(caption: $0)) })
    }

    /// An empty line.
    public static let space = Self(type: .space)
}
