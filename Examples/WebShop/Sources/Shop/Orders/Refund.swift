import Foundation

/// A refund, which is recorded before it is sent.
struct Refund: Hashable, Sendable, Identifiable {
    /// The identifier, which is also the idempotency key. The page with the form creates it, so that a form that is
    /// sent twice refunds once.
    let id: String
    /// The number of the order.
    let purchaseNumber: String
    /// The payment to refund.
    let payment: String
    /// The amount in cents.
    let amount: Int
    /// The remaining amount of the payment before the refund, in cents.
    let netBefore: Int
    /// The time at which the refund was recorded, in seconds since 1970.
    let createdAt: TimeInterval
    /// The time at which it may have been sent last.
    var sentAt: TimeInterval
    /// The state.
    var state: State
    /// The reason of a state other than ``State/done``. While it is ``State/sending``, the refusal of a repetition.
    var note: String?
    /// The payment with a negative amount that the refund became; `nil` until it is known.
    var refundPayment: String?
    /// The refunds that the payment had before this one.
    var knownRefunds: [String] = []

    /// The states of a refund.
    enum State: String, Codable, Sendable, CaseIterable {
        /// Recorded. It may have been sent, and it may have been carried out.
        case sending
        /// Carried out. The bank can still refuse it later.
        case done
        /// Refused by the bank after it was carried out, so the money is with the shop.
        case failed
        /// Certainly not carried out.
        case refused
        /// The refunds of the payment don't show whether it was carried out. A person has to decide.
        case unclear
    }
}
