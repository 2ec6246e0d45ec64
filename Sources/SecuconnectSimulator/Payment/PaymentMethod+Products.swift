import SecuconnectKit

extension PaymentMethod {
    /// The name of the product in a Payment Transaction.
    var productName: String {
        switch self {
        case .creditcard: "Kreditkarte"
        case .debit: "Lastschrift"
        case .invoice: "Rechnung"
        case .paypal: "PayPal"
        case .prepaid: "Vorkasse"
        case .sofort: "Sofort"
        default: rawValue
        }
    }

    /// The number of the product. That of PayPal is known from the API's documentation; the others are the simulator's
    /// own.
    var productID: Int {
        switch self {
        case .paypal: 440
        case .debit: 410
        case .creditcard: 420
        case .invoice: 430
        case .prepaid: 450
        case .sofort: 460
        default: 490
        }
    }

    /// The number of the payment instrument's type (`zahlungsmittel_id`), which is the simulator's own.
    var instrumentID: Int { productID / 10 - 40 }

    /// The masked instrument of a payment at Smart Checkout, with data from the API's documentation.
    var sampleInstrument: String? {
        switch self {
        case .debit: "DE35 XXXX XXXX 3188"
        case .creditcard: "411111XXXXXX1111"
        default: nil
        }
    }
}

extension ServerState {
    /// Returns a payment instrument in masked form: the first and last characters of its number.
    static func masked(_ instrument: JSONValue?) -> String? {
        if let iban = instrument?["iban"]?.string?.filter({ $0 != " " }), iban.count > 8 {
            return "\(iban.prefix(4)) XXXX XXXX \(iban.suffix(4))"
        }
        guard let pan = instrument?["pan"]?.string?.filter({ $0 != " " }), pan.count > 10 else { return nil }
        return pan.prefix(6) + String(repeating: "X", count: pan.count - 10) + pan.suffix(4)
    }
}
