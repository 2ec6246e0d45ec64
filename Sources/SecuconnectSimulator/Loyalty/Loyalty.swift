import SecuconnectKit

extension ObjectKind {
    static let cardGroups = Self(name: "loyalty.cardgroups", path: "/Loyalty/Cardgroups", prefix: "CRG")
    static let cards = Self(name: "loyalty.cards", path: "/Loyalty/Cards", prefix: "CRD")
    static let loyaltyCustomers = Self(name: "loyalty.customers", path: "/Loyalty/Customers", prefix: "CUS")
    static let merchantCards = Self(name: "loyalty.merchantcards", path: "/Loyalty/MerchantCards", prefix: "MCD")
    static let loyaltyTransactions = Self(
        name: "loyalty.transactions", path: "/Loyalty/Transactions", prefix: "LTX")
}

extension ServerState {
    /// The cards, their holders and their transactions.
    static let loyaltyRoutes: [Route] =
        [ObjectKind.cardGroups, .cards, .loyaltyCustomers, .merchantCards, .loyaltyTransactions].flatMap(readRoutes)
        + cardGroupRoutes + cardRoutes + loyaltyCustomerRoutes + merchantCardRoutes + cardSecurityRoutes
        + cardMoneyRoutes

    /// A merchant's identifier, of which `me` is the one that has signed in.
    func merchant(_ id: String?) -> String { id == "me" ? merchantID : id ?? merchantID }
}

extension [String: JSONValue] {
    /// A string that has to be there.
    func text(_ name: String) throws(APIError) -> String {
        guard let text = self[name]?.string, !text.isEmpty else { throw .format("\(name) is missing") }
        return text
    }
}

extension APIError {
    /// The API is used the wrong way; it is known to call that an internal error. Its status isn't documented.
    static func misuse(_ details: String) -> APIError {
        APIError(status: 403, name: "ProductInternalException", code: 5000, details: details)
    }
}
