/// A means of payment, or the instructions for a transfer.
///
/// The API doesn't name the type, so the fields decide. An object without any known field is available as
/// ``other(_:)``.
public enum PaymentInstrument: Hashable, Sendable {
    /// The instructions for a transfer by the payer.
    case instructions(PaymentInstructions)
    /// A credit card.
    case creditCard(CreditCard)
    /// A payment with Apple Pay.
    case applePay(ApplePayToken)
    /// A payment with Google Pay.
    case googlePay(GooglePayToken)
    /// A PayPal account.
    case payPal(PayPalAccount)
    /// A bank account.
    case bankAccount(BankAccount)
    /// An object of an unknown type. It can contain secrets, so don't log its content.
    case other(JSONValue)
}

extension PaymentInstrument: APIModel {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: StringCodingKey.self)
        func has(_ keys: String...) -> Bool {
            keys.contains {
                container.contains(StringCodingKey($0))
                    && (try? container.decodeNil(forKey: StringCodingKey($0))) == false
            }
        }
        // The first key of each line is the server's own; the order decides where several match.
        if has("girocode_url", "total_value", "number_of_installments", "installment") {
            self = .instructions(try PaymentInstructions(from: decoder))
        } else if has("pan", "expiration_date", "issuer", "transact_container", "transact_hash") {
            self = .creditCard(try CreditCard(from: decoder))
        } else if has("header") {
            self = .applePay(try ApplePayToken(from: decoder))
        } else if has("signedMessage") {
            self = .googlePay(try GooglePayToken(from: decoder))
        } else if has("payer_id", "email") {
            self = .payPal(try PayPalAccount(from: decoder))
        } else if has("iban", "bic", "owner", "bankname", "purpose") {
            self = .bankAccount(try BankAccount(from: decoder))
        } else {
            self = .other(try JSONValue(from: decoder))
        }
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .instructions(let instructions): try instructions.encode(to: encoder)
        case .creditCard(let card): try card.encode(to: encoder)
        case .applePay(let token): try token.encode(to: encoder)
        case .googlePay(let token): try token.encode(to: encoder)
        case .payPal(let account): try account.encode(to: encoder)
        case .bankAccount(let account): try account.encode(to: encoder)
        case .other(let value): try value.encode(to: encoder)
        }
    }
}

/// A credit card, as the card form delivers it or as the server returns it.
///
/// Card numbers never pass through your system: the payer enters them into secuconnect's form
/// (`https://cc.secupay.com`), which returns masked and encrypted strings. Assign them as follows:
///
/// - `encryptedData.masked.card_owner` to ``owner``,
/// - `encryptedData.masked.card_number` to ``pan``,
/// - `yearExp.value` and `monthExp.value` together to ``expirationDate``,
/// - `cardNumber.company` to ``issuer``,
/// - `encryptedData.crypted_container` to ``transactContainer``,
/// - `encryptedData.crypted_skey` to ``transactSkeyPubkey``,
/// - `encryptedData.key_filename` to ``transactSkeyKeyname``,
/// - `encryptedData.container_hash` to ``transactHash``.
public struct CreditCard: APIModel {
    /// The name of the holder.
    public var owner: String?
    /// The masked card number.
    public var pan: SensitiveString?
    /// The last month in which the card is valid, such as `2027-06` for 06/27.
    public var expirationDate: SensitiveString?
    /// The brand, such as `VISA`.
    public var issuer: String?
    /// The encrypted card.
    public var transactContainer: SensitiveString?
    /// The encrypted key of ``transactContainer``.
    public var transactSkeyPubkey: SensitiveString?
    /// The name of the key that encrypts ``transactSkeyPubkey``.
    public var transactSkeyKeyname: SensitiveString?
    /// The checksum of ``transactContainer``.
    public var transactHash: SensitiveString?

    /// Creates an instance. Omitted values aren't sent.
    public init(
        owner: String? = nil,
        pan: SensitiveString? = nil,
        expirationDate: SensitiveString? = nil,
        issuer: String? = nil,
        transactContainer: SensitiveString? = nil,
        transactSkeyPubkey: SensitiveString? = nil,
        transactSkeyKeyname: SensitiveString? = nil,
        transactHash: SensitiveString? = nil
    ) {
        self.owner = owner
        self.pan = pan
        self.expirationDate = expirationDate
        self.issuer = issuer
        self.transactContainer = transactContainer
        self.transactSkeyPubkey = transactSkeyPubkey
        self.transactSkeyKeyname = transactSkeyKeyname
        self.transactHash = transactHash
    }

    private enum CodingKeys: String, CodingKey {
        case owner, pan
        case expirationDate = "expiration_date"
        case issuer
        case transactContainer = "transact_container"
        case transactSkeyPubkey = "transact_skey_pubkey"
        case transactSkeyKeyname = "transact_skey_keyname"
        case transactHash = "transact_hash"
    }
}

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
