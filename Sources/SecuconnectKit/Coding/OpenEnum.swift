/// A string or number of the API's vocabulary, which may grow at any time.
///
/// The known values are static members. Any other value is kept as its raw value and compared by it, so a new value
/// never makes a response unreadable:
///
/// ```swift
/// switch transaction.status {
/// case .ok?: deliver()
/// case .pending?: waitForTheMoney()
/// case let other?: log("not handled: \(other)")
/// case nil: break
/// }
/// ```
public protocol OpenEnum: APIRawValue, CustomStringConvertible {}

extension OpenEnum {
    /// Returns a Boolean value that indicates whether a value matches a pattern of a `switch`.
    ///
    /// - Parameters:
    ///   - pattern: The static member of the case.
    ///   - value: The value of the `switch`.
    /// - Returns: `true` if both have the same raw value.
    public static func ~= (pattern: Self, value: Self) -> Bool { pattern.rawValue == value.rawValue }
}
