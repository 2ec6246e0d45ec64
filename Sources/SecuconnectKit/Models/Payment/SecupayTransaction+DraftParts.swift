extension SecupayTransaction.Draft {
    /// The options for the pages that the payer sees.
    public struct CheckoutOptions: APIModel {
        /// A string that indicates whether the payer has already accepted the terms.
        public var hasAcceptedDisclaimer: String?
        /// The language of the pages.
        public var language: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(hasAcceptedDisclaimer: String? = nil, language: String? = nil) {
            self.hasAcceptedDisclaimer = hasAcceptedDisclaimer
            self.language = language
        }

        private enum CodingKeys: String, CodingKey {
            case hasAcceptedDisclaimer = "has_accepted_disclaimer"
            case language
        }
    }

    /// The merchant's experience with a payer from former orders.
    public struct Experience: APIModel {
        /// The number of paid orders.
        public var positive: Int?
        /// The number of open or unpaid orders.
        public var negative: Int?

        /// Creates an instance. Omitted values aren't sent.
        public init(positive: Int? = nil, negative: Int? = nil) {
            self.positive = positive
            self.negative = negative
        }

        private enum CodingKeys: String, CodingKey {
            case positive, negative
        }
    }
}
