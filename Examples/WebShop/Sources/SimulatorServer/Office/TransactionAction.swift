import SecuconnectKit
import SecuconnectSimulator

/// The actions of the bank on a transaction in the back office.
enum TransactionAction: String, CaseIterable {
    case receiveMoney = "receive-money"
    case refusePayment = "refuse-payment"

    var label: String {
        switch self {
        case .receiveMoney: "Money arrives"
        case .refusePayment: "Bank refuses"
        }
    }

    /// Returns whether the action is possible in a state. The simulator has the last word.
    func isOffered(for status: SmartTransaction.Status?) -> Bool {
        switch self {
        case .receiveMoney: status == .pending
        case .refusePayment: status == .pending || status == .approved
        }
    }

    func perform(on id: SmartTransaction.ID, in simulator: SimulatedServer) throws {
        switch self {
        case .receiveMoney: try simulator.bank.receiveMoney(for: id)
        case .refusePayment: try simulator.bank.refusePayment(for: id)
        }
    }
}
