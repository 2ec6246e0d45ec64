extension SecupayTransaction {
    /// An item of a basket.
    public struct BasketItem: APIModel {
        /// The type of item.
        public var itemType: PaymentTransaction.BasketItem.ItemType?
        /// The merchant's article number.
        public var articleNumber: String?
        /// The quantity.
        public var quantity: Int?
        /// The name of the article.
        public var name: String?
        /// The variant of the article.
        public var model: String?
        /// The EAN or GTIN of the article.
        public var ean: String?
        /// The VAT rate in percent.
        public var tax: String?
        /// The gross total in minor units.
        public var total: Int?
        /// The gross unit price in minor units.
        public var price: Int?
        /// The API key of the receiver of a share in the older interface.
        public var apiKey: SensitiveString?
        /// The plan of the subscription.
        public var planID: PaymentPlan.ID?
        /// The start time of the subscription.
        public var startAt: APITimestamp?
        /// The identifier of the original payment in the older interface, for a payout.
        public var transactionHash: String?
        /// The contract of the receiver of a share.
        public var contract: GeneralContract.ID?
        /// The merchant's reference of the item, unique in the basket.
        public var referenceID: String?
        /// The items of one merchant in a mixed basket. They have no ``subBasket``.
        public var subBasket: [BasketItem]?

        /// Creates an instance. Omitted values aren't sent.
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
            planID: PaymentPlan.ID? = nil,
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
            case quantity, name, model, ean, tax, total, price
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
