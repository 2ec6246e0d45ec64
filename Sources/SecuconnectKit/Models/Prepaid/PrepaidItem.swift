/// A prepaid product, such as phone credit or a gift card of another company.
public struct PrepaidItem: APIModel {
    /// The identifier of a product.
    public typealias ID = ResourceID<PrepaidItem>

    /// The kind of object, `prepaid.items`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The retail price in minor units.
    public var retailPrice: Int?
    /// The currency.
    public var currency: CurrencyCode?
    /// The name, usually a trade mark with the amount.
    public var description: String?
    /// The text for display within the group, usually the amount.
    public var displayText: String?
    /// The logo: a web address, or the identifier of an uploaded document.
    public var logo: String?
    /// The article numbers that make an item of a basket this product.
    public var articleNumbers: [String]?
    /// The product number in the virtual terminal client (VTC).
    public var vtcID: String?
    /// The type of product.
    public var type: Kind?
    /// The commission in minor units.
    public var commission: Int?
    /// The group.
    @Indirect public var itemGroup: Group? = nil
    /// The upper limit of the stock.
    public var stockLimitMax: Int?
    /// The lower limit of the stock.
    public var stockLimitMin: Int?
    /// A Boolean value that indicates whether the product is taxable.
    public var isTaxable: Bool?
    /// A Boolean value that indicates whether the product is for sale.
    public var isEnabled: Bool?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a product, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id
        case retailPrice = "retail_price"
        case currency, description
        case displayText = "displaytext"
        case logo
        case articleNumbers = "vtc_config"
        case vtcID = "vtc_id"
        case type, commission
        case itemGroup = "itemgroup"
        case stockLimitMax = "stock_limit_max"
        case stockLimitMin = "stock_limit_min"
        case isTaxable = "taxable"
        case isEnabled = "enabled"
        case lostValues = "#lost"
    }
}

extension PrepaidItem {
    /// A group of products.
    public struct Group: APIModel {
        /// The kind of object.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<Group>?
        /// The name, usually a trade mark.
        public var description: String?
        /// The logo: the identifier of an uploaded document.
        public var logo: String?
        /// A Boolean value that indicates whether the group is for sale.
        public var isEnabled: Bool?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id, description, logo
            case isEnabled = "enabled"
        }
    }

    /// The product that a product number of a cash register stands for, in the terminal protocol ZVT.
    public struct ZVTMapping: APIModel {
        /// The product. Its identifier is a number here.
        public var item: ResourceReference<PrepaidItem>?
        /// The product number in the virtual terminal client (VTC).
        public var vtcID: String?

        /// Creates an instance without values, for tests.
        public init() {}

        /// The identifier of the product.
        public var itemID: PrepaidItem.ID? { item?.id }

        private enum CodingKeys: String, CodingKey {
            case item
            case vtcID = "vtc_id"
        }
    }

    /// The type of a product.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A card with a serial number that the point of sale activates.
        public static let activation: Self = "POSA"
        /// A PIN that is printed.
        public static let pinPrinting: Self = "PP"
        /// An activation at the point of sale, as sales name it.
        public static let pointOfSale: Self = "POS"
    }
}
