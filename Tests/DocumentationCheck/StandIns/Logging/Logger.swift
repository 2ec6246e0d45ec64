// As much of swift-log as prose shows, so that it compiles without the package.

/// Writes to whatever the program logs to.
public struct Logger: Sendable {
    /// The values that accompany a line.
    public typealias Metadata = [String: MetadataValue]

    /// A value that goes with a line.
    public enum MetadataValue: ExpressibleByStringInterpolation, Sendable {
        /// A text.
        case string(String)

        /// Takes text.
        ///
        /// - Parameter value: The string.
        public init(stringLiteral value: String) { self = .string(value) }
    }

    /// A line.
    public struct Message: ExpressibleByStringInterpolation, Sendable {
        /// Takes text.
        ///
        /// - Parameter value: The string.
        public init(stringLiteral value: String) {}
    }

    /// Makes a logger.
    ///
    /// - Parameter label: The name of the logger.
    public init(label: String) {}

    /// The severity of a line.
    public enum Level: String, Sendable {
        /// The least severe level.
        case trace, debug, info, notice, warning, error, critical
    }

    /// Writes a line.
    ///
    /// - Parameters:
    ///   - level: The severity of the line.
    ///   - message: The line.
    ///   - metadata: The values that accompany the line.
    public func log(
        level: Level, _ message: @autoclosure () -> Message, metadata: @autoclosure () -> Metadata? = nil
    ) {}
}
