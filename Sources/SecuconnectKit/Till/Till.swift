/// A till that sells: each sale is paid once, over crashes, lost responses and lost connections.
///
/// ```swift
/// let store = FileActionJournalStore(folder: folder)
/// let journal = ActionJournal(client: client, store: store, lifetime: 604_800)
/// let till = Till(journal, name: "till-1")
/// let basket = SmartTransaction.Basket(products: [
///     .article(id: 1, desc: "Coffee", quantity: 2, priceOne: 350, tax: 19)
/// ])
/// let draft = try SmartTransaction.Draft(
///     basket: basket, basketInfo: .init(basket, currency: .eur))
/// let sale = try await till.sell(draft, number: "000017", by: .terminal)
/// switch sale.state {
/// case .paid, .kept: log("\(try await till.receipts(of: "000017", width: 42))")
/// case .notPaid: log("Not paid: \(sale.note ?? "")")
/// default: log("Wait for the result")
/// }
/// ```
/// The numbers of the sales come from your books. Store each number before you sell. Call ``resume()`` when the program
/// starts, before the first sale, and then every few minutes.
///
/// A till has no state besides the journal, so any number of values can share it.
public struct Till: Sendable {
    /// The journal with the sales.
    public let journal: ActionJournal
    /// The name of the till, with which its identifiers begin.
    public let name: String

    /// Creates a till.
    ///
    /// - Parameters:
    ///   - journal: The journal. Its lifetime is the longest time for which a sale that was made without a connection
    ///     waits for it.
    ///   - name: The name, which no other till of the merchant has. The `merchantRef` of a sale is the name, a hyphen
    ///     and the number.
    public init(_ journal: ActionJournal, name: String) {
        self.journal = journal
        self.name = name
    }

    /// Sells.
    ///
    /// Call it again with the same arguments to continue a sale after a crash, as long as the payer is there. A number
    /// is never paid twice.
    ///
    /// Calls `POST /Smart/Transactions`, then `POST …/preTransaction` if loyalty cards pay a part, and
    /// `POST …/start/{method}`. A terminal responds when the payer has finished.
    ///
    /// - Parameters:
    ///   - draft: The sale, with its loyalty cards as `idents`. The till sets its `merchantRef`.
    ///   - number: The number of the sale, from your books.
    ///   - tender: The means by which the payer pays.
    /// - Returns: The sale, whose state says whether it is paid.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the sale can't be valid or
    ///   the number belongs to another one, and ``SecuconnectError/Kind/journalFailed`` if the journal's store fails;
    ///   `CancellationError` if the task is canceled.
    public func sell(
        _ draft: SmartTransaction.Draft, number: String, by tender: SmartTransaction.Tender
    ) async throws -> Sale {
        guard !number.isEmpty else {
            throw SecuconnectError.invalidArgument("The number of the sale is empty; pass a separate one for each.")
        }
        var draft = draft
        draft.merchantRef = id(number)
        do {
            try await journal.perform(.purchase(draft, by: tender), id: id(number))
        } catch let error as SecuconnectError where error.kind != .invalidArgument && error.kind != .journalFailed {
            guard let entry = try await journal.entry(id(number)) else { throw error }
            // Before its start, nothing can have been paid, so it ends here instead of at the next restart.
            if entry.action.needsPayer, !entry.state.isFinal, !entry.wasStarted {
                // Another process may have started it meanwhile.
                try await journal.withdraw(
                    id(number), .init(reason: "It couldn't be started: \(error)", isRequested: false))
            }
        }
        guard let sale = try await sale(number) else { throw SecuconnectError.takenOver }
        return sale
    }

    /// Returns a sale. It calls nothing but the journal's store.
    ///
    /// - Parameter number: The number of the sale.
    /// - Returns: The sale; `nil` if the journal has none with this number.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if the store fails.
    public func sale(_ number: String) async throws -> Sale? {
        guard let entry = try await journal.entry(id(number)) else { return nil }
        return Sale(entry, cancellation: try await journal.entry(cancellationID(number)), number: number)
    }

    /// Ends a sale that nobody is paying any more, such as one whose payer has left.
    ///
    /// The sale is looked up, and aborted unless it is paid. If nothing can be read now, ``resume()`` ends it later.
    ///
    /// - Parameter number: The number of the sale.
    /// - Returns: The sale.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if there is no such sale.
    @discardableResult
    public func withdraw(_ number: String) async throws -> Sale {
        try await journal.withdraw(id(number), reason: "The cashier has withdrawn it.")
        guard let sale = try await sale(number) else { throw SecuconnectError.takenOver }
        return sale
    }

    /// Cancels a whole sale, such as the last one. Its loyalty cards get their part back.
    ///
    /// A cash sale is reversed by its receipt number, which is possible until the end of the day. A sale that was made
    /// without a connection and isn't sent yet is withdrawn.
    ///
    /// Calls `POST /Smart/Transactions/{receiptNumber}/canceltrx` for cash, otherwise
    /// `POST /Smart/Transactions/{id}/cancel`.
    ///
    /// - Parameter number: The number of the sale.
    /// - Returns: The sale. Its state is ``State/canceled``, or ``State/undecided`` until ``resume()`` knows the result.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the sale isn't paid. If its
    ///   outcome is `rejected`, the sale wasn't canceled, for example because the day is closed; refund it.
    @discardableResult
    public func cancel(_ number: String) async throws -> Sale {
        let former = try await sale(number)
        if let former, former.state == .canceled { return former }
        guard let current = former, current.state.isPaidAtTill || current.isBeingCanceled else {
            throw SecuconnectError.invalidArgument("The sale isn't paid, so it can't be canceled; check its number.")
        }
        if current.state == .kept {
            let ended = try await withdraw(number)
            guard ended.state == .paid else { return ended }
        }
        guard let id = current.transactionID else { throw SecuconnectError.takenOver }
        var receiptNumber: Int?
        if current.tender.method == .cash {
            receiptNumber = try await journal.client.smart.transactions.get(id).receiptNumber
        }
        do {
            try await journal.perform(
                .cancellation(id, receiptNumber: receiptNumber), id: cancellationID(number))
        } catch let error as SecuconnectError where error.mayHaveActed {
            // The state says so.
        }
        guard let sale = try await sale(number) else { throw SecuconnectError.takenOver }
        return sale
    }

    /// Finishes what an earlier run of the program, or a lost connection, has left.
    ///
    /// Sales that were kept without a connection are sent. Sales whose payer isn't there any more are withdrawn, unless
    /// they are paid: a terminal is never started by this method. It also finishes all other actions in the journal.
    ///
    /// - Returns: The sales of this till that weren't decided before, with their current states.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if the store fails.
    @discardableResult
    public func resume() async throws -> [Sale] {
        var numbers: [String] = []
        for entry in try await journal.resume() where entry.id.hasPrefix("\(name)-") {
            var number = entry.id.dropFirst(name.count + 1)
            if number.hasSuffix(Self.cancellation) { number = number.dropLast(Self.cancellation.count) }
            if !numbers.contains(String(number)) { numbers.append(String(number)) }
        }
        var sales: [Sale] = []
        for number in numbers { if let sale = try await sale(number) { sales.append(sale) } }
        return sales
    }

    /// Returns the receipts of a sale as text, each for one piece of paper.
    ///
    /// Calls `GET /Smart/Transactions/{id}`.
    ///
    /// - Parameters:
    ///   - number: The number of the sale.
    ///   - width: The number of characters in a line.
    /// - Returns: The receipt of the payer, then the one of the merchant if it is to be printed. Empty if the server
    ///   has none, such as for a sale that was made without a connection.
    /// - Throws: ``SecuconnectError``.
    public func receipts(of number: String, width: Int) async throws -> [String] {
        guard let id = try await sale(number)?.transactionID else { return [] }
        let transaction = try await journal.client.smart.transactions.get(id)
        let forMerchant = transaction.printsMerchantReceipt == true ? transaction.receiptMerchant : nil
        return [transaction.receipt, forMerchant].compactMap { $0?.text(width: width) }
    }
}

extension Till {
    /// The end of the identifier of a cancellation.
    private static let cancellation = "-cancel"

    /// The identifier of a sale, and its `merchantRef`.
    func id(_ number: String) -> String { "\(name)-\(number)" }

    private func cancellationID(_ number: String) -> String { id(number) + Self.cancellation }
}
