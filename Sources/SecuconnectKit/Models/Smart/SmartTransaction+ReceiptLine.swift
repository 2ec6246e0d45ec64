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

    /// The content of a line.
    public enum Value: Hashable, Sendable {
        /// A string with layout.
        case formatted(Content)
        /// A plain string, as older terminals send it.
        case text(String)
    }

    /// A string with layout. The relevant fields depend on the type of line.
    public struct Content: APIModel {
        /// The caption of a separator.
        public var caption: String?
        /// The text of a text line.
        public var text: String?
        /// The name of a name and value line, on the left.
        public var name: String?
        /// The value of a name and value line, on the right.
        public var value: String?
        /// The decorations.
        public var decoration: [Decoration]?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            caption: String? = nil,
            text: String? = nil,
            name: String? = nil,
            value: String? = nil,
            decoration: [Decoration]? = nil
        ) {
            self.caption = caption
            self.text = text
            self.name = name
            self.value = value
            self.decoration = decoration
        }
    }

    /// A type of line.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A rule with an optional caption.
        public static let separator: Self = "separator"
        /// A line of text.
        public static let textLine: Self = "textline"
        /// A name on the left and its value on the right.
        public static let nameValue: Self = "name-value"
        /// An empty line.
        public static let space: Self = "space"
    }

    /// A decoration of a string.
    public struct Decoration: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Emphasized.
        public static let important: Self = "important"
        /// Aligned to the left.
        public static let alignLeft: Self = "align-left"
        /// Centered.
        public static let alignCenter: Self = "align-center"
        /// Aligned to the right.
        public static let alignRight: Self = "align-right"
    }
}

extension SmartTransaction.ReceiptLine.Value: APIModel {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .text(text)
        } else {
            self = .formatted(try SmartTransaction.ReceiptLine.Content(from: decoder))
        }
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .formatted(let content): try content.encode(to: encoder)
        case .text(let text): try text.encode(to: encoder)
        }
    }
}
