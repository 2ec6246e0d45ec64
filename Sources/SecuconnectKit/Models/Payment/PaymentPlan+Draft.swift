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
