extension PaymentTransaction {
    /// A request to cancel or refund a payment in full or in part.
    ///
    /// Without values, the whole remaining amount is canceled or refunded.
    public struct Cancellation: APIModel {
        /// The amount to refund in minor units, at least 1; nil for the whole remaining amount.
        public var reduceAmountBy: Int?
        /// The reason, which becomes the purpose of the refund. At most 100 characters, each a letter from `A` to `Z`
        /// or `a` to
        /// `z`, a digit, a space or one of `.,+-:?()/'`. Other characters, such as umlauts, are refused before sending.
        public var reason: String?
        /// A Boolean value that indicates whether the shares of third parties in a mixed basket are reduced in
        /// proportion.
        public var reduceStakeholderPayment: Bool?
        /// The stored means of payment for the refund.
        public var container: PaymentContainer.ID?

        /// Creates a request. Omitted values aren't sent.
        public init(
            reduceAmountBy: Int? = nil,
            reason: String? = nil,
            reduceStakeholderPayment: Bool? = nil,
            container: PaymentContainer.ID? = nil
        ) {
            self.reduceAmountBy = reduceAmountBy
            self.reason = reason
            self.reduceStakeholderPayment = reduceStakeholderPayment
            self.container = container
        }

        private enum CodingKeys: String, CodingKey {
            case reduceAmountBy = "reduce_amount_by"
            case reason
            case reduceStakeholderPayment = "reduce_stakeholder_payment"
            case container = "container_id"
        }
    }
}
