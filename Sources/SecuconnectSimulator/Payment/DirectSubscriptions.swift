import SecuconnectKit

/// A payment instrument that a payer agreed to be charged again, for an older direct product.
struct DirectSubscription: Codable, Sendable {
    let product: String
    let currency: String
    let purpose: JSONValue
}

extension ServerState {
    /// Begins a subscription with a payment, or finds the one that a payment belongs to.
    ///
    /// A subscription can be charged at once. The API doesn't document whether its first payment has to be completed.
    ///
    /// The values of the payment get the number of the subscription. The result is whether the payment is one without
    /// the payer.
    mutating func joinSubscription(
        _ members: inout [String: JSONValue], of product: String, in currency: String
    ) throws(APIError) -> Bool {
        guard let sent = members["subscription"], sent.object?.isEmpty == false else { return false }
        if let number = sent["id"]?.integer {
            guard let subscription = directSubscriptions[number], subscription.product == product else {
                throw .unknownID("\(number)")
            }
            guard subscription.currency == currency else {
                throw .format("currency isn't that of the subscription")
            }
            members["subscription"]?["purpose"] = sent["purpose"] ?? subscription.purpose
            return true
        }
        lastSubscriptionNumber += 1
        directSubscriptions[lastSubscriptionNumber] = DirectSubscription(
            product: product, currency: currency, purpose: sent["purpose"] ?? .null)
        members["subscription"]?["id"] = .integer(lastSubscriptionNumber)
        return false
    }
}
