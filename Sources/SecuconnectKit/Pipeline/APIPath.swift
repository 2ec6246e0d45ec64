/// A path below `/api/v2`, such as `/Smart/Transactions/STX_…`.
///
/// Every interpolated value becomes exactly one segment, percent-encoded. A value that is empty, `.` or `..`, or that
/// contains a slash, a backslash or a control character, is refused before anything is sent.
///
/// ```swift
/// let path: APIPath = "/Smart/Transactions/\(id)/start"
/// ```
public struct APIPath: Hashable, Sendable, ExpressibleByStringInterpolation {
    private var text: String
    /// The reason why the path can't be used.
    private var fault: String?

    /// Creates a path from a literal.
    ///
    /// - Parameter value: A path that begins with a slash.
    public init(stringLiteral value: String) {
        text = value
        fault = Self.fault(inLiteral: value)
    }

    /// Creates a path from a literal with interpolated values.
    ///
    /// - Parameter stringInterpolation: The pieces.
    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        fault = stringInterpolation.fault ?? Self.fault(inLiteral: text)
    }

    /// Returns the encoded path.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if a value can't be part of a
    ///   path.
    func validated() throws -> String {
        if let fault { throw SecuconnectError.invalidArgument(fault) }
        return text
    }

    private static func fault(inLiteral text: String) -> String? {
        let slash = UInt8(ascii: "/"), dot = UInt8(ascii: ".")
        let segments = text.utf8.split(separator: slash, omittingEmptySubsequences: false)
        let isSound =
            segments.count > 1 && segments[0].isEmpty
            && segments.dropFirst().allSatisfy { $0.count > 2 || !$0.allSatisfy { $0 == dot } }
            && text.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return isSound ? nil : "The path \"\(PrintableText.line(text))\" isn't of the form /Product/Resource."
    }

    /// The pieces of a path.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var fault: String?

        /// Creates an empty path.
        ///
        /// - Parameters:
        ///   - literalCapacity: The expected number of bytes.
        ///   - interpolationCount: The expected number of values.
        public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

        /// Appends a part of the literal.
        ///
        /// - Parameter literal: A part of a path.
        public mutating func appendLiteral(_ literal: String) { text += literal }

        /// Appends a value as one segment, percent-encoded.
        ///
        /// - Parameter segment: The value.
        public mutating func appendInterpolation(_ segment: String) {
            if fault == nil { fault = Self.fault(inSegment: segment) }
            text += PercentEncoding.encode(segment)
        }

        /// Appends an identifier or a value of the API as one segment, percent-encoded.
        ///
        /// - Parameter segment: The value.
        public mutating func appendInterpolation<Value: APIRawValue>(_ segment: Value) where Value.RawValue == String {
            appendInterpolation(segment.rawValue)
        }

        private static func fault(inSegment segment: String) -> String? {
            if segment.isEmpty { return "An id in the path is empty; pass the id that the server gave the object." }
            let climbs =
                segment == "." || segment == ".."
                || segment.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
            // All control characters of Unicode.
            let isVisible = segment.unicodeScalars.allSatisfy { $0.value > 31 && !(127...159).contains($0.value) }
            if climbs || !isVisible {
                return
                    "\"\(PrintableText.line(segment))\" can't be part of a path; pass the id that the server gave the object."
            }
            return nil
        }
    }
}
