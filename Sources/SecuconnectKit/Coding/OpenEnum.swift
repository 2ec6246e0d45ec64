/// A word, or a number, of the API's vocabulary, which may grow at any time.
///
/// The values known today are static members. Whatever else the server says is kept in its raw value and compares by
/// it, so that a new word never makes an answer unreadable:
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
    /// Lets `switch` compare with static members.
    ///
    /// - Parameters:
    ///   - pattern: the member named in the case.
    ///   - value: the value that is switched over.
    /// - Returns: whether both are the same on the wire.
    public static func ~= (pattern: Self, value: Self) -> Bool { pattern.rawValue == value.rawValue }
}
