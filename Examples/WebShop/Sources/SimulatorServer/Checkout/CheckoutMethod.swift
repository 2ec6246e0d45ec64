import SecuconnectKit
import WebPages

/// A payment method as the checkout pages present it.
struct CheckoutMethod {
    /// A field of the form.
    struct Field {
        /// The name and the identifier of the control.
        let name: String
        let label: CheckoutText
        /// The value for tests.
        let sample: String
        /// The value of the attribute `autocomplete`.
        let autocomplete: String
        /// The error for a value that isn't valid.
        let problem: CheckoutText
        let isValid: @Sendable (String) -> Bool
    }

    let method: SmartTransaction.PaymentMethod
    /// The name of the method.
    let label: String
    /// The text above the form.
    let explanation: CheckoutText
    var fields: [Field] = []

    /// Returns the errors of a form by the name of the field.
    func problems(of values: [String: String]) -> [String: String] {
        let wrong = fields.filter { !$0.isValid(values[$0.name] ?? "") }
        return Dictionary(wrong.map { ($0.name, $0.problem.description) }) { first, _ in first }
    }
}

extension CheckoutMethod {
    /// Creates the presentation of a method. One that isn't known has its value as its name.
    init(_ method: SmartTransaction.PaymentMethod) {
        switch method {
        case .debit:
            self.init(
                method: method, label: "\(CheckoutText.debit)", explanation: .debitNote,
                fields: [.holder, .iban])
        case .creditcard:
            self.init(
                method: method, label: "\(CheckoutText.creditcard)", explanation: .creditcardNote,
                fields: [.holder, .cardNumber, .expiry])
        case .prepaid:
            self.init(
                method: method, label: "\(CheckoutText.prepaid)", explanation: .prepaidNote)
        case .invoice:
            self.init(method: method, label: "\(CheckoutText.invoice)", explanation: .invoiceNote)
        default:
            let names: [SmartTransaction.PaymentMethod: String] = [
                .paypal: "PayPal", .sofort: "Klarna Sofort", .eps: "EPS", .giropay: "Giropay",
                .easycredit: "easyCredit",
            ]
            self.init(
                method: method, label: names[method] ?? method.rawValue,
                explanation: .providerNote)
        }
    }
}

extension CheckoutMethod.Field {
    fileprivate static let holder = Self(
        name: "holder", label: .holder, sample: "Max Mustermann", autocomplete: "name",
        problem: .holderMissing,
        isValid: { value in value.contains { !$0.isWhitespace } })
    fileprivate static let iban = Self(
        name: "iban", label: .iban, sample: "DE35 5001 0517 5418 4931 88", autocomplete: "off",
        problem: .ibanInvalid, isValid: AccountNumberCheck.isIBAN)
    fileprivate static let cardNumber = Self(
        name: "card-number", label: .cardNumber, sample: "4111 1111 1111 1111", autocomplete: "cc-number",
        problem: .cardNumberInvalid, isValid: AccountNumberCheck.isCardNumber)
    fileprivate static let expiry = Self(
        name: "expiry", label: .expiry, sample: "12/30", autocomplete: "cc-exp",
        problem: .expiryInvalid,
        isValid: { value in
            let parts = value.split(separator: "/", omittingEmptySubsequences: false)
            let digits = parts.compactMap { $0.count == 2 ? UInt8($0) : nil }
            return parts.count == 2 && digits.count == 2 && (1...12).contains(digits[0])
        })
}
