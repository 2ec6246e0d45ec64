public import Foundation

/// A currency by its ISO 4217 code, with conversions between its major unit and the minor unit of the API.
///
/// Amounts of the API are integers in the minor unit, such as cents. Convert them where users read and enter amounts:
///
/// ```swift
/// if let typed = Decimal(string: "19.99") {
///     let sum = try CurrencyCode.eur.minorUnits(from: typed)  // 1999
/// }
/// let shown = CurrencyCode.eur.majorUnits(from: 1999)         // 19.99
/// ```
public struct CurrencyCode: OpenEnum, ExpressibleByStringLiteral {
    /// The raw value used by the API.
    public var rawValue: String

    /// Creates a value from a raw value.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Euro. The server's default.
    public static let eur: Self = "EUR"
    /// Swiss franc.
    public static let chf: Self = "CHF"
    /// Pound sterling.
    public static let gbp: Self = "GBP"
    /// US dollar.
    public static let usd: Self = "USD"

    /// The number of decimal digits of the minor unit: 2 for cents, 0 for yen, 3 for the Bahraini fils. The code may be
    /// in upper or lower case.
    public var minorUnitDigits: Int {
        let code = rawValue.uppercased()
        if Self.withoutMinorUnit.contains(code) { return 0 }
        if Self.withThreeDigits.contains(code) { return 3 }
        return Self.withFourDigits.contains(code) ? 4 : 2
    }

    /// Converts an amount in the major unit to the minor unit.
    ///
    /// - Parameter amount: The amount in the major unit, such as 19.99 euros, parsed from a string. A `Double` isn't
    ///   exact, and neither is a literal, which Swift reads as one: `0.07` becomes 0.07000000000000001 and is refused.
    /// - Returns: The amount in the minor unit, such as 1999 cents.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the amount has more decimal
    ///   digits than the currency, or is too large.
    public func minorUnits(from amount: Decimal) throws -> Int {
        let scaled = amount * pow(10, minorUnitDigits)
        guard let units = Int(scaled.description) else {
            throw SecuconnectError.invalidArgument(
                "\(amount) isn't an exact amount of \(rawValue) in its minor unit; round it first.")
        }
        return units
    }

    /// Converts an amount in the minor unit to the major unit.
    ///
    /// - Parameter amount: The amount in the minor unit, such as 1999 cents.
    /// - Returns: The amount in the major unit, such as 19.99 euros.
    public func majorUnits(from amount: Int) -> Decimal {
        Decimal(amount) / pow(10, minorUnitDigits)
    }

    // The exceptions of ISO 4217 from two digits.
    private static let withoutMinorUnit: Set = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
        "XPF",
    ]
    private static let withThreeDigits: Set = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
    private static let withFourDigits: Set = ["CLF", "UYW"]
}

extension CurrencyCode {
    /// Returns a Boolean value that indicates whether both are one currency, or the other one isn't known.
    func isSame(as other: CurrencyCode?) -> Bool {
        other.map { rawValue.uppercased() == $0.rawValue.uppercased() } ?? true
    }
}
