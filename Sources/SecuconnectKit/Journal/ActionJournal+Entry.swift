public import Foundation

extension ActionJournal {
    /// An action in the journal, with its state and what was found about it.
    ///
    /// Encode it as JSON to store it, and protect it: it contains the whole request, with personal and bank data. It
    /// prints without them.
    public struct Entry: Codable, Hashable, Sendable, Identifiable {
        /// The identifier, which the program chose.
        public let id: String
        private let kind: Action.Kind
        /// The idempotency key of the action. Each further call of the same action has this key with a suffix.
        public let actionID: ActionID
        /// The date at which the action was recorded.
        public let created: Date
        /// The state.
        public internal(set) var state = State.recorded
        /// The date of the last attempt; `nil` before the first one.
        public internal(set) var sentAt: Date?
        /// The number of attempts of the current call.
        public internal(set) var attempts = 0
        /// A sentence for developers: what was found, or why nothing is known. It contains no personal data.
        public internal(set) var note: String?
        /// The Smart Transaction that was created, charged or started.
        public internal(set) var sale: SmartTransaction.ID?
        /// The payments: those of the sale, the refunds, the captured payment, or the payment of the payout.
        public internal(set) var payments: [PaymentTransaction.ID] = []
        /// The transaction number of the payout, by which the sum of its transfer is recognized.
        public internal(set) var payoutNumber: Int?
        /// A random identifier of this version of the entry. Every saved version has another one.
        public internal(set) var revision = UUID().uuidString
        /// The values that the rule of the action remembers between its calls.
        var memory = Memory()

        /// The action.
        public var action: Action { Action(kind: kind) }

        /// Creates an entry of an action that isn't sent yet, for tests of a store.
        ///
        /// - Parameters:
        ///   - id: The identifier.
        ///   - action: The action.
        ///   - created: The date at which the action is recorded.
        public init(id: String, action: Action, created: Date) {
            self.id = id
            kind = action.kind
            self.created = created
            actionID = ActionID()
        }
    }

    /// The state of an action.
    public enum State: String, Codable, Hashable, Sendable, CaseIterable {
        /// The action is recorded. Nothing was sent, or the last attempt certainly had no effect.
        case recorded
        /// The action was sent, and its result isn't known yet.
        case sent
        /// The server carried out the action, once.
        case done
        /// The action had no effect, and it isn't sent again. ``Entry/note`` has the reason.
        case notDone
        /// The result can't be determined. A person has to look; ``Entry/note`` says what was found.
        case needsReview

        /// A Boolean value that indicates whether the journal has finished with the action.
        public var isFinal: Bool { self != .recorded && self != .sent }
    }
}

extension ActionJournal.Entry: Revisioned {
    /// The memory of a rule.
    struct Memory: Codable, Hashable, Sendable {
        /// The date of the first attempt of the first call.
        var firstSentAt: Date?
        /// The payment before the refund.
        var snapshot: PaymentTransaction.RefundSnapshot?
        /// The last known status of the sale.
        var saleStatus: SmartTransaction.Status?
        /// The call that a charge or a purchase has to make, or has made.
        var call: SaleCall?
        /// A Boolean value that indicates whether loyalty cards have paid their part of a purchase.
        var isRedeemed: Bool?
        /// The end of an action that isn't wanted any more.
        var withdrawal: Withdrawal?
        /// The payments of the payout's amount that were there before.
        var earlierPayments: Set<PaymentTransaction.ID>?
    }

    /// A call of a charge or a purchase.
    enum SaleCall: String, Codable, Hashable, Sendable {
        case create
        case redeem
        case prepare
        case start
        case abort
    }

    /// The end of an action that isn't wanted any more: it is looked up, and not sent again.
    struct Withdrawal: Codable, Hashable, Sendable {
        /// The reason, for developers.
        var reason: String
        /// A Boolean value that indicates whether a person asked for it, who knows that nobody is paying any more.
        var isRequested: Bool
    }

    /// A Boolean value that indicates whether an attempt was made whose effect isn't known for good.
    var mayHaveActed: Bool { !state.isFinal && (state == .sent || attempts > 0) }

    /// Returns the key of a further call of the same action.
    func actionID(for call: SaleCall) -> ActionID {
        call == .create ? actionID : ActionID(rawValue: "\(actionID.rawValue)-\(call.rawValue)")
    }

    /// Ends the action, or prepares it for another attempt.
    mutating func settle(_ state: ActionJournal.State, _ note: String?) {
        self.state = state
        self.note = note
    }
}

extension ActionJournal.Entry: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It has the identifier, the name of the action and the state.
    public var description: String {
        "\(PrintableText.line(id)): \(action.name) \(state.rawValue)" + (note.map { " (\($0))" } ?? "")
    }

    /// A mirror without the request.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "id": PrintableText.line(id), "action": action, "state": state, "attempts": attempts,
                "note": note as Any,
            ])
    }
}
