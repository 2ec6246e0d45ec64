public import Foundation

extension SmartTransaction.Basket {
    /// One item of a basket, or a whole sub-basket.
    ///
    /// Which members matter depends on ``itemType``; the functions named after the types take exactly those. Items
    /// inside a sub-basket have the same shape, one level deep.
    public struct Product: APIModel {
        /// A number of yours, unique within the basket.
        public var id: Int?
        /// The ``id`` of the item that this one belongs to.
        public var parent: Int?
        /// What the item is. The server takes an article if it is left out.
        public var itemType: ItemType?
        /// What it is called, for people.
        public var desc: String?
        /// What shipping is called on some pages of the API, in place of ``desc``.
        public var name: String?
        /// Your article number. The server answers with a number or a text, whichever was sent.
        public var articleNumber: String?
        /// The serial number of a gift card that is activated at the till.
        public var serialNumber: String?
        /// The EAN or GTIN. It is evaluated, so leave it out if the article has none.
        public var ean: String?
        /// How many. Whole numbers today; older transactions have fractions.
        public var quantity: Decimal?
        /// The price of one, in minor units such as cents, tax included. Positive for coupons too.
        public var priceOne: Int?
        /// The total of a sub-basket or the amount of a share, in minor units.
        public var sum: Int?
        /// The VAT rate in percent, such as 19. Older transactions have hundredths of a percent.
        public var tax: Int?
        /// Your name for this line. It ties a sub-basket to its payment transaction.
        public var referenceID: String?
        /// Who gets the money: the merchant of a sub-basket, or the receiver of a share.
        public var contractID: ResourceID<GeneralContract>?
        /// The groups of goods that the article belongs to.
        public var group: [ProductGroup]?
        /// The items of a sub-basket.
        public var subBasket: [Product]?
        /// The plan of a subscription.
        public var planID: PaymentPlan.ID?
        /// When a subscription starts.
        public var startAt: APITimestamp?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - id: a number of yours, unique within the basket.
        ///   - parent: the ``id`` of the item that this one belongs to.
        ///   - itemType: what the item is. The server takes an article if it is left out.
        ///   - desc: what it is called, for people.
        ///   - name: what shipping is called on some pages of the API, in place of ``desc``.
        ///   - articleNumber: your article number. The server answers with a number or a text, whichever was sent.
        ///   - serialNumber: the serial number of a gift card that is activated at the till.
        ///   - ean: the EAN or GTIN. It is evaluated, so leave it out if the article has none.
        ///   - quantity: how many. Whole numbers today; older transactions have fractions.
        ///   - priceOne: the price of one, in minor units such as cents, tax included. Positive for coupons too.
        ///   - sum: the total of a sub-basket or the amount of a share, in minor units.
        ///   - tax: the VAT rate in percent, such as 19. Older transactions have hundredths of a percent.
        ///   - referenceID: your name for this line. It ties a sub-basket to its payment transaction.
        ///   - contractID: who gets the money: the merchant of a sub-basket, or the receiver of a share.
        ///   - group: the groups of goods that the article belongs to.
        ///   - subBasket: the items of a sub-basket.
        ///   - planID: the plan of a subscription.
        ///   - startAt: when a subscription starts.
        public init(
            id: Int? = nil,
            parent: Int? = nil,
            itemType: ItemType? = nil,
            desc: String? = nil,
            name: String? = nil,
            articleNumber: String? = nil,
            serialNumber: String? = nil,
            ean: String? = nil,
            quantity: Decimal? = nil,
            priceOne: Int? = nil,
            sum: Int? = nil,
            tax: Int? = nil,
            referenceID: String? = nil,
            contractID: ResourceID<GeneralContract>? = nil,
            group: [ProductGroup]? = nil,
            subBasket: [Product]? = nil,
            planID: PaymentPlan.ID? = nil,
            startAt: APITimestamp? = nil
        ) {
            self.id = id
            self.parent = parent
            self.itemType = itemType
            self.desc = desc
            self.name = name
            self.articleNumber = articleNumber
            self.serialNumber = serialNumber
            self.ean = ean
            self.quantity = quantity
            self.priceOne = priceOne
            self.sum = sum
            self.tax = tax
            self.referenceID = referenceID
            self.contractID = contractID
            self.group = group
            self.subBasket = subBasket
            self.planID = planID
            self.startAt = startAt
        }

        /// Creates an ordinary item with a whole quantity. Omitted values aren't sent.
        public init(
            id: Int? = nil, itemType: ItemType? = nil, desc: String? = nil, articleNumber: String? = nil,
            ean: String? = nil, quantity: Int, priceOne: Int? = nil, tax: Int? = nil
        ) {
            self.init(
                id: id, itemType: itemType, desc: desc, articleNumber: articleNumber, ean: ean,
                quantity: Decimal(quantity), priceOne: priceOne, tax: tax)
        }

        private enum CodingKeys: String, CodingKey {
            case id
            case parent
            case itemType = "item_type"
            case desc
            case name
            case articleNumber
            case serialNumber
            case ean
            case quantity
            case priceOne
            case sum
            case tax
            case referenceID = "reference_id"
            case contractID = "contract_id"
            case group
            case subBasket = "sub_basket"
            case planID = "plan_id"
            case startAt = "start_at"
        }
    }

    /// A group of goods that an article belongs to.
    public struct ProductGroup: APIModel {
        /// Your name for the group.
        public var id: String?
        /// What it is called, for people.
        public var desc: String?
        /// How deep it lies in your hierarchy of groups.
        public var level: Int?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - id: your name for the group.
        ///   - desc: what it is called, for people.
        ///   - level: how deep it lies in your hierarchy of groups.
        public init(id: String? = nil, desc: String? = nil, level: Int? = nil) {
            self.id = id
            self.desc = desc
            self.level = level
        }

        private enum CodingKeys: String, CodingKey {
            case id
            case desc
            case level
        }
    }
}
