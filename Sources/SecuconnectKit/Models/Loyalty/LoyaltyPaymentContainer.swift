/// A bank account that belongs to a card or to a loyalty customer.
public struct LoyaltyPaymentContainer: APIModel, IdentifiedObject {
    /// The identifier of a container.
    public typealias ID = ResourceID<LoyaltyPaymentContainer>

    /// The kind of object, `loyalty.paymentcontainers`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The type of means of payment.
    public var type: PaymentContainer.Kind?
    /// The account.
    public var paymentInformation: BankAccount?
    /// The time of the last use. It is missing for containers of cards.
    public var lastUsage: APITimestamp?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id, type
        case paymentInformation = "payment_information"
        case lastUsage = "last_usage"
        case lostValues = "#lost"
    }
}
