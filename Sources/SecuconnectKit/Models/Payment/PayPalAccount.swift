/// A PayPal account.
public struct PayPalAccount: Codable, Hashable, Sendable {
    /// The holder's e-mail address.
    public var email: String?
    /// PayPal's id of the account.
    public var payerID: String?

    /// Puts one together; leave out what you do not want to send.
    ///
    /// - Parameters:
    ///   - email: the holder's e-mail address.
    ///   - payerID: PayPal's id of the account.
    public init(email: String? = nil, payerID: String? = nil) {
        self.email = email
        self.payerID = payerID
    }

    private enum CodingKeys: String, CodingKey {
        case email
        case payerID = "payer_id"
    }
}
