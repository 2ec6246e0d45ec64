import Foundation
import SecuconnectKit

/// The cycles of a subscription.
struct SubscriptionRecord: Codable, Sendable {
    /// A sequence of cycles at one price.
    struct Sequence: Codable, Sendable {
        let number: Int
        let tenure: String
        /// The number of cycles; 0 is without end.
        let total: Int
        let price: Int
        let unit: IntervalUnit
        let count: Int
        var completed = 0

        var isOver: Bool { total > 0 && completed >= total }
    }

    let smartID: String
    let currency: JSONValue
    var sequences: [Sequence]
    /// The time of the next payment; `nil` if there is none.
    private(set) var next: Date?
    /// The day of the month of the first payment. A shorter month has the payment on its last day.
    private var day: Int?

    init(smartID: String, plan: JSONValue) {
        self.smartID = smartID
        currency = plan["currency"] ?? "EUR"
        let cycles = (plan["billing_cycles"]?.array ?? []).sorted {
            ($0["sequence"]?.integer ?? 0) < ($1["sequence"]?.integer ?? 0)
        }
        sequences = cycles.map { cycle in
            Sequence(
                number: cycle["sequence"]?.integer ?? 1, tenure: cycle["tenure_type"]?.string ?? "regular",
                total: max(0, cycle["total_cycles"]?.integer ?? 0), price: cycle["price"]?.integer ?? 0,
                unit: IntervalUnit(rawValue: cycle["interval"]?["unit"]?.string ?? "") ?? .month,
                count: max(1, cycle["interval"]?["count"]?.integer ?? 1))
        }
    }

    /// The unit of the time between two payments.
    enum IntervalUnit: String, Codable {
        case day, week, month, year

        var component: Calendar.Component {
            switch self {
            case .day: .day
            case .week: .weekOfYear
            case .month: .month
            case .year: .year
            }
        }
    }

    /// The place of the sequence whose turn it is; `nil` if all are over.
    var current: Int? { sequences.firstIndex { !$0.isOver } }

    /// The price of the next cycle.
    var price: Int { current.map { sequences[$0].price } ?? 0 }

    /// Sets the time of the next payment, from which the following ones are counted.
    mutating func begin(at date: Date) {
        next = date
        day = Self.calendar.component(.day, from: date)
    }

    /// Counts a cycle and sets the time of the next one.
    mutating func complete(at date: Date) {
        guard let current else {
            next = nil
            return
        }
        let sequence = sequences[current], calendar = Self.calendar
        sequences[current].completed += 1
        let due =
            self.current == nil
            ? nil : calendar.date(byAdding: sequence.unit.component, value: sequence.count, to: date)
        let first = day ?? calendar.component(.day, from: date)
        guard let due, [.month, .year].contains(sequence.unit),
            let days = calendar.range(of: .day, in: .month, for: due)
        else {
            next = due
            day = nil
            return
        }
        // Without the day of the first payment, each short month would move all later payments.
        let missing = min(first, days.count) - calendar.component(.day, from: due)
        next = calendar.date(byAdding: .day, value: missing, to: due)
        day = first
    }

    /// The calendar of the server, in German winter time.
    private static var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 3_600) ?? calendar.timeZone
        return calendar
    }

    /// The cycles as the API shows them.
    var billing: JSONValue {
        var billing: JSONValue = [
            "cycle_executions": .array(
                sequences.map { sequence in
                    [
                        "sequence": .integer(sequence.number), "tenure_type": .string(sequence.tenure),
                        "total_cycles": .integer(sequence.total), "cycles_completed": .integer(sequence.completed),
                        "cycles_remaining": .integer(max(0, sequence.total - sequence.completed)),
                    ]
                })
        ]
        billing["next_billing_time"] = next.map { .string(Moment.text(of: $0)) }
        return billing
    }
}

extension ServerState {
    /// Collects the payments of subscriptions whose time has come.
    mutating func collectDuePayments() {
        for id in self[Self.subscriptionKind].ids {
            while let record = subscriptionRecords[id], let due = record.next, due <= now.date,
                self[Self.subscriptionKind][id]?["status"] == "active"
            {
                collectPayment(of: id, record, at: due)
            }
        }
    }

    private mutating func collectPayment(of id: String, _ record: SubscriptionRecord, at due: Date) {
        if record.price > 0 {
            let method = PaymentMethod(smart[record.smartID]?["payment_method"]?.string ?? "")
            var document = paymentDocument(
                product: method.productName, amount: record.price, currency: record.currency, status: .accepted)
            for name in ["merchant", "contract"] { document[name] = smart[record.smartID]?[name] }
            document["subscription"] = Self.reference(Self.subscriptionKind.name, id)
            let plan = self[Self.subscriptionKind][id]?["plan"]?["id"]?.string ?? ""
            document["description"] = self[Self.planKind][plan]?["description"]
            let payment = insertPayment(
                document, PaymentRecord(smartID: record.smartID, method: method, originalAmount: record.price))
            pushPayment(payment, type: "added")
        }
        var record = record
        record.complete(at: due)
        subscriptionRecords[id] = record
        showBilling(of: id)
        if record.next == nil { setSubscription("completed", of: id) }
        pushSubscription(id)
    }
}
