public import Foundation

extension PaymentContract.IdentificationDraft {
    /// The price of a payment product.
    ///
    /// All values are decimal numbers in percent or euro, not in minor units: 0.25 is a quarter of a euro.
    public struct Pricing: APIModel {
        /// The number of the payment product.
        public var productID: Int?
        /// The share of each payment in percent, such as 1.45.
        public var disagio: Decimal?
        /// The minimum share of small payments in euro, such as 0.05.
        public var minimumDisagio: Decimal?
        /// The fixed fee for each payment in euro, such as 0.25.
        public var fixedFee: Decimal?

        /// Creates a price. Omitted values aren't sent.
        public init(
            productID: Int? = nil, disagio: Decimal? = nil, minimumDisagio: Decimal? = nil, fixedFee: Decimal? = nil
        ) {
            self.productID = productID
            self.disagio = disagio
            self.minimumDisagio = minimumDisagio
            self.fixedFee = fixedFee
        }

        private enum CodingKeys: String, CodingKey {
            case productID = "product_id"
            case disagio
            case minimumDisagio = "disagio_min"
            case fixedFee = "fix"
        }
    }

    /// The interval at which interest is paid.
    public struct InterestPaymentInterval: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Interest is paid every month.
        public static let monthly: Self = "monthly"
        /// Interest is paid every three months.
        public static let quarterly: Self = "quarterly"
        /// Interest is paid every six months.
        public static let halfYearly: Self = "half-yearly"
        /// Interest is paid every year.
        public static let yearly: Self = "yearly"
        /// Interest is paid at other times.
        public static let different: Self = "different"
    }

    /// The appearance of the older checkout pages.
    public struct IframeOptions: APIModel {
        /// A Boolean value that indicates whether the pages show the basket.
        public var showsBasket: Bool?
        /// The title above the basket.
        public var basketTitle: String?
        /// The title of the button that pays.
        public var submitButtonTitle: String?
        /// The logo as an image in Base64.
        public var logoBase64: String?
        /// The form of address of the payer.
        public var cession: Cession?

        /// Creates options. Omitted values aren't sent.
        public init(
            showsBasket: Bool? = nil, basketTitle: String? = nil, submitButtonTitle: String? = nil,
            logoBase64: String? = nil, cession: Cession? = nil
        ) {
            self.showsBasket = showsBasket
            self.basketTitle = basketTitle
            self.submitButtonTitle = submitButtonTitle
            self.logoBase64 = logoBase64
            self.cession = cession
        }

        private enum CodingKeys: String, CodingKey {
            case showsBasket = "show_basket"
            case basketTitle = "basket_title"
            case submitButtonTitle = "submit_button_title"
            case logoBase64 = "logo_base64"
            case cession
        }
    }

    /// The order of a card for the merchant.
    public struct CardOrder: APIModel {
        /// The language of the card app.
        public var appLanguage: String?
        /// The type of card.
        public var cardType: CardType?
        /// The identifier of the card. A plastic card needs it.
        public var identifier: String?

        /// Creates an order. Omitted values aren't sent.
        public init(appLanguage: String, cardType: CardType, identifier: String? = nil) {
            self.appLanguage = appLanguage
            self.cardType = cardType
            self.identifier = identifier
        }

        private enum CodingKeys: String, CodingKey {
            case appLanguage = "app_language"
            case cardType = "card_type"
            case identifier
        }
    }

    /// The wrapper in which the API expects the order of a card.
    struct AdditionalData: APIModel {
        var cardOrder: CardOrder?

        private enum CodingKeys: String, CodingKey {
            case cardOrder = "create_card"
        }
    }
}

extension PaymentContract.IdentificationDraft.Pricing {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        productID = try fields.decodeIfPresent(Int.self, forKey: .productID)
        disagio = try fields.decodeIfPresent(Decimal.self, forKey: .disagio)
        minimumDisagio = try fields.decodeIfPresent(Decimal.self, forKey: .minimumDisagio)
        fixedFee = try fields.decodeIfPresent(Decimal.self, forKey: .fixedFee)
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(productID, forKey: .productID)
        // The API takes these numbers as strings with a point.
        try fields.encodeIfPresent(disagio?.description, forKey: .disagio)
        try fields.encodeIfPresent(minimumDisagio?.description, forKey: .minimumDisagio)
        try fields.encodeIfPresent(fixedFee?.description, forKey: .fixedFee)
    }
}

extension PaymentContract.IdentificationDraft.IframeOptions {
    /// A form of address.
    public struct Cession: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The formal address.
        public static let formal: Self = "formal"
        /// The personal address.
        public static let personal: Self = "personal"
    }
}

extension PaymentContract.IdentificationDraft.CardOrder {
    /// A type of card.
    public struct CardType: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A plastic card.
        public static let plastic: Self = "plastic"
    }
}
