import SecuconnectKit
import SecuconnectSimulator

/// An action of the back office on something of the account.
protocol OfficeAction: RawRepresentable<String>, CaseIterable, Sendable {
    /// The label of the button.
    var label: String { get }

    func perform(on id: String, in simulator: SimulatedServer) throws
}

/// The decisions about a contract.
enum ContractAction: String, OfficeAction {
    case approve, revoke

    var label: String { self == .approve ? "Approve" : "Revoke the approval" }

    func perform(on id: String, in simulator: SimulatedServer) throws {
        switch self {
        case .approve: try simulator.office.approve(.init(id))
        case .revoke: try simulator.office.revokeApproval(of: .init(id))
        }
    }
}

/// The decisions about a loyalty card.
enum CardAction: String, OfficeAction {
    case allowOverdraft = "allow-overdraft"
    case forbidOverdraft = "forbid-overdraft"

    var label: String { self == .allowOverdraft ? "Allow any overdraft" : "Forbid overdrafts" }

    func perform(on id: String, in simulator: SimulatedServer) {
        simulator.setOverdraftLimit(self == .allowOverdraft ? 0 : nil, of: .init(id))
    }
}

/// The decisions of the card network about a token.
enum TokenAction: String, OfficeAction {
    case activate = "activate-token"
    case refuse = "refuse-token"

    var label: String { self == .activate ? "Activate the token" : "Refuse the token" }

    func perform(on id: String, in simulator: SimulatedServer) throws {
        switch self {
        case .activate: try simulator.office.activateToken(of: .init(id))
        case .refuse: try simulator.office.refuseToken(of: .init(id))
        }
    }
}

/// The actions on a payment of an older direct product, in addition to those of all payments.
enum DirectPaymentAction: String, OfficeAction {
    case confirm
    case receiveMoney = "receive-money"

    var label: String { self == .confirm ? "Payer confirms" : "Money arrives" }

    /// The actions that are possible for a payment. The simulator has the last word.
    static func offered(for payment: SimulatedServer.LedgerEntry) -> [DirectPaymentAction] {
        switch payment.status {
        case .proceed: [.confirm]
        case .authorized where payment.method == .prepaid: [.receiveMoney]
        default: []
        }
    }

    func perform(on id: String, in simulator: SimulatedServer) throws {
        switch self {
        case .confirm: try simulator.payer.confirm(.init(id))
        case .receiveMoney: try simulator.bank.receiveMoney(forPayment: .init(id))
        }
    }
}

/// The steps of the clock.
enum ClockAction: String, CaseIterable {
    case hour = "advance-hour"
    case day = "advance-day"
    case month = "advance-month"
    case closeMonth = "close-month"

    var label: String {
        switch self {
        case .hour: "1 hour later"
        case .day: "1 day later"
        case .month: "31 days later"
        case .closeMonth: "Settle the month"
        }
    }

    func perform(in simulator: SimulatedServer) {
        switch self {
        case .hour: simulator.clock.advance(by: 3_600)
        case .day: simulator.clock.advance(by: 86_400)
        case .month: simulator.clock.advance(by: 31 * 86_400)
        case .closeMonth: simulator.office.closeMonth()
        }
    }
}
