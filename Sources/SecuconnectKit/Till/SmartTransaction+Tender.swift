extension SmartTransaction {
    /// The means by which a payer pays at a till.
    ///
    /// | Tender | Payment |
    /// | --- | --- |
    /// | ``cash`` | notes and coins, which the cashier has received |
    /// | ``terminal`` | a card, at a terminal that the server starts |
    /// | ``recorded(_:)`` | a card, at a terminal that the till itself has started |
    /// | ``loyaltyCard`` | the balance of the loyalty cards in the sale |
    ///
    /// If loyalty cards pay only a part, pass the rest: `.cash(1250)` or `.terminal(1250)`. The amount comes from
    /// ``LoyaltyMerchantCard/LookUp/split(_:)``. A purchase is refused if the cards leave another rest.
    public struct Tender: Hashable, Sendable {
        let content: Content

        /// The tender as the journal stores it.
        struct Content: Codable, Hashable, Sendable {
            let method: PaymentMethod
            let amount: Int?
            let details: Start?
        }

        /// The payment method that the sale is started with.
        public var method: PaymentMethod { content.method }
        /// The amount that is paid by ``method``, in minor units, while loyalty cards pay the rest; `nil` for the whole
        /// sum.
        public var amount: Int? { content.amount }
        /// The result of a terminal that the till has started.
        var details: Start? { content.details }

        init(_ content: Content) { self.content = content }

        private init(_ method: PaymentMethod, amount: Int? = nil, details: Start? = nil) {
            content = Content(method: method, amount: amount, details: details)
        }

        /// The whole sum in cash.
        public static let cash = Self(.cash)
        /// The whole sum at a terminal that the server starts.
        public static let terminal = Self(.cashless)
        /// The whole sum from the loyalty cards in the sale.
        public static let loyaltyCard = Self(.loyalty)

        /// Returns a part in cash, while loyalty cards pay the rest.
        ///
        /// - Parameter amount: The part in minor units.
        /// - Returns: The tender.
        public static func cash(_ amount: Int) -> Self { Self(.cash, amount: amount) }

        /// Returns a part at a terminal that the server starts, while loyalty cards pay the rest.
        ///
        /// - Parameter amount: The part in minor units.
        /// - Returns: The tender.
        public static func terminal(_ amount: Int) -> Self { Self(.cashless, amount: amount) }

        /// Returns a card payment that was already made, at a terminal that the till itself has started.
        ///
        /// - Parameter result: The result of the terminal: its number, the trace number and the type of card.
        /// - Returns: The tender.
        public static func recorded(_ result: Start) -> Self { Self(.cashlessDirect, details: result) }
    }
}

extension SmartTransaction.Tender {
    /// A Boolean value that indicates whether the merchant has the whole sum before the server is called. Such a sale
    /// can be made without a connection.
    public var isReceived: Bool { amount == nil && (method == .cash || method == .cashlessDirect) }

    /// Refuses a tender that can't pay a sale.
    func check(paying draft: SmartTransaction.Draft) throws {
        let hasCards = draft.idents?.contains { $0.type == .card } == true
        guard hasCards || (method != .loyalty && amount == nil) else {
            throw SecuconnectError.invalidArgument(
                "The sale has no loyalty card that can pay a part; add the card to its idents.")
        }
        guard let sum = draft.basketInfo?.sum else {
            throw SecuconnectError.invalidArgument("The sale has no sum; set its basketInfo.")
        }
        if let amount, amount <= 0 || amount >= sum {
            throw SecuconnectError.invalidArgument(
                "The rest isn't between 0 and the sum; use .loyaltyCard if the card pays all, and omit the amount if it "
                    + "pays nothing.")
        }
    }
}
