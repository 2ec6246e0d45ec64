import SecuconnectKit

/// The data of cards that the server doesn't return, with the records of their money.
struct LoyaltyBooks: Codable {
    /// The values that only the holder of a card has.
    struct Secrets: Codable {
        var csc: String
        var pin: String
        var passcode: String?
        var waitsForPasscode = false
    }

    /// The amount by which a card can be overdrawn.
    struct Terms: Codable {
        /// The amount is in minor units; 0 allows any overdraft, `nil` none.
        var overdraft: Int?
    }

    /// The amounts that a transaction moves.
    struct Movement: Codable, Hashable {
        var cash = 0
        var bonus = 0
        var points = 0

        static prefix func - (movement: Self) -> Self {
            Self(cash: -movement.cash, bonus: -movement.bonus, points: -movement.points)
        }
    }

    /// A line of the books. There is none without a transaction, and no movement without a line.
    struct Entry: Codable {
        let id: String
        let card: String
        let action: String
        let movement: Movement
        /// The Smart Transaction that it belongs to.
        var smart: String?
        /// A Boolean value that indicates whether the card paid for something, in place of being sold.
        var isPayment = false
        /// The transaction that this one reverses.
        var reversed: String?
        var isReversed = false
    }

    /// The merchant cards by number.
    var cardsByNumber: [String: String] = [:]
    var secrets: [String: Secrets] = [:]
    var terms: [String: Terms] = [:]
    var lockNotes: [String: JSONValue] = [:]
    var entries: [Entry] = []

    /// The day for which the ages of customers are right.
    var dayOfAges = ""
    /// The counter in the number of the last card.
    var lastCardNumber = 0

    /// Returns the number of the next card: sixteen digits, of which the last is Luhn's check digit.
    mutating func nextNumber() -> String {
        lastCardNumber += 1
        let counter = String(lastCardNumber)
        let body = "9276" + String(repeating: "0", count: max(0, 11 - counter.count)) + counter
        let sum = body.reversed().enumerated().reduce(0) { sum, digit in
            let value = (digit.element.wholeNumberValue ?? 0) * (digit.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + value / 10 + value % 10
        }
        return body + String((10 - sum % 10) % 10)
    }
}
