/// A string of a response that was repaired before it was read.
///
/// Bytes that aren't UTF-8 are read as U+FFFD, and raw control characters as they are. The rest of the response is
/// unaffected. The raw body of the ``APIResponse`` holds the string as it was received.
public struct RepairedValue: Hashable, Sendable, CustomStringConvertible {
    /// The path of the value, such as `customer.forename`.
    public var path: String
    /// The repair. It never quotes the value.
    public var reason: String

    /// Creates a description of a repaired value.
    ///
    /// - Parameters:
    ///   - path: The path of the value, in the API's field names.
    ///   - reason: The repair.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// A textual representation of this instance.
    ///
    /// The path and the repair.
    public var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}
