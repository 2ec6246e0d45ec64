import Foundation

/// An agreement with a payer to be charged again and again, with what is known about it.
///
/// ``RecurringCharges`` makes and changes it. Encode it as JSON to store it, and protect it: it contains the sale, with
/// the payer. It prints without them.
public struct RecurringAgreement: Codable, Hashable, Sendable, Identifiable {
    /// The identifier, which the program chose, such as the number of the customer.
    public let id: String
    /// The sale of each period.
    public let draft: SmartTransaction.Draft
    /// The length of a period.
    public let interval: Interval
    /// The first day of the first period.
    public let start: CalendarDate
    /// The last day on which a charge may be made; `nil` for no end.
    public let end: CalendarDate?
    /// The state.
    public internal(set) var state = State.awaitingPayer
    /// The number of periods that are paid.
    public internal(set) var paidPeriods = 0
    /// The number of charges of the open period that were declined.
    public internal(set) var declines = 0
    /// The day of the next charge; `nil` if none is planned.
    public internal(set) var nextCharge: CalendarDate?
    /// The sale in which the payer pays the open period, and agrees to the charges.
    public internal(set) var checkout: SmartTransaction.ID?
    /// The number of such sales.
    public internal(set) var checkouts = 0
    /// The payment with which the payer agreed to the charges.
    public internal(set) var origin: PaymentTransaction.ID?
    /// The stored means of payment.
    public internal(set) var container: PaymentContainer.ID?
    /// The payment method of ``container``.
    public internal(set) var method: SmartTransaction.PaymentMethod?
    /// A sentence for developers: the reason for the state. It contains no personal data.
    public internal(set) var note: String?
    /// A random identifier of this version of the agreement. Every saved version has another one.
    public internal(set) var revision = UUID().uuidString

    /// Creates an agreement, for tests of a store.
    ///
    /// - Parameters:
    ///   - id: The identifier.
    ///   - draft: The sale of each period.
    ///   - interval: The length of a period.
    ///   - start: The first day of the first period.
    ///   - end: The last day on which a charge may be made; `nil` for no end.
    public init(
        id: String, draft: SmartTransaction.Draft, every interval: Interval, from start: CalendarDate,
        until end: CalendarDate? = nil
    ) {
        self.id = id
        self.draft = draft
        self.interval = interval
        self.start = start
        self.end = end
    }

    /// The state of an agreement.
    ///
    /// | State | Next |
    /// | --- | --- |
    /// | ``awaitingPayer`` | send the payer to checkout, then call ``RecurringCharges/confirm(_:)`` |
    /// | ``awaitingToken`` | call ``RecurringCharges/confirm(_:)`` when a push reports the container |
    /// | ``active`` | call ``RecurringCharges/chargeDue(on:)`` every day |
    /// | ``needsPayer`` | ask the payer for another means of payment with ``RecurringCharges/checkout(_:)`` |
    /// | ``ended`` | none |
    public enum State: String, Codable, Hashable, Sendable, CaseIterable {
        /// The payer hasn't paid at checkout yet.
        case awaitingPayer
        /// The payer has paid, and the means of payment can't be charged yet.
        case awaitingToken
        /// The means of payment is charged when a period begins.
        case active
        /// The means of payment has expired, or was declined too often.
        case needsPayer
        /// The agreement has ended. Nothing is charged any more.
        case ended
    }

    /// The length of a period.
    public struct Interval: Codable, Hashable, Sendable {
        let months: Int
        let days: Int

        /// A month. The day stays the same, or is the last one of a shorter month.
        public static let monthly = Self(months: 1)
        /// A year.
        public static let yearly = Self(months: 12)

        /// Creates an interval of months.
        ///
        /// - Parameter months: The number of months, at least 1.
        public init(months: Int) {
            self.months = months
            days = 0
        }

        /// Creates an interval of days.
        ///
        /// - Parameter days: The number of days, at least 1.
        public init(days: Int) {
            months = 0
            self.days = days
        }
    }
}

extension RecurringAgreement.Interval {
    /// The least number of days of a period, as the API expects it.
    var frequency: Int { days + months * 28 }

    /// Returns the day after a number of periods; `nil` if there is none before the year 10000.
    func date(after periods: Int, from start: CalendarDate) -> CalendarDate? {
        let (count, overflows) = (days + months).multipliedReportingOverflow(by: periods)
        guard !overflows else { return nil }
        return days > 0 ? start.adding(days: count) : start.adding(months: count)
    }
}

extension RecurringAgreement: Revisioned {
    /// The first day of a period, counted from 0; `nil` if there is none.
    func day(ofPeriod period: Int) -> CalendarDate? {
        guard let day = interval.date(after: period, from: start) else { return nil }
        return end.map { $0.isBefore(day) } == true ? nil : day
    }

    /// The first day of the period that is to be paid next; `nil` if the agreement has no further one.
    public var openPeriod: CalendarDate? { day(ofPeriod: paidPeriods) }

    /// The identifier of the charge of the open period in the journal, and its `merchantRef`.
    var chargeID: String {
        let name = "\(id)-\(openPeriod?.rawValue ?? "")"
        return declines == 0 ? name : "\(name)-\(declines + 1)"
    }

    /// The identifier of the sale for the payer.
    var checkoutID: String { "\(id)-\(openPeriod?.rawValue ?? "")-checkout-\(checkouts)" }

    /// Refuses an agreement that can't be charged.
    func check() throws {
        guard !id.isEmpty else {
            throw SecuconnectError.invalidArgument("The identifier of the agreement is empty; pass a separate one.")
        }
        guard interval.months > 0 || interval.days > 0, interval.months >= 0, interval.days >= 0 else {
            throw SecuconnectError.invalidArgument("The interval isn't positive; pass at least one month or day.")
        }
        guard interval.months <= 1_200, interval.days <= 36_500 else {
            throw SecuconnectError.invalidArgument("The interval is longer than a century; pass a shorter one.")
        }
        guard day(ofPeriod: 0) != nil, end?.day != nil || end == nil else {
            throw SecuconnectError.invalidArgument(
                "The first or the last day isn't a date, or their order is wrong; pass dates such as 2026-12-31.")
        }
        try draft.check(isNew: true)
    }

    /// Makes this the next version.
    mutating func renewRevision() { revision = UUID().uuidString }

    /// Takes the payment of the open period into account.
    mutating func payPeriod() {
        paidPeriods += 1
        declines = 0
        nextCharge = openPeriod
        note = nil
        if nextCharge == nil { settle(.ended, "All periods are paid.") }
    }

    /// Changes the state. No charge is planned in any other than `active`.
    mutating func settle(_ state: State, _ note: String?) {
        self.state = state
        self.note = note
        if state != .active { nextCharge = nil }
    }
}

extension RecurringAgreement: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It has the identifier, the state and the open period.
    public var description: String {
        let period = (state == .ended ? nil : openPeriod).map { ", next period \($0)" } ?? ""
        return "\(PrintableText.line(id)): \(state.rawValue)\(period)" + (note.map { " (\($0))" } ?? "")
    }

    /// A mirror without the sale.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "id": PrintableText.line(id), "state": state, "paidPeriods": paidPeriods,
                "nextCharge": nextCharge as Any, "note": note as Any,
            ])
    }
}
