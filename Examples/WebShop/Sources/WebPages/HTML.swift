/// A piece of HTML. Strings that are interpolated are escaped, pieces of HTML aren't.
///
/// ```swift
/// let row: HTML = "<td>\(product.name)</td>"
/// ```
public struct HTML: Sendable, ExpressibleByStringInterpolation {
    /// The markup.
    public private(set) var markup: String

    /// Creates a piece from markup that is known to be safe.
    ///
    /// - Parameter markup: The markup.
    public init(markup: String) { self.markup = markup }

    /// Creates a piece from a literal.
    public init(stringLiteral literal: String) { markup = literal }

    /// Creates a piece from a literal with interpolated values.
    public init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

    /// The builder of a literal with interpolated values.
    public struct Interpolation: StringInterpolationProtocol, Sendable {
        fileprivate var markup = ""

        /// Creates a builder.
        public init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity * 2) }

        /// Appends a part of the literal.
        public mutating func appendLiteral(_ literal: String) { markup += literal }

        /// Appends a piece of HTML as it is.
        public mutating func appendInterpolation(_ piece: HTML) { markup += piece.markup }

        private static func isSpecial(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
            default: false
            }
        }

        /// Appends pieces of HTML, one after the other.
        public mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { markup += piece.markup } }

        /// Appends the escaped description of a value.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible & Sendable) {
            let text = value.description
            // Most values have nothing to escape.
            guard text.utf8.contains(where: Self.isSpecial) else { return markup += text }
            for character in text.unicodeScalars {
                switch character {
                case "&": markup += "&amp;"
                case "<": markup += "&lt;"
                case ">": markup += "&gt;"
                case "\"": markup += "&quot;"
                case "'": markup += "&#39;"
                default: markup.unicodeScalars.append(character)
                }
            }
        }
    }
}
