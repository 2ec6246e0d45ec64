import SecuconnectKit

extension ServerState {
    /// Mandates that were signed elsewhere.
    static let mandateRoutes: [Route] =
        readRoutes(for: mandateKind) + [
            Route(.post, "/Payment/Mandates") { state, call throws(APIError) in
                state.create(try mandate(.object(try call.members())), of: mandateKind)
            }.storing(PaymentMandate.Draft.self),
            Route(.post, "/Payment/Mandates/me/bulk") { state, call throws(APIError) in
                guard let sent = call.call.body.json?.array else { throw .format("The payload isn't a list") }
                var mandates: [[String: JSONValue]] = []
                for value in sent { mandates.append(try mandate(value)) }
                for mandate in mandates { _ = state.create(mandate, of: mandateKind) }
                return nil
            },
        ]

    private static func mandate(_ sent: JSONValue) throws(APIError) -> [String: JSONValue] {
        for name in ["iban", "bic", "type", "date_of_signature"] where sent[name]?.string?.isEmpty != false {
            throw .format("\(name) is missing")
        }
        try checkAccount(sent)
        guard let merchant = sent["merchant_id"]?.identifier else { throw .format("merchant_id.id is missing") }
        var mandate: [String: JSONValue] = [:]
        for name in ["iban", "bic", "type", "date_of_signature", "identification"] { mandate[name] = sent[name] }
        mandate["merchant"] = reference("general.merchants", merchant)
        mandate["status"] = sent["type"] == "B2B" ? 20 : 10
        return mandate
    }
}
