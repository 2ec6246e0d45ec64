/// What Apple Pay hands out when the payer agrees: the members of `PKPaymentToken.paymentData`.
///
/// It is good for one payment and only for a short time.
public struct ApplePayToken: Codable, Hashable, Sendable {
    /// The signature over data and header, in Base64.
    public var signature: SensitiveString?
    /// The form of the token, such as `EC_v1`.
    public var version: String?
    /// The encrypted payment, in Base64.
    public var data: SensitiveString?
    /// What is needed to decrypt the payment.
    public var header: Header?

    /// Puts one together; leave out what you do not want to send.
    ///
    /// - Parameters:
    ///   - signature: the signature over data and header, in Base64.
    ///   - version: the form of the token, such as `EC_v1`.
    ///   - data: the encrypted payment, in Base64.
    ///   - header: what is needed to decrypt the payment.
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

    private enum CodingKeys: String, CodingKey {
        case signature
        case version
        case data
        case header
    }
}

extension ApplePayToken {
    /// What is needed to decrypt the payment.
    public struct Header: Codable, Hashable, Sendable {
        /// The key made for this payment, in Base64.
        public var ephemeralPublicKey: String?
        /// The hash of the merchant certificate's key, in Base64.
        public var publicKeyHash: String?
        /// Apple's id of the payment, in hexadecimal digits.
        public var transactionID: String?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - ephemeralPublicKey: the key made for this payment, in Base64.
        ///   - publicKeyHash: the hash of the merchant certificate's key, in Base64.
        ///   - transactionID: apple's id of the payment, in hexadecimal digits.
        public init(ephemeralPublicKey: String? = nil, publicKeyHash: String? = nil, transactionID: String? = nil) {
            self.ephemeralPublicKey = ephemeralPublicKey
            self.publicKeyHash = publicKeyHash
            self.transactionID = transactionID
        }

        private enum CodingKeys: String, CodingKey {
            case ephemeralPublicKey
            case publicKeyHash
            case transactionID = "transactionId"
        }
    }
}
