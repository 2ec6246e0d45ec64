import SecuconnectKit
import SecuconnectSimulator

/// The actions on a payment or a refund in the back office.
enum PaymentAction: String, CaseIterable {
    case refund
    case chargeBack = "charge-back"
    case resolveIssue = "resolve-issue"
    case failRefund = "fail-refund"

    var label: String {
        switch self {
        case .refund: "Refund"
        case .chargeBack: "Charge back"
        case .resolveIssue: "Resolve the issue"
        case .failRefund: "Fail the refund"
        }
    }

    /// The actions that are possible for a payment. The simulator has the last word.
    static func offered(for payment: SimulatedServer.LedgerEntry) -> [PaymentAction] {
        switch payment.status {
        case .accepted, .paid, .issueResolved: payment.netAmount > 0 ? [.refund, .chargeBack] : [.chargeBack]
        case .issue: [.resolveIssue]
        default: []
        }
    }

    func perform(on id: PaymentTransaction.ID, in simulator: SimulatedServer) throws {
        switch self {
        case .refund: try simulator.office.cancel(id)
        case .chargeBack: try simulator.bank.chargeBack(id)
        case .resolveIssue: try simulator.bank.resolveIssue(of: id)
        case .failRefund: try simulator.bank.declineRefund(id)
        }
    }
}
