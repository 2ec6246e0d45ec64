import Foundation
import SecuconnectKit

extension CurrencyCode {
    /// Formats an amount for people, such as `EUR 5.00`, in the same way on every machine.
    ///
    /// - Parameter amount: The amount in the minor unit.
    /// - Returns: The amount in the major unit.
    func formatted(_ amount: Int) -> String {
        formatted(amount, locale: Locale(identifier: "en_US"), presentation: .isoCode)
    }
}
