extension SecupayTransaction {
    /// The data that a TWINT payment is created from.
    ///
    /// For other payment methods create a ``SmartTransaction``.
    public struct Draft: APIModel {
        /// The amount in minor units.
        public var amount: Int?
        /// The currency.
        public var currency: CurrencyCode?
        /// The purpose on the bank statement of the payer.
        public var purpose: String?
        /// The allowed payment methods.
        public var paymentMethods: [PaymentMethod]?
        /// The merchant's order number. A contract can require a new one for each payment.
        public var orderID: String?
        /// The items of the basket.
        public var basket: [BasketItem]?
        /// A Boolean value that indicates whether the payout is withheld until the accrual is revoked, as for
        /// crowdfunding.
        public var accrual: Bool?
        /// The payment action: immediate sale or authorization.
        public var paymentAction: PaymentAction?
        /// The payer.
        @Indirect public var customer: PaymentCustomer? = nil
        /// The addresses for the return of the payer and for push events.
        public var redirectURLs: RedirectURLs?
        /// The contract that receives the money.
        public var contract: GeneralContract.ID?
        /// The stored means of payment.
        public var container: PaymentContainer.ID?
        /// The options for the pages that the payer sees.
        public var options: CheckoutOptions?
        /// The recurring payment series that the payment belongs to.
        public var subscription: Subscription?
        /// A Boolean value that indicates whether the payment is a test without money.
        public var isDemo: Bool?
        /// The merchant's experience with the payer.
        public var experience: Experience?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            amount: Int? = nil,
            currency: CurrencyCode? = nil,
            purpose: String? = nil,
            paymentMethods: [PaymentMethod]? = nil,
            orderID: String? = nil,
            basket: [BasketItem]? = nil,
            accrual: Bool? = nil,
            paymentAction: PaymentAction? = nil,
            customer: PaymentCustomer? = nil,
            redirectURLs: RedirectURLs? = nil,
            contract: GeneralContract.ID? = nil,
            container: PaymentContainer.ID? = nil,
            options: CheckoutOptions? = nil,
            subscription: Subscription? = nil,
            isDemo: Bool? = nil,
            experience: Experience? = nil
        ) {
            self.amount = amount
            self.currency = currency
            self.purpose = purpose
            self.paymentMethods = paymentMethods
            self.orderID = orderID
            self.basket = basket
            self.accrual = accrual
            self.paymentAction = paymentAction
            self.customer = customer
            self.redirectURLs = redirectURLs
            self.contract = contract
            self.container = container
            self.options = options
            self.subscription = subscription
            self.isDemo = isDemo
            self.experience = experience
        }

        private enum CodingKeys: String, CodingKey {
            case amount, currency, purpose
            case paymentMethods = "payment_methods"
            case orderID = "order_id"
            case basket, accrual
            case paymentAction = "payment_action"
            case customer
            case redirectURLs = "redirect_url"
            case contract, container
            case options = "opt_data"
            case subscription
            case isDemo = "demo"
            case experience
        }
    }
}

extension SecupayTransaction.Draft {
    /// The options for the pages that the payer sees.
    public struct CheckoutOptions: APIModel {
        /// A string that indicates whether the payer has already accepted the terms.
        public var hasAcceptedDisclaimer: String?
        /// The language of the pages.
        public var language: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(hasAcceptedDisclaimer: String? = nil, language: String? = nil) {
            self.hasAcceptedDisclaimer = hasAcceptedDisclaimer
            self.language = language
        }

        private enum CodingKeys: String, CodingKey {
            case hasAcceptedDisclaimer = "has_accepted_disclaimer"
            case language
        }
    }

    /// The merchant's experience with a payer from former orders.
    public struct Experience: APIModel {
        /// The number of paid orders.
        public var positive: Int?
        /// The number of open or unpaid orders.
        public var negative: Int?

        /// Creates an instance. Omitted values aren't sent.
        public init(positive: Int? = nil, negative: Int? = nil) {
            self.positive = positive
            self.negative = negative
        }
    }
}
