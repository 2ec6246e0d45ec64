extension PaymentTransaction {
    /// The kind of a payment in a list.
    public enum Kind: Hashable, Sendable {
        /// A payment of a sale, or the leading payment of a mixed basket.
        case payment
        /// The part of one merchant of a mixed basket. The leading payment contains its amount.
        case part
        /// A refund, with a negative amount.
        case refund
    }

    /// The kind of the payment.
    ///
    /// The API names no kinds. A refund has a negative amount and an original. A part has a reference of a sub-basket,
    /// or a hash that ends in `_` and its number. Payouts are in the same list and count as ``Kind/payment``: only
    /// ``SecupayPayouts/get(_:)`` tells them.
    public var kind: Kind {
        if isRefund { return .refund }
        return referenceID?.isEmpty == false || transactionHash?.contains("_") == true ? .part : .payment
    }
}
