/// The time during which the server keeps a snapshot between two of its pages.
public struct ScrollLifetime: Hashable, Sendable, CustomStringConvertible {
    /// A textual representation of this instance.
    ///
    /// The description has the number and its unit as they are sent: `5m`.
    public let description: String
    /// The number.
    let number: Int

    private init(_ number: Int, _ unit: Character) {
        self.number = number
        description = "\(number)\(unit)"
    }

    /// Returns a lifetime in seconds.
    ///
    /// - Parameter number: The number of seconds, 1 or more.
    /// - Returns: The lifetime.
    public static func seconds(_ number: Int) -> Self { Self(number, "s") }

    /// Returns a lifetime in minutes.
    ///
    /// - Parameter number: The number of minutes, 1 or more.
    /// - Returns: The lifetime.
    public static func minutes(_ number: Int) -> Self { Self(number, "m") }

    /// Returns a lifetime in hours.
    ///
    /// - Parameter number: The number of hours, 1 or more. The server may allow fewer.
    /// - Returns: The lifetime.
    public static func hours(_ number: Int) -> Self { Self(number, "h") }
}
