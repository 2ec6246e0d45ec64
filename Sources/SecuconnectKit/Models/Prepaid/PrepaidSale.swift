/// A sale of a prepaid product, with the code that is handed to the customer.
public struct PrepaidSale: APIModel {
    /// The identifier of a sale.
    public typealias ID = ResourceID<PrepaidSale>

    /// The kind of object, `prepaid.sales`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The status.
    public var status: Status?
    /// The type.
    public var type: Kind?
    /// The stock that the product is taken from.
    public var stock: ResourceReference<AnyResource>?
    /// The product.
    public var item: Item?
    /// The group of the product.
    @Indirect public var itemGroup: PrepaidItem.Group? = nil
    /// The device.
    public var smartDevice: Device?
    /// The merchant.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The store.
    public var store: Store?
    /// The contract.
    public var contract: ResourceReference<GeneralContract>?
    /// A Boolean value that indicates whether the sale is a test without money.
    public var isDemo: Bool?
    /// The description.
    public var description: String?
    /// The amount in minor units.
    public var amount: Int?
    /// The currency.
    public var currency: CurrencyCode?
    /// The commission in minor units.
    public var commission: Int?
    /// The currency of the commission.
    public var commissionCurrency: CurrencyCode?
    /// The code that the customer has bought.
    public var code: SensitiveString?
    /// The serial number.
    public var serial: SensitiveString?
    /// The password.
    public var password: SensitiveString?
    /// The card number.
    public var cardNumber: SensitiveString?
    /// The expiration date of the code. Its format is undocumented.
    public var expiryDate: String?
    /// The delivery number of the provider.
    public var deliveryNumber: String?
    /// The text at the top of the receipts.
    public var receiptHeader: String?
    /// The text of the customer's receipt, with the code.
    public var receiptCustomer: SensitiveString?
    /// The text of the receipt for terminals that use the protocol ZVT, with the code.
    public var receiptZVT: SensitiveString?
    /// The text of the dealer's receipt.
    public var receiptDealer: String?
    /// The identifier of the terminal in the virtual terminal client (VTC).
    public var vtcTerminalID: String?
    /// The product number in the virtual terminal client (VTC).
    public var vtcID: String?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a sale, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, status, type, stock, item
        case itemGroup = "itemgroup"
        case smartDevice = "smart_device"
        case merchant, store, contract
        case isDemo = "demo"
        case description, amount, currency, commission
        case commissionCurrency = "commission_currency"
        case code, serial, password
        case cardNumber = "cardnumber"
        case expiryDate = "expire_date"
        case deliveryNumber = "provider_delivery_number"
        case receiptHeader = "receipt_header"
        case receiptCustomer = "receipt_customer"
        case receiptZVT = "receipt_zvt"
        case receiptDealer = "receipt_dealer"
        case vtcTerminalID = "vtc_tid"
        case vtcID = "vtc_id"
        case lostValues = "#lost"
    }
}

extension PrepaidSale {
    /// The product of a sale.
    public struct Item: APIModel {
        /// The kind of object.
        public var object: String?
        /// The identifier.
        public var id: PrepaidItem.ID?
        /// The name.
        public var description: String?
        /// The logo: a web address.
        public var logo: String?
        /// The type of product.
        public var type: PrepaidItem.Kind?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// The device of a sale.
    public struct Device: APIModel {
        /// The kind of object.
        public var object: String?
        /// The identifier.
        public var id: SmartDevice.ID?
        /// The description.
        public var description: String?
        /// The identifier that the vendor gave the device.
        public var vendorUID: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id, description
            case vendorUID = "vendor_uid"
        }
    }

    /// The store of a sale.
    public typealias Store = SmartDevice.Store

    /// The status of a sale.
    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The product is reserved. Confirm the sale to buy it.
        public static let request: Self = "request"
        /// The sale was denied.
        public static let denied: Self = "denied"
        /// The sale failed.
        public static let failed: Self = "failed"
        /// The provider has delivered the code.
        public static let delivered: Self = "delivered"
        /// The sale is confirmed.
        public static let confirmed: Self = "confirmed"
    }

    /// The type of a sale.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The sale of a product.
        public static let item: Self = "sale_item"
        /// A report.
        public static let report: Self = "sale_report"
    }
}
