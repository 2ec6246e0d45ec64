public import Foundation

extension PaymentTransactions {
    /// Reads a payment and its refunds, to tell later whether another refund was made.
    ///
    /// ```swift
    /// let before = try await client.payment.transactions.refundSnapshot(of: id)
    /// ```
    /// Call it immediately before ``cancel(_:_:actionID:)``, and store the snapshot with the ``ActionID`` and the date.
    ///
    /// Calls `GET /Payment/Transactions/{id}` for the payment and once more for each payment that resulted from it.
    ///
    /// - Parameter id: The identifier of the original payment.
    /// - Returns: The payment's amount and state, and its refunds.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` as in ``refunds(of:)``.
    public func refundSnapshot(of id: PaymentTransaction.ID) async throws -> PaymentTransaction.RefundSnapshot {
        let (original, refunds) = try await refundsWithOriginal(of: id)
        return .init(of: original, refunds: refunds)
    }

    /// Determines whether a refund without a response was made.
    ///
    /// The refunds themselves decide: a new one of this amount, or the payment that was reduced or canceled. The net
    /// amount doesn't decide, because a refund counts only from its confirmation. Without a trace the outcome is
    /// ``PaymentTransaction/RefundOutcome/unknown`` for 10 minutes, because the server can still be working.
    ///
    /// Run only one refund of a payment at a time. Others of the same amount can't be told apart.
    ///
    /// Calls `GET /Payment/Transactions/{id}` for the payment and once more for each payment that resulted from it.
    ///
    /// - Parameters:
    ///   - cancellation: The refund, as it was sent.
    ///   - snapshot: The payment and its refunds before the refund.
    ///   - sentAt: The date of the last attempt to refund.
    /// - Returns: The outcome. Repeat the refund only if it is ``PaymentTransaction/RefundOutcome/notMade``.
    /// - Throws: ``SecuconnectError`` as ``refundSnapshot(of:)``, which says nothing about the refund.
    public func refundOutcome(
        of cancellation: PaymentTransaction.Cancellation, since snapshot: PaymentTransaction.RefundSnapshot,
        sentAt: Date
    ) async throws -> PaymentTransaction.RefundOutcome {
        // Time that passes while it is read doesn't count.
        let isLate = client.currentDate.timeIntervalSince(sentAt) >= Self.timeToSettle
        let (original, refunds) = try await refundsWithOriginal(of: snapshot.payment)
        return snapshot.outcome(of: cancellation, payment: original, refunds: refunds, isLate: isLate)
    }

    /// The number of seconds after which a refund that isn't there was certainly not made.
    private static let timeToSettle: TimeInterval = 600
}
