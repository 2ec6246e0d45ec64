extension Till {
    /// A day of a till, with the amounts that have to be in the drawer and on the reports.
    public struct Day: Hashable, Sendable {
        /// The sales that were paid, in the order of their numbers as passed.
        public let sales: [Sale]
        /// The sales that were canceled.
        public let canceled: [Sale]
        /// The amounts of the sales by payment method, in minor units. ``SmartTransaction/PaymentMethod/loyalty`` is
        /// the part that loyalty cards have paid.
        public let amounts: [SmartTransaction.PaymentMethod: Int]
        /// The report of the terminal.
        public let report: [SmartTransaction.ReceiptLine]
    }

    /// Closes the day: adds up its sales, and makes the terminal submit its payments.
    ///
    /// The amounts come from the journal, so they don't depend on the report of the terminal. A day can be closed again
    /// after an error; the terminal may then report no sales.
    ///
    /// Calls `POST /Smart/Transactions/{device}/endOfDay`. The terminal responds when it has finished, so this call has
    /// a deadline of 300 seconds.
    ///
    /// - Parameters:
    ///   - day: The name of the day, such as `2026-12-24`, which becomes part of the idempotency key.
    ///   - numbers: The numbers of all sales of the day, from your books.
    ///   - device: The terminal; the one that is signed in by default.
    /// - Returns: The day.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the journal has no sale with
    ///   a number, or if a sale isn't decided or not sent yet.
    public func closeDay(
        _ day: String, sales numbers: [String], device: SmartDevice.ID = "me"
    ) async throws -> Day {
        var paid: [Sale] = [], canceled: [Sale] = [], open: [String] = []
        var amounts: [SmartTransaction.PaymentMethod: Int] = [:]
        for number in numbers {
            guard let sale = try await sale(number) else {
                throw SecuconnectError.invalidArgument(
                    "The journal has no sale with the number \(PrintableText.line(number)); check the numbers.")
            }
            switch sale.state {
            case .paid:
                paid.append(sale)
                try sale.add(to: &amounts)
            case .canceled: canceled.append(sale)
            case .notPaid: break
            case .kept, .undecided, .needsReview: open.append(PrintableText.line(number))
            }
        }
        guard open.isEmpty else {
            throw SecuconnectError.invalidArgument(
                "Some sales aren't decided or sent yet (\(open.joined(separator: ", "))); resume the till, and close the "
                    + "day then.")
        }
        let report = try await journal.client.smart.transactions.closeDay(
            device, actionID: ActionID(rawValue: SHA256.hexDigest(of: Array("\(id(day))/day".utf8))))
        return Day(sales: paid, canceled: canceled, amounts: amounts, report: report.receipt ?? [])
    }
}

extension Till.Sale {
    /// Adds the amounts of the sale by their payment methods.
    fileprivate func add(to amounts: inout [SmartTransaction.PaymentMethod: Int]) throws {
        let own = tender.amount ?? sum
        for (method, amount) in [(tender.method, own), (.loyalty, sum - own)] where amount != 0 {
            let (total, overflows) = amounts[method, default: 0].addingReportingOverflow(amount)
            guard !overflows else {
                throw SecuconnectError.invalidArgument("The amounts of the day are too large; check the sales.")
            }
            amounts[method] = total
        }
    }
}
