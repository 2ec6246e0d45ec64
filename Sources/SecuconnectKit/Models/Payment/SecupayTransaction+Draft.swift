extension SecupayTransaction {
    /// What is sent to create a payment by TWINT. Only what you set is sent.
    ///
    /// For every other method create a ``SmartTransaction``.
    public struct Draft: Codable, Hashable, Sendable {
        /// The amount in the minor unit.
        public var amount: Int?
        /// The currency of the amount.
        public var currency: CurrencyCode?
        /// The purpose on the payer's statement.
        public var purpose: String?
        /// How the payer may pay: TWINT.
        public var paymentMethods: [PaymentMethod]?
        /// Your number of the order. Contracts can ask for a new one with each payment.
        public var orderID: String?
        /// What is bought.
        public var basket: [BasketItem]?
        /// Whether to hold the money back until the accrual is revoked, as for crowdfunding.
        public var accrual: Bool?
        /// Whether to take the money at once or only to authorise it.
        public var paymentAction: PaymentAction?
        /// Who pays.
        @Indirect public var customer: PaymentCustomer? = nil
        /// Where the payer comes back to, and where pushes go.
        public var redirectURLs: RedirectURLs?
        /// Who gets the money.
        public var contract: GeneralContract.ID?
        /// A stored means of payment.
        public var container: PaymentContainer.ID?
        /// What the payer's pages look like.
        public var options: CheckoutOptions?
        /// The series that the payment belongs to.
        public var subscription: Subscription?
        /// Whether no money moves.
        public var isDemo: Bool?
        /// What you know of the payer.
        public var experience: Experience?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - amount: the amount in the minor unit.
        ///   - currency: the currency of the amount.
        ///   - purpose: the purpose on the payer's statement.
        ///   - paymentMethods: how the payer may pay: TWINT.
        ///   - orderID: your number of the order. Contracts can ask for a new one with each payment.
        ///   - basket: what is bought.
        ///   - accrual: whether to hold the money back until the accrual is revoked, as for crowdfunding.
        ///   - paymentAction: whether to take the money at once or only to authorise it.
        ///   - customer: who pays.
        ///   - redirectURLs: where the payer comes back to, and where pushes go.
        ///   - contract: who gets the money.
        ///   - container: a stored means of payment.
        ///   - options: what the payer's pages look like.
        ///   - subscription: the series that the payment belongs to.
        ///   - isDemo: whether no money moves.
        ///   - experience: what you know of the payer.
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
            case amount
            case currency
            case purpose
            case paymentMethods = "payment_methods"
            case orderID = "order_id"
            case basket
            case accrual
            case paymentAction = "payment_action"
            case customer
            case redirectURLs = "redirect_url"
            case contract
            case container
            case options = "opt_data"
            case subscription
            case isDemo = "demo"
            case experience
        }
    }
}
