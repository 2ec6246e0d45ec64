extension SecupayTransaction {
    /// The masked means of payment that was used.
    public struct UsedInstrument: APIModel {
        /// The type of means of payment.
        public var type: PaymentContainer.Kind?
        /// The means of payment.
        public var data: PaymentInstrument?

        /// Creates an instance without values, for tests.
        public init() {}
    }
}
