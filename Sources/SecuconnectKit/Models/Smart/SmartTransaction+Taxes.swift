import Foundation

extension SmartTransaction.Basket {
    /// The part of a basket with one VAT rate.
    public struct TaxShare: Hashable, Sendable {
        /// The VAT rate in percent.
        public var rate: Int
        /// The sum of the items in minor units, tax included.
        public var gross: Int
        /// The tax in ``gross``, in minor units.
        public var tax: Int
        /// The sum without tax, in minor units.
        public var net: Int { gross - tax }
    }

    /// The VAT in the basket, one element for each rate, the lowest first.
    ///
    /// Coupons reduce the rate that they have, sub-baskets count with their items, and shares don't count. The tax is
    /// computed for the sum of each rate, not for each item, and rounded to the minor unit, halves up. The values are
    /// for a receipt: secuconnect doesn't document how it rounds.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the basket has no ``total``,
    ///   if an item has no rate, or a rate that isn't between 0 and 100.
    public var taxes: [TaxShare] {
        get throws {
            _ = try total
            var sums: [Int: Int] = [:]
            try Self.add(products ?? [], to: &sums)
            return try sums.sorted { $0.key < $1.key }.map { rate, gross in
                TaxShare(rate: rate, gross: gross, tax: try Self.tax(in: gross, rate: rate))
            }
        }
    }

    private static func add(_ products: [Product], to sums: inout [Int: Int]) throws {
        for product in products where product.itemType != .stakeholderPayment {
            if product.itemType == .subTransaction, let items = product.subBasket, !items.isEmpty {
                try add(items, to: &sums)
                continue
            }
            guard let rate = product.tax, (0...100).contains(rate) else {
                throw SecuconnectError.invalidArgument(
                    "An item of the basket has no VAT rate in percent; set its tax between 0 and 100.")
            }
            // A coupon alone has no total, so its price is computed as that of an article.
            var line = product
            if line.itemType == .coupon { line.itemType = .article }
            let price = try SmartTransaction.Basket(products: [line]).total
            let (sum, overflows) = sums[rate, default: 0].addingReportingOverflow(
                product.itemType == .coupon ? -price : price)
            guard !overflows else { throw SecuconnectError.invalidArgument(BasketFault.tooLarge.message) }
            sums[rate] = sum
        }
    }

    /// Returns the tax in a gross amount.
    private static func tax(in gross: Int, rate: Int) throws -> Int {
        var amount = Decimal(gross) * Decimal(rate), parts = Decimal(100 + rate)
        var quotient = Decimal(), tax = Decimal()
        let result = NSDecimalDivide(&quotient, &amount, &parts, .plain)
        NSDecimalRound(&tax, &quotient, 0, .plain)
        guard result == .noError || result == .lossOfPrecision, let rounded = Int(tax.description) else {
            throw SecuconnectError.invalidArgument(BasketFault.tooLarge.message)
        }
        return rounded
    }
}
