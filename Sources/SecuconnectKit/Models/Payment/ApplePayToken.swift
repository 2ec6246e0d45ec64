/// A payment token of Apple Pay, with the fields of `PKPaymentToken.paymentData`.
///
/// It is valid for one payment and for a short time.
public struct ApplePayToken: APIModel {
    /// The signature of data and header, in Base64.
    public var signature: SensitiveString?
    /// The version of the token format, such as `EC_v1`.
    public var version: String?
    /// The encrypted payment, in Base64.
    public var data: SensitiveString?
    /// The data that decrypts the payment.
    public var header: Header?

    /// Creates an instance. Omitted values aren't sent.
    public init(
        signature: SensitiveString? = nil,
        version: String? = nil,
        data: SensitiveString? = nil,
        header: Header? = nil
    ) {
        self.signature = signature
        self.version = version
        self.data = data
        self.header = header
    }
}

extension ApplePayToken {
    /// The data that decrypts the payment.
    public struct Header: APIModel {
        /// The key for this payment, in Base64.
        public var ephemeralPublicKey: String?
        /// The hash of the merchant certificate's key, in Base64.
        public var publicKeyHash: String?
        /// The identifier of the payment at Apple, in hexadecimal digits.
        public var transactionID: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(ephemeralPublicKey: String? = nil, publicKeyHash: String? = nil, transactionID: String? = nil) {
            self.ephemeralPublicKey = ephemeralPublicKey
            self.publicKeyHash = publicKeyHash
            self.transactionID = transactionID
        }

        private enum CodingKeys: String, CodingKey {
            case ephemeralPublicKey, publicKeyHash
            case transactionID = "transactionId"
        }
    }
}
