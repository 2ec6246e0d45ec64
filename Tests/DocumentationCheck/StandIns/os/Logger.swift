// As much of Apple's module as prose shows, so that it compiles where the module doesn't exist.

/// Writes to the system's log.
public struct Logger: Sendable {
    /// Makes a logger.
    ///
    /// - Parameters:
    ///   - subsystem: The name of the program.
    ///   - category: The part of the program.
    public init(subsystem: String, category: String) {}

    /// Writes a line.
    ///
    /// - Parameter message: The line.
    public func info(_ message: LogMessage) {}

    /// Writes a line for developers.
    ///
    /// - Parameter message: The line.
    public func debug(_ message: LogMessage) {}

    /// Writes a line about a failure.
    ///
    /// - Parameter message: The line.
    public func error(_ message: LogMessage) {}
}

/// A line, parts of which are private.
public struct LogMessage: ExpressibleByStringInterpolation {
    /// Takes text.
    ///
    /// - Parameter value: The string.
    public init(stringLiteral value: String) {}

    /// Takes text with values in it.
    ///
    /// - Parameter stringInterpolation: The pieces.
    public init(stringInterpolation: StringInterpolation) {}

    /// Whether a value may be seen.
    public enum Privacy: Sendable {
        /// It may.
        case `public`
        /// It may not.
        case `private`
    }

    /// The pieces of a line.
    public struct StringInterpolation: StringInterpolationProtocol {
        /// Begins.
        ///
        /// - Parameters:
        ///   - literalCapacity: The number of bytes to expect.
        ///   - interpolationCount: The number of values to expect.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Appends text.
        ///
        /// - Parameter literal: The string.
        public mutating func appendLiteral(_ literal: String) {}

        /// Appends a text that was computed.
        ///
        /// - Parameters:
        ///   - value: The string.
        ///   - privacy: The visibility of the value.
        public mutating func appendInterpolation(_ value: @autoclosure () -> String, privacy: Privacy = .private) {}
    }
}
