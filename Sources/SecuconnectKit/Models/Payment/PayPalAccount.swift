/// A PayPal account.
public struct PayPalAccount: APIModel {
    /// The email address of the holder.
    public var email: String?
    /// The identifier of the account at PayPal.
    public var payerID: String?

    /// Creates an instance. Omitted values aren't sent.
    public init(email: String? = nil, payerID: String? = nil) {
        self.email = email
        self.payerID = payerID
    }

    private enum CodingKeys: String, CodingKey {
        case email
        case payerID = "payer_id"
    }
}
