extension SecupayTransaction {
    /// One line of a basket.
    public struct BasketItem: Codable, Hashable, Sendable {
        /// What kind of line it is.
        public var itemType: PaymentTransaction.BasketItem.ItemType?
        /// Your number of the article.
        public var articleNumber: String?
        /// How many.
        public var quantity: Int?
        /// What the article is called.
        public var name: String?
        /// Which variant it is.
        public var model: String?
        /// The article's EAN or GTIN.
        public var ean: String?
        /// The VAT rate in whole percent.
        public var tax: String?
        /// The price of all, gross, in the minor unit.
        public var total: Int?
        /// The price of one, gross, in the minor unit.
        public var price: Int?
        /// The key of whoever gets a share, in the older interface.
        public var apiKey: SensitiveString?
        /// The plan of a subscription.
        public var planID: String?
        /// When a subscription starts.
        public var startAt: APITimestamp?
        /// For a payout: the id of the original payment in the older interface.
        public var transactionHash: String?
        /// The contract of whoever gets a share.
        public var contract: GeneralContract.ID?
        /// Your name for the line, unique in the basket.
        public var referenceID: String?
        /// The lines of a merchant's share of a mixed basket. These have no ``subBasket`` of their own.
        public var subBasket: [BasketItem]?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - itemType: what kind of line it is.
        ///   - articleNumber: your number of the article.
        ///   - quantity: how many.
        ///   - name: what the article is called.
        ///   - model: which variant it is.
        ///   - ean: the article's EAN or GTIN.
        ///   - tax: the VAT rate in whole percent.
        ///   - total: the price of all, gross, in the minor unit.
        ///   - price: the price of one, gross, in the minor unit.
        ///   - apiKey: the key of whoever gets a share, in the older interface.
        ///   - planID: the plan of a subscription.
        ///   - startAt: when a subscription starts.
        ///   - transactionHash: for a payout: the id of the original payment in the older interface.
        ///   - contract: the contract of whoever gets a share.
        ///   - referenceID: your name for the line, unique in the basket.
        ///   - subBasket: the lines of a merchant's share of a mixed basket. These have no ``subBasket`` of their
        ///     own.
        public init(
            itemType: PaymentTransaction.BasketItem.ItemType? = nil,
            articleNumber: String? = nil,
            quantity: Int? = nil,
            name: String? = nil,
            model: String? = nil,
            ean: String? = nil,
            tax: String? = nil,
            total: Int? = nil,
            price: Int? = nil,
            apiKey: SensitiveString? = nil,
            planID: String? = nil,
            startAt: APITimestamp? = nil,
            transactionHash: String? = nil,
            contract: GeneralContract.ID? = nil,
            referenceID: String? = nil,
            subBasket: [BasketItem]? = nil
        ) {
            self.itemType = itemType
            self.articleNumber = articleNumber
            self.quantity = quantity
            self.name = name
            self.model = model
            self.ean = ean
            self.tax = tax
            self.total = total
            self.price = price
            self.apiKey = apiKey
            self.planID = planID
            self.startAt = startAt
            self.transactionHash = transactionHash
            self.contract = contract
            self.referenceID = referenceID
            self.subBasket = subBasket
        }

        private enum CodingKeys: String, CodingKey {
            case itemType = "item_type"
            case articleNumber = "article_number"
            case quantity
            case name
            case model
            case ean
            case tax
            case total
            case price
            case apiKey = "apikey"
            case planID = "plan_id"
            case startAt = "start_at"
            case transactionHash = "transaction_hash"
            case contract = "contract_id"
            case referenceID = "reference_id"
            case subBasket = "sub_basket"
        }
    }
}
