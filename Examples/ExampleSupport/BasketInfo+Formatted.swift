import Foundation
public import SecuconnectKit

extension SmartTransaction.BasketInfo {
    /// The sum for people, such as `EUR 5.00`.
    public var formattedSum: String? { sum.map { (currency ?? .eur).formatted($0) } }
}

extension CurrencyCode {
    /// An amount for people, such as `EUR 5.00`. The same on every machine, whatever its language.
    ///
    /// - Parameter amount: the amount in the minor unit.
    /// - Returns: the amount in the major unit.
    public func formatted(_ amount: Int) -> String {
        let style = Decimal.FormatStyle.Currency(code: rawValue, locale: Locale(identifier: "en_US"))
        // An ordinary blank, so that programs find it.
        return majorUnits(from: amount).formatted(style.presentation(.isoCode))
            .replacingOccurrences(of: "\u{A0}", with: " ")
    }
}
