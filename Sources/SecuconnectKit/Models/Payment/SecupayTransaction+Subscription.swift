extension SecupayTransaction {
    /// A series of recurring payments that the payer agreed to once.
    public struct Subscription: APIModel {
        /// The purpose of the series. It is required for the first payment.
        public var purpose: String?
        /// The number of the series. The response to the first payment contains it; all later payments send it.
        public var id: Int?

        /// Creates an instance. Omitted values aren't sent.
        public init(purpose: String? = nil, id: Int? = nil) {
            self.purpose = purpose
            self.id = id
        }
    }
}
