public import Foundation

extension SmartTransactions {
    /// Finds a transaction whose creation was not answered.
    ///
    /// ```swift
    /// let earliest = client.currentDate.addingTimeInterval(-120)
    /// var sale: SmartTransaction?
    /// do {
    ///     sale = try await client.smart.transactions.create(draft)
    /// } catch let error as SecuconnectError where error.mayHaveActed {
    ///     sale = try await client.smart.transactions.findCreated(merchantRef: order.number, since: earliest)
    /// }
    /// ```
    /// It trusts the `merchantRef` that you gave to the draft, so use one for one purchase. What limits it:
    ///
    /// - A list may lag behind: a transaction that was created just now may not be in it yet. "None" in the first
    ///   seconds is a hint, later on an answer.
    /// - The `merchantRef` has to be the same to the letter. Where the server shortened it, nothing is found.
    /// - `moment` is compared with the server's clock. Take it before the creation, less a minute or two.
    ///
    /// Calls `GET /Smart/Transactions` with `q=merchantRef:…`.
    ///
    /// - Parameters:
    ///   - merchantRef: the draft's `merchantRef`.
    ///   - moment: only what was made at or after this moment counts.
    /// - Returns: the transaction; nil if there is none.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/ambiguous`` if several match, or if some that
    ///   may match can't be seen.
    public func findCreated(merchantRef: String, since moment: Date) async throws -> SmartTransaction? {
        try await findCreated(merchantRef: merchantRef, since: moment) { _ in true }
    }

    /// Creates a transaction and finds it again if the response is lost; calling this twice creates two transactions.
    ///
    /// Creating moves no money, so what is found is as good as what was answered. Found is a transaction with the
    /// draft's `merchantRef`, sum and currency that was made two minutes before this call at the earliest. It is looked
    /// for four times, after pauses of 1, 2, 4 and 8 seconds, since a list may lag behind. One call never creates two
    /// transactions.
    ///
    /// Calls `POST /Smart/Transactions` and, if needed, `GET /Smart/Transactions`.
    ///
    /// - Parameters:
    ///   - draft: what is sold, by whom and to whom. It needs a `merchantRef` of its own.
    ///   - actionID: the id of this purchase; nil for a new one.
    /// - Returns: the transaction. One that was found may lack what only the answer to a creation has.
    /// - Throws: ``SecuconnectError``: that of the creation if nothing was found, which then still may have happened;
    ///   one of kind ``SecuconnectError/Kind/ambiguous`` if several match; one of kind
    ///   ``SecuconnectError/Kind/invalidArgument``, before anything is sent, if the draft has no `merchantRef`.
    public func createWithRecovery(
        _ draft: SmartTransaction.Draft, actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        guard let merchantRef = draft.merchantRef, !merchantRef.isEmpty else { throw Self.noReference }
        let earliest = client.currentDate.addingTimeInterval(-120)
        do {
            return try await create(draft, actionID: actionID)
        } catch let error as SecuconnectError where error.mayHaveActed {
            for pause: TimeInterval in [1, 2, 4, 8] {
                try await client.timeSource.sleep(seconds: pause)
                do {
                    let found = try await findCreated(merchantRef: merchantRef, since: earliest) { $0.isLike(draft) }
                    if let found { return found }
                } catch var failure as SecuconnectError {
                    // The network that lost the answer may be away for a while.
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
        let page = try await find(
            ListQuery(
                filter: SearchField.merchantRef.equals(merchantRef), sort: [.descending(.created)], count: 50))
        // The server may take words of the reference for a match, and its timestamps have whole seconds.
        let second = Date(timeIntervalSince1970: moment.timeIntervalSince1970.rounded(.down))
        let found = page.items.filter {
            $0.merchantRef == merchantRef && $0.created?.date ?? .distantFuture >= second && isMeant($0)
        }
        let isComplete = page.unreadableCount == 0 && page.totalCount ?? 0 <= page.items.count
        guard found.count <= 1, isComplete else {
            // One of them may be what was created: that nothing happened would be wrong.
            var error = SecuconnectError(
                kind: .ambiguous,
                message:
                    "It can't be told which of several transactions is meant; use one merchantRef for one purchase.",
                outcome: .unknown)
            error.effect = .read
            throw error
        }
        return found.first
    }

    private static var noReference: SecuconnectError {
        .invalidArgument("Without a merchantRef the transaction can't be found again; give it one of its own.")
    }
}

extension SmartTransaction {
    /// Whether it can have been made of a draft. What the server leaves out is no sign against it.
    fileprivate func isLike(_ draft: Draft) -> Bool {
        func agree<Value: Equatable>(_ mine: Value?, _ theirs: Value?) -> Bool {
            mine == nil || theirs == nil || mine == theirs
        }
        return agree(basketInfo?.sum, draft.basketInfo?.sum) && agree(basketInfo?.currency, draft.basketInfo?.currency)
    }
}
