import WebPages

/// Amounts in cents as people write them in the language of the request. Everything is done with integers.
enum Euro {
    /// Returns an amount such as `€12.90`, or `12,90 €` in German.
    static func text(_ cents: Int) -> String {
        let sign = cents < 0 ? "−" : "", amount = decimal(cents.magnitude)
        return Language.current == .german ? "\(sign)\(amount)\u{A0}€" : "\(sign)€\(amount)"
    }

    /// Returns an amount for an input field, such as `12.90`, or `12,90` in German.
    static func decimal(_ cents: UInt) -> String {
        let rest = cents % 100
        return "\(cents / 100)\(Language.current == .german ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Returns the cents of an input such as `12.90`, `12,9` or `12`; `nil` for any other.
    static func cents(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count <= 2, let whole = parts.first, (1...7).contains(whole.count) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : "0"
        guard (1...2).contains(fraction.count), (whole + fraction).allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        let rest = fraction.count == 1 ? fraction + "0" : fraction
        return Int(whole).flatMap { euros in Int(rest).map { euros * 100 + $0 } }
    }
}
