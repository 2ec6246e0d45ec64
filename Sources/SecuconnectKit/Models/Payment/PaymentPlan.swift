/// A plan of subscriptions: the cycles and prices at which payments are collected.
///
/// - Important: secuconnect has discontinued subscriptions. New shops store a means of payment and charge it again.
public struct PaymentPlan: APIModel {
    /// The identifier of a plan.
    public typealias ID = ResourceID<PaymentPlan>

    /// The kind of object, `payment.plans`.
    public var object: String?
    /// The identifier, such as `PLN_…`.
    public let id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The short description.
    public var description: String?
    /// The currency of all prices.
    public var currency: CurrencyCode?
    /// The identifier of the plan at PayPal. You must keep both plans equal yourself.
    public var payPalPlanID: String?
    /// The state.
    public var status: Status?
    /// The payment methods: credit card, debit or PayPal.
    public var paymentMethods: [SmartTransaction.PaymentMethod]?
    /// The merchant that collects the payments.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The cycles, one sequence after the other.
    public var billingCycles: [BillingCycle]?
    /// The type of product.
    public var productType: ProductType?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a plan, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, description, currency
        case payPalPlanID = "paypal_plan_id"
        case status
        case paymentMethods = "payment_methods"
        case merchant
        case billingCycles = "billing_cycles"
        case productType = "product_type"
        case lostValues = "#lost"
    }
}

extension PaymentPlan {
    /// The state of a plan.
    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The plan isn't offered yet.
        public static let created: Self = "created"
        /// The plan can be subscribed to.
        public static let active: Self = "active"
        /// The plan can't be subscribed to.
        public static let inactive: Self = "inactive"
    }

    /// A type of product.
    public struct ProductType: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Goods that are shipped.
        public static let physical: Self = "physical"
        /// Goods that are downloaded.
        public static let digital: Self = "digital"
        /// A service.
        public static let service: Self = "service"
    }

    /// A sequence of cycles at the same price.
    public struct BillingCycle: APIModel {
        /// The number of the sequence. A setup fee has 0; all others count from 1.
        public var sequence: Int?
        /// The interval between two payments.
        public var interval: Interval?
        /// The type of the sequence.
        public var tenureType: TenureType?
        /// The number of cycles. Undocumented; presumably 0 is without end.
        public var totalCycles: Int?
        /// The price of a cycle, in minor units.
        public var price: Int?

        /// Creates a sequence. Omitted values aren't sent.
        public init(
            sequence: Int? = nil, interval: Interval? = nil, tenureType: TenureType? = nil, totalCycles: Int? = nil,
            price: Int? = nil
        ) {
            self.sequence = sequence
            self.interval = interval
            self.tenureType = tenureType
            self.totalCycles = totalCycles
            self.price = price
        }

        private enum CodingKeys: String, CodingKey {
            case sequence, interval
            case tenureType = "tenure_type"
            case totalCycles = "total_cycles"
            case price
        }
    }

    /// The type of a sequence of cycles.
    public struct TenureType: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A setup fee, which is paid once.
        public static let setup: Self = "setup"
        /// A trial.
        public static let trial: Self = "trial"
        /// The regular cycles.
        public static let regular: Self = "regular"
    }

    /// The interval between two payments.
    public struct Interval: APIModel {
        /// The unit of time.
        public var unit: Unit?
        /// The number of units.
        public var count: Int?

        /// Creates an interval. Omitted values aren't sent.
        public init(unit: Unit? = nil, count: Int? = nil) {
            self.unit = unit
            self.count = count
        }
    }
}

extension PaymentPlan.Interval {
    /// A unit of time.
    public struct Unit: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A day.
        public static let day: Self = "day"
        /// A week.
        public static let week: Self = "week"
        /// A month.
        public static let month: Self = "month"
        /// A year.
        public static let year: Self = "year"
    }

    /// Creates an interval of days.
    ///
    /// - Parameter count: The number of days.
    /// - Returns: The interval.
    public static func days(_ count: Int) -> Self { Self(unit: .day, count: count) }

    /// Creates an interval of weeks.
    ///
    /// - Parameter count: The number of weeks.
    /// - Returns: The interval.
    public static func weeks(_ count: Int) -> Self { Self(unit: .week, count: count) }

    /// Creates an interval of months.
    ///
    /// - Parameter count: The number of months.
    /// - Returns: The interval.
    public static func months(_ count: Int) -> Self { Self(unit: .month, count: count) }

    /// Creates an interval of years.
    ///
    /// - Parameter count: The number of years.
    /// - Returns: The interval.
    public static func years(_ count: Int) -> Self { Self(unit: .year, count: count) }
}

extension PaymentPlan {
    /// The data that a plan is created from or changed to.
    public struct Draft: APIModel {
        /// The short description.
        public var description: String?
        /// The currency of all prices.
        public var currency: CurrencyCode?
        /// The identifier of the plan at PayPal, which payments by PayPal need.
        public var payPalPlanID: String?
        /// The state. A new plan isn't active by itself.
        public var status: Status?
        /// The payment methods: credit card, debit or PayPal.
        public var paymentMethods: [SmartTransaction.PaymentMethod]?
        /// The merchant that collects the payments. The API accepts the same merchant as an object named `merchant`
        /// too, which isn't offered.
        public var merchantID: GeneralMerchant.ID?
        /// The cycles, one sequence after the other.
        public var billingCycles: [BillingCycle]?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            description: String? = nil, currency: CurrencyCode? = nil, payPalPlanID: String? = nil,
            status: Status? = nil, paymentMethods: [SmartTransaction.PaymentMethod]? = nil,
            merchantID: GeneralMerchant.ID? = nil, billingCycles: [BillingCycle]? = nil
        ) {
            self.description = description
            self.currency = currency
            self.payPalPlanID = payPalPlanID
            self.status = status
            self.paymentMethods = paymentMethods
            self.merchantID = merchantID
            self.billingCycles = billingCycles
        }

        /// Creates a draft of a plan that was read, to change it and to send all of it.
        ///
        /// The type of product is left out, because it can't be sent.
        ///
        /// - Parameter plan: The plan. It has to be current.
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the plan lost values
        ///   when it was read.
        public init(from plan: PaymentPlan) throws {
            try plan.lostValues.check()
            self.init(
                description: plan.description, currency: plan.currency, payPalPlanID: plan.payPalPlanID,
                status: plan.status, paymentMethods: plan.paymentMethods, merchantID: plan.merchant?.id,
                billingCycles: plan.billingCycles)
        }

        private enum CodingKeys: String, CodingKey {
            case description, currency
            case payPalPlanID = "paypal_plan_id"
            case status
            case paymentMethods = "payment_methods"
            case merchantID = "merchant_id"
            case billingCycles = "billing_cycles"
        }

        /// Refuses cycles that can't be.
        ///
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
        func check() throws {
            for cycle in billingCycles ?? [] {
                let numbers = [cycle.sequence, cycle.totalCycles, cycle.price].compactMap { $0 }
                guard numbers.allSatisfy({ $0 >= 0 }), cycle.interval?.count ?? 1 >= 1 else {
                    throw SecuconnectError.invalidArgument(
                        "A billing cycle has no negative numbers, and an interval of 1 or more.")
                }
            }
        }
    }
}
