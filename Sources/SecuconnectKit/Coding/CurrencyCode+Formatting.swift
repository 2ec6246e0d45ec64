public import Foundation

extension CurrencyCode {
    /// Formats an amount for people.
    ///
    /// ```swift
    /// // 19,99 €
    /// CurrencyCode.eur.formatted(1_999, locale: Locale(identifier: "de_DE"))
    /// ```
    ///
    /// - Parameters:
    ///   - amount: The amount in the minor unit.
    ///   - locale: The locale of the reader. A server passes the one of the person that it serves.
    ///   - presentation: The form of the currency: its symbol by default, or its code.
    /// - Returns: The amount in the major unit with its currency, and with all digits of the minor unit.
    public func formatted(
        _ amount: Int, locale: Locale, presentation: CurrencyFormatStyleConfiguration.Presentation = .standard
    ) -> String {
        let style = Decimal.FormatStyle.Currency(code: rawValue.uppercased(), locale: locale)
        return majorUnits(from: amount).formatted(
            style.presentation(presentation).precision(.fractionLength(minorUnitDigits)))
    }
}
