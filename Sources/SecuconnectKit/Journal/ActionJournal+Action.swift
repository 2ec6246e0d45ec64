import Foundation

extension ActionJournal {
    /// A change that a journal carries out once.
    ///
    /// | Action | Looked up by |
    /// | --- | --- |
    /// | ``sale(_:)`` | the `merchantRef` |
    /// | ``start(_:method:)`` | the status of the Smart Transaction |
    /// | ``charge(_:_:method:)`` | the `merchantRef`, then the status of the Smart Transaction |
    /// | ``purchase(_:by:)`` | the `merchantRef`, then the status of the Smart Transaction |
    /// | ``cancellation(_:receiptNumber:)`` | the status of the Smart Transaction |
    /// | ``capture(_:_:)`` | the simple state of the payment |
    /// | ``refund(_:_:)`` | the payment and its refunds, compared with those before |
    /// | ``payout(_:)`` | new payments of the sum, each read as a payout |
    public struct Action: Hashable, Sendable {
        let kind: Kind

        enum Kind: Codable, Hashable, Sendable {
            case sale(draft: SmartTransaction.Draft)
            case start(sale: SmartTransaction.ID, method: SmartTransaction.PaymentMethod?)
            case charge(
                container: PaymentContainer.ID, draft: SmartTransaction.Draft, method: SmartTransaction.PaymentMethod)
            case purchase(draft: SmartTransaction.Draft, tender: SmartTransaction.Tender.Content)
            case cancellation(sale: SmartTransaction.ID, receiptNumber: Int?)
            case capture(payment: PaymentTransaction.ID, capture: PaymentTransaction.Capture)
            case refund(payment: PaymentTransaction.ID, cancellation: PaymentTransaction.Cancellation)
            case payout(draft: SecupayPayoutBatch.Draft)
        }

        /// Returns the creation of a sale. It moves no money.
        ///
        /// Calls `POST /Smart/Transactions`.
        ///
        /// - Parameter draft: The sale, with a separate `merchantRef`.
        /// - Returns: The action. ``Entry/sale`` is its result.
        public static func sale(_ draft: SmartTransaction.Draft) -> Self { Self(kind: .sale(draft: draft)) }

        /// Returns the capture of a prepared sale, or the start of a payment that needs no preparation.
        ///
        /// Calls `POST /Smart/Transactions/{id}/start/{method}`. A sale that is already captured isn't started again.
        ///
        /// - Parameters:
        ///   - id: The transaction identifier.
        ///   - method: The payment method; `nil` to capture the prepared payment.
        /// - Returns: The action. ``Entry/payments`` are its result.
        public static func start(_ id: SmartTransaction.ID, method: SmartTransaction.PaymentMethod? = nil) -> Self {
            Self(kind: .start(sale: id, method: method))
        }

        /// Returns the charge of a stored means of payment, without the payer.
        ///
        /// Calls `POST /Smart/Transactions`, then `POST …/prepare/{method}` and, unless the capture is automatic,
        /// `POST …/start/{method}`.
        ///
        /// - Parameters:
        ///   - container: The stored means of payment.
        ///   - draft: The sale, with a separate `merchantRef`. For its `paymentContext` see the article about recurring
        ///     payments.
        ///   - method: The payment method of the container.
        /// - Returns: The action. ``Entry/sale`` and ``Entry/payments`` are its result.
        public static func charge(
            _ container: PaymentContainer.ID, _ draft: SmartTransaction.Draft,
            method: SmartTransaction.PaymentMethod = .creditcard
        ) -> Self {
            Self(kind: .charge(container: container, draft: draft, method: method))
        }

        /// Returns a purchase at a till. ``Till`` makes it.
        ///
        /// Calls `POST /Smart/Transactions`, then `POST …/preTransaction` if loyalty cards pay a part, and
        /// `POST …/start/{method}`. A purchase for which the payer has to be there isn't begun or continued by
        /// ``ActionJournal/resume()``, which withdraws it instead.
        ///
        /// - Parameters:
        ///   - draft: The sale, with a separate `merchantRef`.
        ///   - tender: The means by which the payer pays.
        /// - Returns: The action. ``Entry/sale`` and ``Entry/payments`` are its result.
        public static func purchase(_ draft: SmartTransaction.Draft, by tender: SmartTransaction.Tender) -> Self {
            Self(kind: .purchase(draft: draft, tender: tender.content))
        }

        /// Returns the cancellation of a whole sale. Its loyalty cards get their part back.
        ///
        /// Calls `POST /Smart/Transactions/{receiptNumber}/canceltrx`, or without a receipt number
        /// `POST /Smart/Transactions/{id}/cancel`.
        ///
        /// - Parameters:
        ///   - id: The transaction identifier.
        ///   - receiptNumber: The number on the receipt of a cash transaction, which the terminal reverses before the
        ///     end of its day.
        /// - Returns: The action.
        public static func cancellation(_ id: SmartTransaction.ID, receiptNumber: Int? = nil) -> Self {
            Self(kind: .cancellation(sale: id, receiptNumber: receiptNumber))
        }

        /// Returns the capture of a payment, such as an invoice that becomes due.
        ///
        /// Calls `POST /Payment/Transactions/{id}/capture`. A payment that is already captured isn't captured again.
        ///
        /// - Parameters:
        ///   - id: The payment identifier.
        ///   - capture: The delivery of the goods.
        /// - Returns: The action.
        public static func capture(_ id: PaymentTransaction.ID, _ capture: PaymentTransaction.Capture = .init()) -> Self
        {
            Self(kind: .capture(payment: id, capture: capture))
        }

        /// Returns the cancellation or refund of a payment, completely or partly.
        ///
        /// Calls `POST /Payment/Transactions/{id}/cancel`. The journal makes one refund of a payment at a time.
        ///
        /// - Parameters:
        ///   - id: The payment identifier.
        ///   - cancellation: The amount and the reason; the whole remaining amount by default.
        /// - Returns: The action. ``Entry/payments`` are its result; empty if the payment was only reduced.
        public static func refund(
            _ id: PaymentTransaction.ID, _ cancellation: PaymentTransaction.Cancellation = .init()
        ) -> Self {
            Self(kind: .refund(payment: id, cancellation: cancellation))
        }

        /// Returns the order of a payout to bank accounts and merchants.
        ///
        /// Calls `POST /Payment/Secupaypayout/me/PayoutWithoutCustomer`. The journal orders one payout at a time.
        ///
        /// - Parameter draft: The payout.
        /// - Returns: The action. ``Entry/payoutNumber`` is its result.
        public static func payout(_ draft: SecupayPayoutBatch.Draft) -> Self { Self(kind: .payout(draft: draft)) }

        /// The name of the action, such as `refund`.
        public var name: String {
            switch kind {
            case .sale: "sale"
            case .start: "start"
            case .charge: "charge"
            case .purchase: "purchase"
            case .cancellation: "cancellation"
            case .capture: "capture"
            case .refund: "refund"
            case .payout: "payout"
            }
        }
    }
}

extension ActionJournal.Action {
    /// The name of the object that the action changes. The journal changes an object once at a time, since otherwise
    /// the effects of two actions can't be told apart.
    var subject: String {
        switch kind {
        case .sale(let draft), .charge(_, let draft, _), .purchase(let draft, _):
            "order \(draft.merchantRef ?? "")"
        case .start(let id, _), .cancellation(let id, _): "sale \(id.rawValue)"
        case .capture(let id, _), .refund(let id, _): "payment \(id.rawValue)"
        case .payout: "payouts"
        }
    }

    /// Refuses an action that can't be found again or that the server refuses, before it is recorded.
    func check() throws {
        switch kind {
        case .sale(let draft), .charge(_, let draft, _):
            guard draft.merchantRef?.isEmpty == false else { throw SmartTransactions.noReference }
            try draft.check(isNew: true)
        case .purchase(let draft, let tender):
            guard draft.merchantRef?.isEmpty == false else { throw SmartTransactions.noReference }
            try draft.check(isNew: true)
            try SmartTransaction.Tender(tender).check(paying: draft)
        case .start: break
        case .cancellation(_, let number): try number.map(SmartTransactions.check(receiptNumber:))
        case .capture(_, let capture): try capture.check()
        case .refund(_, let cancellation): try cancellation.check()
        case .payout(let draft): try draft.check()
        }
    }

    /// The rule by which the action is sent and looked up.
    var rule: any JournalRule {
        switch kind {
        case .sale(let draft): SaleRule(draft: draft)
        case .start(let id, let method): StartRule(id: id, method: method)
        case .charge(let container, let draft, let method):
            ChargeRule(container: container, creation: SaleRule(draft: draft), method: method)
        case .purchase(let draft, let tender):
            PurchaseRule(creation: SaleRule(draft: draft), tender: SmartTransaction.Tender(tender))
        case .cancellation(let id, let number): CancellationRule(id: id, receiptNumber: number)
        case .capture(let id, let capture): CaptureRule(id: id, capture: capture)
        case .refund(let id, let cancellation): RefundRule(id: id, cancellation: cancellation)
        case .payout(let draft): PayoutRule(draft: draft)
        }
    }

    /// A Boolean value that indicates whether the action is only to be carried out while its payer is there.
    var needsPayer: Bool {
        guard case .purchase(_, let tender) = kind else { return false }
        return !SmartTransaction.Tender(tender).isReceived
    }

    /// Returns a Boolean value that indicates whether two actions send the same. What was stored may have lost values
    /// that aren't sent.
    func isSame(as other: Self) throws -> Bool { try self == other || content() == other.content() }

    private func content() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(kind)
    }
}

extension ActionJournal.Action: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is the name.
    public var description: String { name }

    /// A mirror that shows the name only, because the request can contain personal and bank data.
    public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}
