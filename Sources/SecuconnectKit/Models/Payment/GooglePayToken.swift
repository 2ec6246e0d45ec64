/// What Google Pay hands out when the payer agrees: the members of `paymentMethodData.tokenizationData.token`.
///
/// It is good for one payment and only for a short time.
public struct GooglePayToken: Codable, Hashable, Sendable {
    /// The signature over the message, in Base64.
    public var signature: SensitiveString?
    /// The key that signed the message, itself signed by Google.
    public var intermediateSigningKey: IntermediateSigningKey?
    /// The form of the token, such as `ECv2`.
    public var protocolVersion: String?
    /// The encrypted payment. Pass the text on as it is: it is JSON within JSON.
    public var signedMessage: SensitiveString?

    /// Puts one together; leave out what you do not want to send.
    ///
    /// - Parameters:
    ///   - signature: the signature over the message, in Base64.
    ///   - intermediateSigningKey: the key that signed the message, itself signed by Google.
    ///   - protocolVersion: the form of the token, such as `ECv2`.
    ///   - signedMessage: the encrypted payment. Pass the text on as it is: it is JSON within JSON.
    public init(
        signature: SensitiveString? = nil,
        intermediateSigningKey: IntermediateSigningKey? = nil,
        protocolVersion: String? = nil,
        signedMessage: SensitiveString? = nil
    ) {
        self.signature = signature
        self.intermediateSigningKey = intermediateSigningKey
        self.protocolVersion = protocolVersion
        self.signedMessage = signedMessage
    }

    private enum CodingKeys: String, CodingKey {
        case signature
        case intermediateSigningKey
        case protocolVersion
        case signedMessage
    }
}

extension GooglePayToken {
    /// The key that signed the message, itself signed by Google.
    public struct IntermediateSigningKey: Codable, Hashable, Sendable {
        /// The key and until when it is valid. Pass the text on as it is.
        public var signedKey: SensitiveString?
        /// Google's signatures over the key, in Base64.
        public var signatures: [SensitiveString]?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - signedKey: the key and until when it is valid. Pass the text on as it is.
        ///   - signatures: google's signatures over the key, in Base64.
        public init(signedKey: SensitiveString? = nil, signatures: [SensitiveString]? = nil) {
            self.signedKey = signedKey
            self.signatures = signatures
        }

        private enum CodingKeys: String, CodingKey {
            case signedKey
            case signatures
        }
    }
}
