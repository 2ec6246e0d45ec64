import Foundation
public import SecuconnectKit

extension SmartTransaction.BasketInfo {
    /// The sum for people, such as `EUR 5.00`, or `nil` if the sum or its currency is unknown.
    public var formattedSum: String? { sum.flatMap { sum in currency.map { $0.formatted(sum) } } }
}

extension PaymentTransaction {
    /// The amount for people, such as `EUR 5.00`, or `unknown`.
    public var formattedAmount: String {
        amount.flatMap { amount in currency.map { $0.formatted(amount) } } ?? "unknown"
    }
}

extension CurrencyCode {
    /// Formats an amount for people, such as `EUR 5.00`, in the same way on every machine.
    ///
    /// - Parameter amount: The amount in the minor unit.
    /// - Returns: The amount in the major unit.
    public func formatted(_ amount: Int) -> String {
        // An ordinary space, so that programs find it.
        formatted(amount, locale: Locale(identifier: "en_US"), presentation: .isoCode)
            .replacingOccurrences(of: "\u{A0}", with: " ")
    }
}
