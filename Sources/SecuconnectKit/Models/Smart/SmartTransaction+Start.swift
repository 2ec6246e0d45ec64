public import Foundation

extension SmartTransaction {
    /// The data to capture a payment. Most payment methods need none.
    ///
    /// ``PaymentMethod/cashlessDirect`` requires the result of the terminal: ``terminalID``, ``trace`` and
    /// ``cardType``.
    public struct Start: APIModel {
        /// The payer, if the transaction doesn't contain one.
        @Indirect public var customer: Draft.Customer? = nil
        /// The means of payment.
        @Indirect public var container: Draft.Container? = nil
        /// The addresses for the return of the payer.
        public var callbackURLs: CallbackURLs?
        /// The text on the card statement of the payer.
        public var dynamicDescriptor: DynamicDescriptor?
        /// The email address of the payer.
        public var email: String?
        /// The terminal number.
        public var terminalID: String?
        /// The trace number of the payment at the terminal.
        public var trace: Int?
        /// The type of card that the terminal has read.
        public var cardType: CardType?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            container: Draft.Container? = nil,
            customer: Draft.Customer? = nil,
            callbackURLs: CallbackURLs? = nil,
            dynamicDescriptor: DynamicDescriptor? = nil,
            email: String? = nil,
            terminalID: String? = nil,
            trace: Int? = nil,
            cardType: CardType? = nil
        ) {
            self.container = container
            self.customer = customer
            self.callbackURLs = callbackURLs
            self.dynamicDescriptor = dynamicDescriptor
            self.email = email
            self.terminalID = terminalID
            self.trace = trace
            self.cardType = cardType
        }

        private enum CodingKeys: String, CodingKey {
            case customer, container
            case callbackURLs = "callback_urls"
            case dynamicDescriptor = "dynamic_descriptor"
            case email
            case terminalID = "tid"
            case trace
            case cardType = "cardtype"
        }
    }
}

extension SmartTransaction.Start {
    /// A type of card, as a terminal reads it.
    public struct CardType: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Visa credit.
        public static let visa: Self = "visa"
        /// Mastercard credit.
        public static let mastercard: Self = "mastercard"
        /// Mastercard debit.
        public static let mastercardDebit: Self = "mastercard_debit"
        /// Maestro.
        public static let maestro: Self = "maestro"
        /// V Pay.
        public static let vpay: Self = "vpay"
        /// Girocard.
        public static let girocard: Self = "girocard"
    }
}

extension SmartTransaction {
    /// The data to authorize a payment: the means of payment and the addresses for the return of the payer.
    public struct Preparation: APIModel {
        /// The payer, if the transaction doesn't contain one.
        @Indirect public var customer: Draft.Customer? = nil
        /// The means of payment.
        @Indirect public var container: Draft.Container? = nil
        /// The addresses for the return of the payer.
        public var callbackURLs: CallbackURLs?
        /// The text on the card statement of the payer.
        public var dynamicDescriptor: DynamicDescriptor?
        /// The email address of the payer.
        public var email: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(
            container: Draft.Container? = nil,
            customer: Draft.Customer? = nil,
            callbackURLs: CallbackURLs? = nil,
            dynamicDescriptor: DynamicDescriptor? = nil,
            email: String? = nil
        ) {
            self.container = container
            self.customer = customer
            self.callbackURLs = callbackURLs
            self.dynamicDescriptor = dynamicDescriptor
            self.email = email
        }

        private enum CodingKeys: String, CodingKey {
            case customer, container
            case callbackURLs = "callback_urls"
            case dynamicDescriptor = "dynamic_descriptor"
            case email
        }
    }

    /// The addresses for the return of a payer from 3-D Secure, PayPal or similar, in a custom checkout.
    ///
    /// Smart Checkout uses ``ApplicationContext/ReturnURLs``, whose fields have different names.
    public struct CallbackURLs: APIModel {
        /// The address for a payer who has confirmed.
        public var successURL: URL?
        /// The address for a payer who hasn't confirmed.
        public var failureURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(successURL: URL? = nil, failureURL: URL? = nil) {
            self.successURL = successURL
            self.failureURL = failureURL
        }

        private enum CodingKeys: String, CodingKey {
            case successURL = "success_url"
            case failureURL = "failure_url"
        }
    }

    /// The state after a loyalty card or voucher was used.
    public struct PreTransaction: APIModel {
        /// The remaining amount in minor units.
        public var missingSum: Int?
        /// The bonus items of the card. Add them to the basket.
        public var bonusProducts: [BonusProduct]?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case missingSum = "missing_sum"
            case bonusProducts = "bonus_products"
        }
    }

    /// A bonus item of a loyalty card.
    public struct BonusProduct: APIModel {
        /// The number.
        public var id: Int?
        /// The name for display.
        public var desc: String?
        /// The article number.
        public var articleNumber: String?
        /// The serial number of a gift card that is activated at the point of sale.
        public var serialNumber: String?
        /// The EAN or GTIN.
        public var ean: String?
        /// The quantity, which is always 1.
        public var quantity: Int?
        /// The unit price in minor units.
        public var priceOne: Int?
        /// The VAT rate in percent.
        public var tax: Int?

        /// Creates an instance without values, for tests.
        public init() {}
    }
}
