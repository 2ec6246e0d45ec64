extension PaymentTransaction {
    /// How much of a payment to take back, and why.
    ///
    /// With nothing set, everything that is left of the payment is taken back.
    public struct Cancellation: Codable, Hashable, Sendable {
        /// By how much to lower the amount, in the minor unit, at least 1; nil for all that is left.
        public var reduceAmountBy: Int?
        /// Why, for the purpose line of the refund: at most 100 characters, each a letter of `A` to `Z` or `a` to `z`,
        /// a digit, a blank or one of `.,+-:?()/'`. Nothing else is sent, so no umlauts.
        public var reason: String?
        /// For a mixed basket: whether the shares of others are lowered in proportion.
        public var reduceStakeholderPayment: Bool?
        /// A stored means of payment for the refund.
        public var container: PaymentContainer.ID?

        /// Says what to take back; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - reduceAmountBy: by how much to lower the amount, in the minor unit, at least 1; nil for all that is
        ///     left.
        ///   - reason: why, for the purpose line of the refund: at most 100 characters, none of them an umlaut.
        ///   - reduceStakeholderPayment: for a mixed basket: whether the shares of others are lowered in proportion.
        ///   - container: a stored means of payment for the refund.
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
