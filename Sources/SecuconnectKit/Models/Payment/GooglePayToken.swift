/// A payment token of Google Pay, with the fields of `paymentMethodData.tokenizationData.token`.
///
/// It is valid for one payment and for a short time.
public struct GooglePayToken: APIModel {
    /// The signature of the message, in Base64.
    public var signature: SensitiveString?
    /// The key that signed the message. Google has signed it.
    public var intermediateSigningKey: IntermediateSigningKey?
    /// The version of the token format, such as `ECv2`.
    public var protocolVersion: String?
    /// The encrypted payment. Pass the string on unchanged: it is JSON within JSON.
    public var signedMessage: SensitiveString?

    /// Creates an instance. Omitted values aren't sent.
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
}

extension GooglePayToken {
    /// The key that signed the message. Google has signed it.
    public struct IntermediateSigningKey: APIModel {
        /// The key with its expiration date. Pass the string on unchanged.
        public var signedKey: SensitiveString?
        /// The signatures of the key by Google, in Base64.
        public var signatures: [SensitiveString]?

        /// Creates an instance. Omitted values aren't sent.
        public init(signedKey: SensitiveString? = nil, signatures: [SensitiveString]? = nil) {
            self.signedKey = signedKey
            self.signatures = signatures
        }
    }
}
