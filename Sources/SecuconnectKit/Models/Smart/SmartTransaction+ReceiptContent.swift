extension SmartTransaction.ReceiptLine {
    /// What a line says.
    public enum Value: Hashable, Sendable {
        /// Text with its layout.
        case formatted(Content)
        /// Text alone, as older terminals send it.
        case text(String)
    }

    /// Text with its layout. Which members matter depends on the kind of the line.
    public struct Content: Codable, Hashable, Sendable {
        /// The headline of a separator.
        public var caption: String?
        /// The text of a text line.
        public var text: String?
        /// What stands at the left of a name and value.
        public var name: String?
        /// What stands at the right of a name and value.
        public var value: String?
        /// What it should look like.
        public var decoration: [Decoration]?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - caption: the headline of a separator.
        ///   - text: the text of a text line.
        ///   - name: what stands at the left of a name and value.
        ///   - value: what stands at the right of a name and value.
        ///   - decoration: what it should look like.
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

        private enum CodingKeys: String, CodingKey {
            case caption
            case text
            case name
            case value
            case decoration
        }
    }

    /// What a line looks like.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A rule, with a headline or without.
        public static let separator: Self = "separator"
        /// Text.
        public static let textLine: Self = "textline"
        /// A name at the left and its value at the right.
        public static let nameValue: Self = "name-value"
        /// An empty line.
        public static let space: Self = "space"
    }

    /// How a text is set apart.
    public struct Decoration: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Emphasised.
        public static let important: Self = "important"
        /// At the left.
        public static let alignLeft: Self = "align-left"
        /// In the middle.
        public static let alignCenter: Self = "align-center"
        /// At the right.
        public static let alignRight: Self = "align-right"
    }
}

extension SmartTransaction.ReceiptLine.Value: Codable {
    /// Reads a text alone, or an object.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` if it is neither.
    public init(from decoder: any Decoder) throws {
        if let text = try? LenientScalar.string(from: decoder) {
            self = .text(text)
        } else {
            self = .formatted(try SmartTransaction.ReceiptLine.Content(from: decoder))
        }
    }

    /// Writes what was read: a text alone, or an object.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .formatted(let content): try content.encode(to: encoder)
        case .text(let text): try text.encode(to: encoder)
        }
    }
}
