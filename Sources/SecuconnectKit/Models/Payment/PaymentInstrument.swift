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
