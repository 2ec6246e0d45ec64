/// The orders that the merchant looks for.
struct OrderFilter: Sendable {
    /// The states; `nil` for all.
    var group: Group?
    /// A part of the number, the name or the e-mail address; empty for any.
    var words = ""

    /// States that the merchant thinks of as one.
    enum Group: String, CaseIterable, Sendable {
        case open, paid, person, refunded, ended

        /// The states.
        var states: [OrderState] {
            switch self {
            case .open: [.creating, .unpaid, .authorized, .pending, .failed]
            case .paid: [.paid, .delivered, .awaitingShipment]
            case .person: OrderState.allCases.filter(\.needsPerson)
            case .refunded: [.refunded]
            case .ended: [.cancelled, .abandoned, .expired, .rejected]
            }
        }

        /// The name.
        var name: ShopText {
            switch self {
            case .open: .openStates
            case .paid: .paidStates
            case .person: .personStates
            case .refunded: .refundedStates
            case .ended: .endedStates
            }
        }
    }

    /// A Boolean value that indicates whether the filter leaves out any order.
    var isEmpty: Bool { group == nil && words.isEmpty }

    /// The patterns for the words in a query, in which `!` precedes characters that aren't wildcards.
    var patterns: [String] {
        words.lowercased().split(separator: " ").prefix(5).map { word in
            "%" + word.map { "%_!".contains($0) ? "!\($0)" : String($0) }.joined() + "%"
        }
    }
}
