extension SecupayTransaction.Draft {
    /// What the payer's pages look like.
    public struct CheckoutOptions: Codable, Hashable, Sendable {
        /// Whether the payer has accepted the terms already.
        public var hasAcceptedDisclaimer: String?
        /// The language of the pages.
        public var language: String?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - hasAcceptedDisclaimer: whether the payer has accepted the terms already.
        ///   - language: the language of the pages.
        public init(hasAcceptedDisclaimer: String? = nil, language: String? = nil) {
            self.hasAcceptedDisclaimer = hasAcceptedDisclaimer
            self.language = language
        }

        private enum CodingKeys: String, CodingKey {
            case hasAcceptedDisclaimer = "has_accepted_disclaimer"
            case language
        }
    }

    /// What you know of a payer from former orders.
    public struct Experience: Codable, Hashable, Sendable {
        /// How many orders were paid.
        public var positive: Int?
        /// How many orders are open or were not paid.
        public var negative: Int?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - positive: how many orders were paid.
        ///   - negative: how many orders are open or were not paid.
        public init(positive: Int? = nil, negative: Int? = nil) {
            self.positive = positive
            self.negative = negative
        }

        private enum CodingKeys: String, CodingKey {
            case positive
            case negative
        }
    }
}
