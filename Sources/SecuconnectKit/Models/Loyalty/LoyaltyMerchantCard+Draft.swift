extension LoyaltyMerchantCard {
    /// The data of a card that can be changed.
    public struct Draft: APIModel {
        /// The expiration date or time of the balance. It can't be removed again.
        public var expiryDate: APITimestamp?
        /// The stored account of the card.
        public var paymentContainer: LoyaltyPaymentContainer.ID?
        /// The additional data of the merchant, a JSON object.
        public var additionalData: JSONValue?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            expiryDate: APITimestamp? = nil, paymentContainer: LoyaltyPaymentContainer.ID? = nil,
            additionalData: JSONValue? = nil
        ) {
            self.expiryDate = expiryDate
            self.paymentContainer = paymentContainer
            self.additionalData = additionalData
        }

        private enum CodingKeys: String, CodingKey {
            case expiryDate = "expiry_date"
            case paymentContainer = "payment_container"
            case additionalData = "additional_data"
        }
    }
}
