public import Foundation

extension SmartTransactions {
    /// Finds a transaction after its creation got no response.
    ///
    /// ```swift
    /// let earliest = client.currentDate.addingTimeInterval(-120)
    /// var sale: SmartTransaction?
    /// do {
    ///     sale = try await client.smart.transactions.create(draft)
    /// } catch let error as SecuconnectError where error.mayHaveActed {
    ///     sale = try await client.smart.transactions.findCreated(
    ///         merchantRef: order.number, since: earliest)
    /// }
    /// ```
    /// It relies on the `merchantRef` of the draft, so use a separate one for each purchase. It has these limits:
    ///
    /// - A list may be delayed: a transaction that was just created may be missing. Within the first seconds, `nil`
    ///   doesn't prove that there is none.
    /// - The `merchantRef` has to match exactly. If the server truncated it, nothing is found.
    /// - `moment` is compared with the server's clock. Take the time before the creation, minus a minute or two.
    ///
    /// Calls `GET /Smart/Transactions` with `q=merchantRef:…`.
    ///
    /// - Parameters:
    ///   - merchantRef: The `merchantRef` of the draft.
    ///   - moment: The earliest creation date of the transaction.
    /// - Returns: The transaction; `nil` if there is none.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/ambiguous`` if several match, or if some that
    ///   may match can't be read.
    public func findCreated(merchantRef: String, since moment: Date) async throws -> SmartTransaction? {
        try await findCreated(merchantRef: merchantRef, since: moment) { _ in true }
    }

    /// Creates a transaction and finds it again if the response is lost; calling this twice creates two transactions.
    ///
    /// Creating moves no money, so a found transaction is as good as a created one. It is a transaction with the
    /// draft's `merchantRef`, sum and currency that was created at most two minutes before this call. It is searched
    /// four times, after pauses of 1, 2, 4 and 8 seconds, because a list may be delayed. One call never creates two
    /// transactions.
    ///
    /// Calls `POST /Smart/Transactions` and, if needed, `GET /Smart/Transactions`.
    ///
    /// - Parameters:
    ///   - draft: The sale, with a separate `merchantRef`.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The transaction. A found one may lack values that only the response to a creation has.
    /// - Throws: ``SecuconnectError``: that of the creation if nothing was found, although it may have succeeded; one
    ///   of kind ``SecuconnectError/Kind/ambiguous`` if several match; one of kind
    ///   ``SecuconnectError/Kind/invalidArgument``, before anything is sent, if the draft has no `merchantRef`.
    public func createWithRecovery(
        _ draft: SmartTransaction.Draft, actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        guard let merchantRef = draft.merchantRef, !merchantRef.isEmpty else { throw Self.noReference }
        let earliest = client.currentDate.addingTimeInterval(-Self.clockTolerance)
        do {
            return try await create(draft, actionID: actionID)
        } catch let error as SecuconnectError where error.mayHaveActed {
            for pause: TimeInterval in [1, 2, 4, 8] {
                try await client.timeSource.sleep(seconds: pause)
                do {
                    let found = try await findCreated(merchantRef: merchantRef, since: earliest) { $0.isLike(draft) }
                    if let found { return found }
                } catch var failure as SecuconnectError {
                    // The network that lost the response may be unavailable for a while.
                    guard failure.kind == .ambiguous else { continue }
                    failure.operation = error.operation
                    failure.effect = error.effect
                    failure.attempts = error.attempts
                    failure.actionID = error.actionID
                    throw failure
                }
            }
            throw error
        }
    }

    private func findCreated(
        merchantRef: String, since moment: Date, where isMeant: (SmartTransaction) -> Bool
    ) async throws -> SmartTransaction? {
        guard !merchantRef.isEmpty else { throw Self.noReference }
        let (found, isComplete) = try await findAllCreated(merchantRef: merchantRef, since: moment, where: isMeant)
        guard found.count <= 1, isComplete else {
            // One of them may be the created one, so nil would be wrong.
            var error = SecuconnectError(
                kind: .ambiguous,
                message:
                    "Several transactions match; use a separate merchantRef for each purchase.",
                outcome: .unknown)
            error.effect = .read
            throw error
        }
        return found.first
    }

    /// Finds the transactions with a reference.
    ///
    /// - Returns: The transactions, and a Boolean value that indicates whether these are certainly all.
    func findAllCreated(
        merchantRef: String, since moment: Date, where isMeant: (SmartTransaction) -> Bool
    ) async throws -> (found: [SmartTransaction], isComplete: Bool) {
        let page = try await find(
            ListQuery(
                filter: SearchField.merchantRef.equals(merchantRef), sort: [.descending(.created)], count: 50))
        // The server may match single words of the reference, and its timestamps have whole seconds.
        let second = Date(timeIntervalSince1970: moment.timeIntervalSince1970.rounded(.down))
        let found = page.items.filter {
            $0.merchantRef == merchantRef && $0.created?.date ?? .distantFuture >= second && isMeant($0)
        }
        return (found, page.hasAllMatches)
    }

    /// The number of seconds by which the clock of the server may be behind when a creation is searched for.
    static var clockTolerance: TimeInterval { 120 }

    static var noReference: SecuconnectError {
        .invalidArgument(
            "The draft has no merchantRef, so its transaction can't be found again; set a separate one for each purchase."
        )
    }
}
