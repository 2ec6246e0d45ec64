import SecuconnectKit

extension ServerState {
    /// Refuses an account with an invalid IBAN, or with an empty owner. The vendor's own tests leave out the owner.
    static func checkAccount(_ account: JSONValue?) throws(APIError) {
        guard let iban = account?["iban"]?.string, IBAN(iban).isValid else { throw .format("The IBAN is not valid") }
        guard let owner = account?["owner"]?.string else { return }
        guard owner.contains(where: { !$0.isWhitespace }) else { throw .format("The owner of the account is empty") }
    }
}

/// An account number, as far as the server looks at it.
struct IBAN {
    let text: String

    init(_ text: String) { self.text = text.filter { !$0.isWhitespace }.uppercased() }

    /// The check of ISO 13616: the number, with its first four characters at the end, is 1 modulo 97.
    var isValid: Bool {
        guard (15...34).contains(text.utf8.count), text.utf8.allSatisfy({ Self.value(of: $0) != nil }) else {
            return false
        }
        let rotated = Array(text.utf8.dropFirst(4)) + Array(text.utf8.prefix(4))
        return rotated.reduce(0) { rest, byte in
            let value = Self.value(of: byte) ?? 0
            return (rest * (value > 9 ? 100 : 10) + value) % 97
        } == 1
    }

    /// The number as responses show it.
    var masked: String {
        guard text.count > 8 else { return "XXXX" }
        return "\(text.prefix(4))\(String(repeating: "X", count: text.count - 8))\(text.suffix(4))"
    }

    /// The code and the name of the bank, for the banks of the API's examples.
    var bank: (bic: String, name: String)? {
        guard text.hasPrefix("DE") else { return nil }
        return Self.banks[String(text.dropFirst(4).prefix(8))]
    }

    private static let banks: [String: (bic: String, name: String)] = [
        "10077777": ("NORSDE51XXX", "norisbank"), "12030000": ("BYLADEM1001", "Deutsche Kreditbank"),
        "37040044": ("COBADEFFXXX", "Commerzbank"), "50010517": ("INGDDEFFXXX", "ING-DiBa"),
        "50324000": ("FTSBDEFAXXX", "ABN AMRO Bank"),
    ]

    private static func value(of byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 55
        default: nil
        }
    }
}
