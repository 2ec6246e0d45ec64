/// A means of payment, or what the payer must know to transfer the money.
///
/// On the wire nothing says which of them it is; the members tell. What has none of the known members stays readable
/// as ``other(_:)``. Each is written exactly as it is held.
public enum PaymentInstrument: Hashable, Sendable {
    /// How the payer transfers the money.
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
    /// An object of a shape that is not known here. It may hold secrets: it is not printed, so don't either.
    case other(JSONValue)
}

extension PaymentInstrument: Codable {
    /// Reads whichever means of payment the members tell of.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` if the value is no object.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyKey.self)
        func has(_ keys: String...) -> Bool {
            keys.contains { (try? container.decodeNil(forKey: AnyKey($0))) == false }
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

    /// Writes the means of payment as if it stood alone.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: what the encoder throws.
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

extension PaymentInstrument: CustomReflectable {
    /// A mirror of the means of payment, in which ``other(_:)`` shows nothing of what it holds.
    public var customMirror: Mirror {
        let (label, value): (String, Any) =
            switch self {
            case .instructions(let instructions): ("instructions", instructions)
            case .creditCard(let card): ("creditCard", card)
            case .applePay(let token): ("applePay", token)
            case .googlePay(let token): ("googlePay", token)
            case .payPal(let account): ("payPal", account)
            case .bankAccount(let account): ("bankAccount", account)
            case .other: ("other", SensitiveString(""))
            }
        return Mirror(self, children: [label: value], displayStyle: .enum)
    }
}
