// The names are those of the fields in a response. The API doesn't list the searchable ones; documented in examples are
// the status, the customer and `transactions.id`.
extension SearchField {
    /// The identifier of the object itself.
    public static let id: Self = "id"
    /// The creation date.
    public static let created: Self = "created"
    /// The date of the last change.
    public static let updated: Self = "updated"
    /// The status of a Smart Transaction.
    public static let status: Self = "status"
    /// The intent of a Smart Transaction, a sale or an order.
    public static let intent: Self = "intent"
    /// The purpose on the bank statement.
    public static let transactionRef: Self = "transactionRef"
    /// The merchant's reference, such as an order number.
    public static let merchantRef: Self = "merchantRef"
    /// The total of the basket, in the currency's minor unit.
    public static let amount: Self = "basket_info.sum"
    /// The tip that is part of the total, in the currency's minor unit.
    public static let gratuity: Self = "basket_info.gratuity"
    /// The ISO 4217 code of the currency.
    public static let currency: Self = "basket_info.currency"
    /// The payment method that was prepared or started.
    public static let paymentMethod: Self = "payment_method"
    /// A Boolean value that indicates whether it is a demo payment.
    public static let isDemo: Self = "is_demo"
    /// The number of the receipt.
    public static let receiptNumber: Self = "receipt_number"
    /// The cashier at the point of sale.
    public static let cashier: Self = "cashier"
    /// The number of a transaction at secuconnect's support (its "TA code").
    public static let transactionCode: Self = "trans_id"
    /// The identifier of the contract.
    public static let contract: Self = "contract.id"
    /// The identifier of the merchant.
    public static let merchant: Self = "merchant.id"
    /// The identifier of the store.
    public static let store: Self = "store.id"
    /// The identifier of the device that created a Smart Transaction.
    public static let sourceDevice: Self = "device_source.id"
    /// The identifier of the device that a Smart Transaction was sent to.
    public static let destinationDevice: Self = "device_destination.id"
    /// The identifier of the subscription.
    public static let subscription: Self = "subscription.id"
    /// The identifier of a Payment Transaction that belongs to a Smart Transaction.
    public static let transactionsID: Self = "transactions.id"
    /// The customer: `.customer.name`, `.customer.city` …
    public static let customer = Customer(prefix: "customer")
    /// The recipient of the goods: `.shippingAddress.name`, `.shippingAddress.city` …
    public static let shippingAddress = Customer(prefix: "shipping_address")

    /// The fields of a customer within another object.
    public struct Customer: Hashable, Sendable {
        let prefix: String

        /// The identifier of the customer.
        public var id: SearchField { SearchField(prefix + ".id") }
        /// The first and last name.
        public var name: SearchField { SearchField(prefix + ".contact.name") }
        /// The first name.
        public var forename: SearchField { SearchField(prefix + ".contact.forename") }
        /// The last name.
        public var surname: SearchField { SearchField(prefix + ".contact.surname") }
        /// The name of the company.
        public var companyName: SearchField { SearchField(prefix + ".contact.companyname") }
        /// The email address.
        public var email: SearchField { SearchField(prefix + ".contact.email") }
        /// The landline number.
        public var phone: SearchField { SearchField(prefix + ".contact.phone") }
        /// The mobile number.
        public var mobile: SearchField { SearchField(prefix + ".contact.mobile") }
        /// The date of birth.
        public var dateOfBirth: SearchField { SearchField(prefix + ".contact.dob") }
        /// The street.
        public var street: SearchField { SearchField(prefix + ".contact.address.street") }
        /// The city.
        public var city: SearchField { SearchField(prefix + ".contact.address.city") }
        /// The postal code.
        public var postalCode: SearchField { SearchField(prefix + ".contact.address.postal_code") }
        /// The country's ISO 3166 code of two letters.
        public var country: SearchField { SearchField(prefix + ".contact.address.country") }
    }
}
