public import Foundation

extension SmartTransaction {
    /// A basket of several merchants with the commission of the platform, whose sums always add up.
    ///
    /// ```swift
    /// var market = SmartTransaction.MarketplaceBasket(
    ///     platform: "GCR_GNJG4JPHZJKT154YE8SQ9P7GCM4UD7")
    /// market.merchants.append(
    ///     .init(
    ///         contract: "GCR_W7YNWAXRSN3D0KCN10D5KF4BK58M6N", referenceID: "1002",
    ///         desc: "Kitchen Ltd",
    ///         items: [
    ///             .article(id: 1, desc: "Coffee machine", priceOne: 5_000, tax: 19),
    ///             .shipping(id: 2, desc: "Standard", priceOne: 350, tax: 19),
    ///         ],
    ///         commission: .percent(3)))
    /// // 53.50 EUR, of which 1.61 are for the platform.
    /// let draft = try market.draft(currency: .eur, merchantRef: "order-4711")
    /// ```
    /// The sum of a merchant is the sum of its items. The commission is a share of it, so the payer doesn't pay it in
    /// addition.
    public struct MarketplaceBasket: Hashable, Sendable {
        /// The contract of the platform. It leads the payment, and gets the commissions and the price of ``ownItems``.
        public var platform: GeneralContract.ID
        /// The merchants with their items.
        public var merchants: [Merchant]
        /// The items that the platform sells itself, such as its shipping.
        public var ownItems: [Basket.Product]

        /// Creates a basket.
        ///
        /// - Parameters:
        ///   - platform: The contract of the platform.
        ///   - merchants: The merchants with their items.
        ///   - ownItems: The items that the platform sells itself.
        public init(platform: GeneralContract.ID, merchants: [Merchant] = [], ownItems: [Basket.Product] = []) {
            self.platform = platform
            self.merchants = merchants
            self.ownItems = ownItems
        }

        /// The items of one merchant, and the commission on them.
        public struct Merchant: Hashable, Sendable {
            /// The contract of the merchant.
            public var contract: GeneralContract.ID
            /// The reference, unique in the basket, by which the payment of the merchant is found.
            public var referenceID: String
            /// The name of the sub-basket.
            public var desc: String
            /// The items: articles, shipping, coupons, and shares for recipients other than the platform. Items without
            /// an `id` get one.
            public var items: [Basket.Product]
            /// The commission of the platform; `nil` for none.
            public var commission: Commission?
            /// The name of the commission.
            public var commissionDesc: String

            /// Creates the sub-basket of a merchant.
            public init(
                contract: GeneralContract.ID, referenceID: String, desc: String, items: [Basket.Product],
                commission: Commission? = nil, commissionDesc: String = "Marketplace fee"
            ) {
                self.contract = contract
                self.referenceID = referenceID
                self.desc = desc
                self.items = items
                self.commission = commission
                self.commissionDesc = commissionDesc
            }
        }

        /// The commission of a platform on the items of a merchant.
        public enum Commission: Hashable, Sendable {
            /// A fixed amount in minor units.
            case amount(Int)
            /// A percentage of the sum of the items, from 0 to 100, shipping included and coupons deducted. It is
            /// rounded to the minor unit, and halves are rounded up, as in the example of the API's guide.
            case percent(Decimal)
        }
    }
}

extension SmartTransaction.MarketplaceBasket {
    /// The reference of a commission in its sub-basket.
    private static let commissionReference = "fee"

    /// Returns the basket as it is sent.
    ///
    /// - Returns: The basket, with one sub-basket for each merchant.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if there is no merchant, if a
    ///   reference is empty or used twice, if an item has no price, or if a commission is negative or higher than the
    ///   sum of its items.
    public func basket() throws -> SmartTransaction.Basket {
        guard !merchants.isEmpty else {
            throw SecuconnectError.invalidArgument("The marketplace basket has no merchant; add one.")
        }
        var references: Set<String> = []
        var products = Self.numbered(ownItems)
        for merchant in merchants {
            guard !merchant.referenceID.isEmpty, references.insert(merchant.referenceID).inserted else {
                throw SecuconnectError.invalidArgument(
                    "The reference of a merchant is empty or used twice; give each sub-basket its own.")
            }
            products.append(try merchant.subTransaction(commissionTo: platform, reference: Self.commissionReference))
        }
        let basket = SmartTransaction.Basket(products: products)
        do { try basket.check() } catch { throw SecuconnectError.invalidArgument(error.message) }
        return basket
    }

    /// Returns the draft of a sale with the basket and its sum.
    ///
    /// - Parameters:
    ///   - currency: The currency.
    ///   - merchantRef: The order number of the platform.
    /// - Returns: The draft. Its contract is that of the platform.
    /// - Throws: ``SecuconnectError`` as ``basket()``.
    public func draft(currency: CurrencyCode = .eur, merchantRef: String? = nil) throws -> SmartTransaction.Draft {
        let basket = try basket()
        return SmartTransaction.Draft(
            contract: .init(id: platform), basket: basket, basketInfo: try .init(basket, currency: currency),
            merchantRef: merchantRef)
    }

    /// Returns the amount that each contract gets out of the sale, in minor units. They add up to its sum.
    ///
    /// - Returns: The amounts by contract.
    /// - Throws: ``SecuconnectError`` as ``basket()``.
    public func amounts() throws -> [GeneralContract.ID: Int] {
        var amounts: [GeneralContract.ID: Int] = [:]
        func add(_ amount: Int, to contract: GeneralContract.ID) throws {
            let (sum, overflows) = amounts[contract, default: 0].addingReportingOverflow(amount)
            guard !overflows else { throw SecuconnectError.invalidArgument(BasketFault.tooLarge.message) }
            amounts[contract] = sum
        }
        /// Adds the items of a contract, and the shares of others in them.
        func add(_ items: [SmartTransaction.Basket.Product], to contract: GeneralContract.ID) throws {
            var rest = try SmartTransaction.Basket(products: items.filter { $0.itemType != .subTransaction }).total
            for share in items where share.itemType == .stakeholderPayment {
                guard let recipient = share.contractID else { continue }
                // The shares are at most the sum of the items, which was checked before.
                rest -= share.sum ?? 0
                try add(share.sum ?? 0, to: recipient)
            }
            try add(rest, to: contract)
        }
        let products = try basket().products ?? []
        try add(products, to: platform)
        for (merchant, product) in zip(merchants, products.filter { $0.itemType == .subTransaction }) {
            try add(product.subBasket ?? [], to: merchant.contract)
        }
        return amounts
    }

    /// Gives each item without an identifier the next free number.
    fileprivate static func numbered(_ items: [SmartTransaction.Basket.Product]) -> [SmartTransaction.Basket.Product] {
        var next = 1
        let taken = Set(items.compactMap(\.id))
        return items.map { item in
            guard item.id == nil, item.itemType != .stakeholderPayment else { return item }
            while taken.contains(next) { next += 1 }
            var item = item
            item.id = next
            next += 1
            return item
        }
    }
}

extension SmartTransaction.MarketplaceBasket.Merchant {
    fileprivate func subTransaction(
        commissionTo platform: GeneralContract.ID, reference: String
    ) throws -> SmartTransaction.Basket.Product {
        guard !items.contains(where: { $0.itemType == .subTransaction || $0.itemType == .subscription }) else {
            throw SecuconnectError.invalidArgument(
                "A merchant's items contain a sub-basket or a subscription; use articles, shipping, coupons and shares."
            )
        }
        let sum = try SmartTransaction.Basket(products: items).total
        var products = SmartTransaction.MarketplaceBasket.numbered(items)
        if let commission = try commission?.amount(of: sum), commission > 0 {
            products.append(
                .stakeholderPayment(desc: commissionDesc, sum: commission, referenceID: reference, contractID: platform)
            )
        }
        return .subTransaction(
            desc: desc, sum: sum, referenceID: referenceID, contractID: contract, subBasket: products)
    }
}

extension SmartTransaction.MarketplaceBasket.Commission {
    /// Returns the commission on a sum in minor units.
    ///
    /// - Parameter sum: The sum of the items.
    /// - Returns: The commission, rounded to the minor unit.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if it is negative or higher than
    ///   the sum.
    public func amount(of sum: Int) throws -> Int {
        let amount: Int?
        switch self {
        case .amount(let fixed): amount = fixed
        case .percent(let rate):
            var factors = (rate, Decimal(sum)), product = Decimal(), share = Decimal(), rounded = Decimal()
            var hundred: Decimal = 100
            let isValid =
                !rate.isNaN && rate >= 0 && rate <= 100
                && NSDecimalMultiply(&product, &factors.0, &factors.1, .plain) == .noError
                && NSDecimalDivide(&share, &product, &hundred, .plain) == .noError
            NSDecimalRound(&rounded, &share, 0, .plain)
            amount = isValid ? Int(rounded.description) : nil
        }
        guard let amount, amount >= 0, amount <= sum else {
            throw SecuconnectError.invalidArgument(
                "The commission is negative or higher than the sum of the merchant's items; correct it.")
        }
        return amount
    }
}
