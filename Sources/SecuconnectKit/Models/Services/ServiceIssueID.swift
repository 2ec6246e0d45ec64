/// The number of a case at the service desk.
///
/// ``ServicesUploadIdents/create(documents:for:serviceIssueID:actionID:)`` and
/// ``PaymentContainers/uploadMandate(_:document:actionID:)`` open one.
public struct ServiceIssueID: APIRawValue, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The raw value used by the API.
    public var rawValue: Int

    /// Creates a value from a raw value.
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// A response with the number of a case.
struct ServiceIssue: Decodable, Sendable {
    /// The number; `nil` if the response has none.
    var id: ServiceIssueID?

    private enum CodingKeys: String, CodingKey {
        case id = "service_issue_id"
    }
}
