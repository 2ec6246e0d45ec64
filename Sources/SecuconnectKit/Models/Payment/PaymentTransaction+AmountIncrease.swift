extension PaymentTransaction {
    /// A request to increase the amount of a payment.
    struct AmountIncrease: APIModel {
        /// The new amount in minor units.
        var amount: Int?
    }
}
