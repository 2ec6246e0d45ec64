/// A subscription: payments that are collected at the cycles of a plan.
///
/// It is created by a Smart Transaction whose only basket item is a subscription.
///
/// - Important: secuconnect has discontinued subscriptions. New shops store a means of payment and charge it again.
public struct PaymentSubscription: APIModel {
    /// The identifier of a subscription.
    public typealias ID = ResourceID<PaymentSubscription>

    /// The kind of object, `payment.subscriptions`.
    public var object: String?
    /// The identifier, such as `SUB_…`.
    public let id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The Smart Transaction that the subscription began with.
    public var smartTransaction: ResourceReference<SmartTransaction>?
    /// The merchant that collects the payments.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The contract of the payments.
    public var contract: ResourceReference<GeneralContract>?
    /// The payer.
    public var customer: ResourceReference<PaymentCustomer>?
    /// The means of payment, with its identifier and type.
    @Indirect public var container: PaymentContainer? = nil
    /// The plan.
    public var plan: ResourceReference<PaymentPlan>?
    /// The time of the beginning.
    public var startAt: APITimestamp?
    /// The state.
    public var status: Status?
    /// The identifier of the subscription at PayPal.
    public var payPalSubscriptionID: String?
    /// The cycles so far, and the time of the next payment.
    public var billing: Billing?
    /// A Boolean value that indicates whether the subscription is a test without money.
    public var isDemo: Bool?
    /// The reason for the last change of the state.
    public var reason: String?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a subscription, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey, AliasedKey {
        case object, id, created, updated
        case smartTransaction = "smart_transaction"
        case merchant, contract, customer, container, plan
        case startAt = "start_at"
        case status
        case payPalSubscriptionID = "paypal_subscription_id"
        case billing = "billing_info"
        case isDemo = "demo"
        case reason
        case lostValues = "#lost"

        // The vendor's model has another name than the responses.
        static let alias = KeyAlias(of: Self.billing, "billing_cycles")
    }
}

extension PaymentSubscription {
    /// The state of a subscription.
    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The payer has agreed; the first payment hasn't been collected.
        public static let approved: Self = "approved"
        /// Payments are collected.
        public static let active: Self = "active"
        /// Payments are collected again, as the response to an activation says.
        public static let activated: Self = "activated"
        /// No payments are collected until the subscription is activated again.
        public static let suspended: Self = "suspended"
        /// The subscription has been canceled.
        public static let canceled: Self = "cancelled"
        /// All cycles are over.
        public static let completed: Self = "completed"
    }

    /// The cycles of a subscription.
    public struct Billing: APIModel {
        /// The cycles so far, one element for each sequence of the plan.
        public var executions: [Execution]?
        /// The time of the next payment.
        public var nextBillingTime: APITimestamp?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case executions = "cycle_executions"
            case nextBillingTime = "next_billing_time"
        }

        /// The cycles of a sequence of the plan so far.
        public struct Execution: APIModel {
            /// The number of the sequence.
            public var sequence: Int?
            /// The type of the sequence.
            public var tenureType: PaymentPlan.TenureType?
            /// The number of all cycles.
            public var totalCycles: Int?
            /// The number of cycles that are over.
            public var cyclesCompleted: Int?
            /// The number of cycles that remain.
            public var cyclesRemaining: Int?

            /// Creates an instance without values, for tests.
            public init() {}

            private enum CodingKeys: String, CodingKey {
                case sequence
                case tenureType = "tenure_type"
                case totalCycles = "total_cycles"
                case cyclesCompleted = "cycles_completed"
                case cyclesRemaining = "cycles_remaining"
            }
        }
    }
}
