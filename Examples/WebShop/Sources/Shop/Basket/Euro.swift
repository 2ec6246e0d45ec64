/// Amounts in cents as people write them. Everything is done with integers.
enum Euro {
    /// Returns an amount such as `€12.90`.
    static func text(_ cents: Int) -> String { (cents < 0 ? "−€" : "€") + decimal(cents.magnitude) }

    /// Returns an amount for an input field, such as `12.90`.
    static func decimal(_ cents: UInt) -> String {
        let rest = cents % 100
        return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
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
