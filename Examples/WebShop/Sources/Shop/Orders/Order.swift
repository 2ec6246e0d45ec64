import Foundation
import SecuconnectKit
import WebPages

/// An order with the state of its payment.
struct Order: Hashable, Sendable, Identifiable {
    /// The number, random and hard to guess, because the order's page is open to everyone who knows it. It is the
    /// `merchantRef` of the Smart Transaction.
    let number: String
    /// The session in which the order was made.
    let session: String
    /// The time of the order, in seconds since 1970.
    let createdAt: TimeInterval
    /// The customer.
    let customer: Customer
    /// The articles, the coupon and the shipping.
    let bill: Bill
    /// The amount to pay in cents.
    let total: Int
    /// The idempotency key of the creation of the Smart Transaction.
    let actionID: String
    /// The time at which a Smart Transaction may have been created; `nil` if that was never attempted.
    var attemptedAt: TimeInterval?
    /// The Smart Transaction; `nil` until it is known.
    var smartTransaction: String?
    /// The address of Smart Checkout.
    var checkoutURL: String?
    /// The payment that was read last.
    var payment: String?
    /// The state that was read last.
    var state: OrderState
    /// The remaining amount of the payment in cents, after refunds; `nil` if nothing was paid.
    var netAmount: Int?
    /// The instructions for the payer's bank transfer.
    var instructions: TransferInstructions?
    /// The time at which the state was read.
    var checkedAt: TimeInterval?
    /// The time at which the state has to be read again, even without a push; `nil` for never.
    var dueAt: TimeInterval?
    /// A sentence for the merchant about a state that needs a person; `nil` for the others.
    var reason: String?
    /// The number of reads that failed since the last one that succeeded.
    var failures = 0
    /// The time at which the payer came back from Smart Checkout after a payment; `nil` if the payer is to pay again.
    var returnedAt: TimeInterval?
    /// The payments that the last read found.
    var found: [FoundPayment] = []
    /// The decision of a person about a payment that is unclear; `nil` if there is none.
    var decision: Decision?

    var id: String { number }

    /// The refunded amount in cents.
    var refundedAmount: Int { netAmount.map { total - $0 } ?? 0 }
}

/// The customer of an order.
struct Customer: Codable, Hashable, Sendable {
    var forename: String
    var surname: String
    var email: String
    var street: String
    var houseNumber: String
    var postalCode: String
    var city: String
    /// The language in which the order was made; `nil` for older orders.
    var language: Language?

    /// The forename and the surname.
    var name: String { "\(forename) \(surname)" }
}

/// The account and the purpose of a bank transfer. The merchant has to pass them on to the payer.
struct TransferInstructions: Codable, Hashable, Sendable {
    var owner: String?
    var iban: String?
    var bic: String?
    var purpose: String?

    init?(_ instructions: PaymentInstructions?) {
        guard let instructions else { return nil }
        owner = instructions.owner
        iban = instructions.iban?.rawValue
        bic = instructions.bic
        purpose = instructions.purpose
    }
}

extension Order {
    private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

    /// Returns a new number: 12 characters, which are 60 random bits, without those that look alike.
    static func newNumber() -> String { String((0..<12).map { _ in alphabet[Int.random(in: alphabet.indices)] }) }
}
