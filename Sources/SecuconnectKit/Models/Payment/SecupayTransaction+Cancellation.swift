extension SecupayTransaction {
    /// The amount that is canceled or refunded of a payment of the older direct products.
    ///
    /// If nothing is set, everything that remains of the payment is canceled or refunded.
    public struct Cancellation: APIModel {
        /// The amount that is deducted in minor units, at least 1; `nil` for everything that remains.
        public var reduceAmountBy: Int?
        /// A Boolean value that indicates whether the shares of stakeholders are reduced as well.
        public var reducesStakeholderPayment: Bool?
        private var contractReference: ResourceReference<GeneralContract>?

        /// The contract of the payment. It is sent as an object; no example of the vendor ever sends it.
        public var contract: GeneralContract.ID? {
            get { contractReference?.id }
            set { contractReference = newValue.map { .init(id: $0) } }
        }

        /// Creates a cancellation. Omitted values aren't sent.
        public init(
            reduceAmountBy: Int? = nil, reducesStakeholderPayment: Bool? = nil, contract: GeneralContract.ID? = nil
        ) {
            self.reduceAmountBy = reduceAmountBy
            self.reducesStakeholderPayment = reducesStakeholderPayment
            self.contract = contract
        }

        private enum CodingKeys: String, CodingKey {
            case reduceAmountBy = "reduce_amount_by"
            case reducesStakeholderPayment = "reduce_stakeholder_payment"
            case contractReference = "contract"
        }

        /// Refuses an amount that can't be.
        ///
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
        func check() throws {
            guard reduceAmountBy ?? 1 >= 1 else {
                throw SecuconnectError.invalidArgument(
                    "A cancellation reduces the amount by 1 or more; omit reduceAmountBy to cancel everything.")
            }
        }
    }

    /// The result of a cancellation.
    public struct CancelResult: APIModel {
        /// A Boolean value that indicates whether the payment is a test without money.
        public var isDemo: Bool?
        var outerTransactionCode: Int?
        var outcome: Outcome?

        /// The transaction number of the refund, if there is one.
        public var newTransactionCode: Int? { outcome?.newTransactionCode ?? outerTransactionCode }
        /// The amount that remains of the payment, in minor units.
        public var remainingAmount: Int? { outcome?.remainingAmount }
        /// A Boolean value that indicates whether the merchant must transfer money before the refund is paid out.
        public var awaitsMerchantsPayment: Bool? { outcome?.awaitsMerchantsPayment }

        /// Creates an instance. Use it in tests.
        public init(
            newTransactionCode: Int? = nil, remainingAmount: Int? = nil, awaitsMerchantsPayment: Bool? = nil,
            isDemo: Bool? = nil
        ) {
            self.isDemo = isDemo
            outcome = Outcome(
                newTransactionCode: newTransactionCode, remainingAmount: remainingAmount,
                awaitsMerchantsPayment: awaitsMerchantsPayment)
        }

        private enum CodingKeys: String, CodingKey {
            case isDemo = "demo"
            case outerTransactionCode = "new_trans_id"
            case outcome = "result"
        }
    }
}

extension SecupayTransaction.CancelResult {
    /// The field `result`: an object, or a Boolean value in older responses.
    struct Outcome: APIModel {
        /// A Boolean value that indicates whether the server canceled, if that is all that it said.
        var flag: Bool?
        var newTransactionCode: Int?
        var remainingAmount: Int?
        var awaitsMerchantsPayment: Bool?

        init(newTransactionCode: Int?, remainingAmount: Int?, awaitsMerchantsPayment: Bool?) {
            self.newTransactionCode = newTransactionCode
            self.remainingAmount = remainingAmount
            self.awaitsMerchantsPayment = awaitsMerchantsPayment
        }

        private enum CodingKeys: String, CodingKey {
            case newTransactionCode = "new_trans_id"
            case remainingAmount = "remaining_amount"
            case awaitsMerchantsPayment = "refund_waiting_for_payment"
        }
    }
}

extension SecupayTransaction.CancelResult.Outcome {
    /// Creates an instance by decoding from the given decoder.
    init(from decoder: any Decoder) throws {
        guard let fields = try? decoder.container(keyedBy: CodingKeys.self) else {
            flag = try decoder.tolerantBool()
            return
        }
        newTransactionCode = try fields.decodeIfPresent(Int.self, forKey: .newTransactionCode)
        remainingAmount = try fields.decodeIfPresent(Int.self, forKey: .remainingAmount)
        awaitsMerchantsPayment = try fields.decodeIfPresent(Bool.self, forKey: .awaitsMerchantsPayment)
    }

    /// Encodes this value into the given encoder.
    func encode(to encoder: any Encoder) throws {
        if let flag {
            var container = encoder.singleValueContainer()
            return try container.encode(flag)
        }
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(newTransactionCode, forKey: .newTransactionCode)
        try fields.encodeIfPresent(remainingAmount, forKey: .remainingAmount)
        try fields.encodeIfPresent(awaitsMerchantsPayment, forKey: .awaitsMerchantsPayment)
    }
}
