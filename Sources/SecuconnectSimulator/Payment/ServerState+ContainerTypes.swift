import SecuconnectKit

extension ServerState {
    /// Returns the type of a container that its data lead to.
    static func containerType(of members: [String: JSONValue]) -> String? {
        let types = [
            ("iban", "bank_account"), ("pan", "credit_card"), ("payer_id", "paypal"), ("email", "paypal"),
            ("signedMessage", "googlepay"), ("header", "applepay"),
        ]
        let data = members["private"] ?? members["token"]
        return types.first { data?[$0.0] != nil }?.1
    }
}
