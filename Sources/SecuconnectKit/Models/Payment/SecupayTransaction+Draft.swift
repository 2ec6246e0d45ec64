public import Foundation

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
        public var hasAccrual: Bool?
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
            hasAccrual: Bool? = nil,
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
            self.hasAccrual = hasAccrual
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
            case basket
            case hasAccrual = "accrual"
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

extension SecupayTransaction {
    /// A payment method.
    public struct PaymentMethod: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// TWINT (Switzerland).
        public static let twint: Self = "twint"
    }

    /// The time at which the money is collected.
    public struct PaymentAction: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The money is collected immediately.
        public static let sale: Self = "sale"
        /// The money is collected when the payment is captured.
        public static let authorization: Self = "authorization"
    }

    /// The addresses for the return of the payer and for push events.
    ///
    /// A payer may never open one of them: read the payment to learn its state.
    public struct RedirectURLs: APIModel {
        /// The address to redirect the payer to. The server sets it.
        public var iframeURL: URL?
        /// The address for a payer who has paid.
        public var successURL: URL?
        /// The address for a payer whose payment failed or who canceled.
        public var failureURL: URL?
        /// The address for push events.
        public var pushURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(iframeURL: URL? = nil, successURL: URL? = nil, failureURL: URL? = nil, pushURL: URL? = nil) {
            self.iframeURL = iframeURL
            self.successURL = successURL
            self.failureURL = failureURL
            self.pushURL = pushURL
        }

        private enum CodingKeys: String, CodingKey {
            case iframeURL = "iframe_url"
            case successURL = "url_success"
            case failureURL = "url_failure"
            case pushURL = "url_push"
        }
    }

    /// A series of recurring payments that the payer agreed to once.
    public struct Subscription: APIModel {
        /// The purpose of the series. It is required for the first payment.
        public var purpose: String?
        /// The number of the series. The response to the first payment contains it; all later payments send it.
        public var id: Int?

        /// Creates an instance. Omitted values aren't sent.
        public init(purpose: String? = nil, id: Int? = nil) {
            self.purpose = purpose
            self.id = id
        }
    }
}

extension SecupayTransaction.Draft {
    /// Refuses an amount that the resource doesn't take.
    ///
    /// - Parameter allowsZero: A Boolean value that indicates whether the resource takes an amount of 0.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check(allowsZero: Bool) throws {
        guard allowsZero else { return try PaymentTransaction.check(amount: amount) }
        guard amount ?? 0 >= 0 else {
            throw SecuconnectError.invalidArgument("The amount of a payment is 0 or more in minor units.")
        }
    }
}
