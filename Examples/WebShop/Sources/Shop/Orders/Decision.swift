import Foundation
import SecuconnectKit

/// A person's decision about an order whose payment is unclear.
struct Decision: Codable, Hashable, Sendable {
    /// The state that the person chose.
    let state: OrderState
    /// The reason that was shown. As soon as a read finds another one, the decision no longer counts.
    let reason: String
    /// The time of the decision, in seconds since 1970.
    let madeAt: TimeInterval

    /// The states that a person can choose.
    static let choices: [OrderState] = [.paid, .cancelled]
}

/// A payment as it was found at the payment service.
struct FoundPayment: Codable, Hashable, Sendable {
    /// The identifier.
    let id: String
    /// The status; `nil` if the payment service named none.
    var status: String?
    /// The remaining amount in cents; `nil` if it couldn't be read.
    var netAmount: Int?
}
