extension SearchField {
    /// The identifier of the object itself.
    public static var id: Self { "id" }
}

extension SearchField where Element: SearchableBy.Created {
    /// The creation date.
    public static var created: Self { "created" }
}

extension SearchField where Element: SearchableBy.Updated {
    /// The date of the last change.
    public static var updated: Self { "updated" }
}

extension SearchField where Element: SearchableBy.Status {
    /// The status.
    public static var status: Self { "status" }
}

extension SearchField where Element: SearchableBy.TransactionCode {
    /// The number of a transaction at secuconnect's support (its "TA code").
    public static var transactionCode: Self { "trans_id" }
}

extension SearchField where Element: SearchableBy.Contract {
    /// The identifier of the contract.
    public static var contract: Self { "contract.id" }
}

extension SearchField where Element: SearchableBy.Merchant {
    /// The identifier of the merchant.
    public static var merchant: Self { "merchant.id" }
}

extension SearchField where Element: SearchableBy.Store {
    /// The identifier of the store.
    public static var store: Self { "store.id" }
}

extension SearchField where Element: SearchableBy.Customer {
    /// The customer: `.customer.name`, `.customer.city` …
    public static var customer: Customer { Customer(prefix: "customer") }
}

extension SearchField where Element: SearchableBy.Kind {
    /// The type of an object, such as a container.
    public static var type: Self { "type" }
}

extension SearchField where Element: SearchableBy.Amount {
    /// The amount, in the currency's minor unit.
    public static var amount: Self { "amount" }
}

extension SearchField where Element: SearchableBy.OldID {
    /// The number of an object in the older interface.
    public static var legacyID: Self { "id_old" }
}
