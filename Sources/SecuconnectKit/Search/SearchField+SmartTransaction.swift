// The names are those of the fields in a response. The API doesn't list the searchable ones; documented in examples are
// the status, the customer and `transactions.id`.
extension SearchField where Element == SmartTransaction {
    /// The intent of a Smart Transaction, a sale or an order.
    public static var intent: Self { "intent" }
    /// The purpose on the bank statement.
    public static var transactionRef: Self { "transactionRef" }
    /// The merchant's reference, such as an order number.
    public static var merchantRef: Self { "merchantRef" }
    /// The total of the basket, in the currency's minor unit.
    public static var amount: Self { "basket_info.sum" }
    /// The tip that is part of the total, in the currency's minor unit.
    public static var gratuity: Self { "basket_info.gratuity" }
    /// The ISO 4217 code of the currency.
    public static var currency: Self { "basket_info.currency" }
    /// The payment method that was prepared or started.
    public static var paymentMethod: Self { "payment_method" }
    /// A Boolean value that indicates whether it is a demo payment.
    public static var isDemo: Self { "is_demo" }
    /// The number of the receipt.
    public static var receiptNumber: Self { "receipt_number" }
    /// The cashier at the point of sale.
    public static var cashier: Self { "cashier" }
    /// The identifier of the device that created a Smart Transaction.
    public static var sourceDevice: Self { "device_source.id" }
    /// The identifier of the device that a Smart Transaction was sent to.
    public static var destinationDevice: Self { "device_destination.id" }
    /// The identifier of the subscription.
    public static var subscription: Self { "subscription.id" }
    /// The identifier of a Payment Transaction that belongs to a Smart Transaction.
    public static var transactionsID: Self { "transactions.id" }
    /// The recipient of the goods: `.shippingAddress.name`, `.shippingAddress.city` …
    public static var shippingAddress: Customer { Customer(prefix: "shipping_address") }
}
