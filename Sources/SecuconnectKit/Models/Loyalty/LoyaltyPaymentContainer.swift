/// A bank account that belongs to a card or to a regular customer.
public struct LoyaltyPaymentContainer: Codable, Hashable, Sendable {
    /// The identifier of a container.
    public typealias ID = ResourceID<LoyaltyPaymentContainer>

    /// The kind of object, `loyalty.paymentcontainers`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// Which means of payment it is.
    public var type: PaymentContainer.Kind?
    /// The account.
    public var paymentInformation: BankAccount?
    /// When it was used last. Containers of cards don't say.
    public var lastUsage: APITimestamp?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case type
        case paymentInformation = "payment_information"
        case lastUsage = "last_usage"
    }
}
