// This target sees the libraries as their users do: without `@testable`. It implements every public protocol, makes
// everything that can be sent and calls what there is to call, so that a missing `public` fails the build. None of it
// is ever run.

import Foundation
import SecuconnectKit

struct Forwarder: HTTPTransport {
    let base: any HTTPTransport

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        var request = request
        request.headers["X-Shop"] = "example"
        guard request.isSafe else {
            throw TransportFailure(.notConnected, mayHaveBeenSent: false, details: "read-only")
        }
        let response = try await base.send(request)
        return TransportResponse(status: response.status, headers: response.headers, body: response.body)
    }
}

struct Tokens: AccessTokenProvider {
    func accessToken() async throws -> AccessToken { AccessToken("token", lifetime: 1_200) }
}

struct ForgetfulClaims: PushClaimStore {
    func claim(_ claim: PushClaim) async throws -> PushClaim.Result { .granted }

    func finish(_ claim: PushClaim) async throws {}

    func release(_ claim: PushClaim) async throws {}
}

struct Standstill: TimeSource {
    var now: TimeInterval { 0 }
    var date: Date { .distantPast }

    func sleep(seconds: TimeInterval) async throws {}
}

struct ShippingClass: OpenEnum, ExpressibleByStringLiteral {
    var rawValue: String

    init(rawValue: String) { self.rawValue = rawValue }

    static let parcel: Self = "parcel"
}

struct Points: APIRawValue, ExpressibleByIntegerLiteral {
    var rawValue: Int

    init(rawValue: Int) { self.rawValue = rawValue }
}

struct NewsItem: APIModel {
    var id: ResourceID<NewsItem>?
    var headline: String?
}

extension NewsItem: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Status, SearchableBy.Kind,
    SearchableBy.Contract, SearchableBy.Merchant, SearchableBy.Store, SearchableBy.TransactionCode, SearchableBy.Amount,
    SearchableBy.Customer, SearchableBy.OldID
{}

/// A network that loses everything.
struct Silence: LiveTransport, LiveConnection {
    func connect(to endpoint: LiveEndpoint) async throws -> any LiveConnection {
        guard endpoint.isSecure, endpoint.port == LiveEndpoint.defaultPort else {
            throw TransportFailure(.notConnected, mayHaveBeenSent: false, details: endpoint.host)
        }
        return self
    }

    func receive() async throws -> Data? { nil }

    func send(_ bytes: Data) {}

    func close() {}
}

struct ArticleNumber: SearchOrderedValue {
    let digits: Int

    var searchText: String { "A-\(digits)" }
}

struct Color: SearchValue {
    let name: String

    var searchText: String { name }
}

struct News: ListableResource {
    typealias Element = JSONValue

    let client: SecuconnectClient

    static func listEndpoint(of news: News) -> ListEndpoint {
        ListEndpoint("/General/News", name: "general.news", client: news.client)
    }
}

struct Article: Codable, Hashable, Sendable {
    @Indirect var supplier: ContactDetails?
    var shipping: ShippingClass?
    var points: Points?
    var price: CurrencyCode?
}

func open(_ shipping: ShippingClass) -> Bool {
    switch shipping {
    case .parcel: true
    default: false
    }
}

struct Catalog: IdentifiedObject {
    var id: ResourceID<Article>?
}

/// A journal that forgets everything.
struct ForgetfulJournal: ActionJournalStore {
    func load(_ id: ActionJournal.Entry.ID) async throws -> ActionJournal.Entry? { nil }

    func unfinished() async throws -> [ActionJournal.Entry] { [] }

    func save(_ entry: ActionJournal.Entry, replacing revision: String?) async throws -> Bool { true }

    func removeFinished(before date: Date) async throws {}

    func lock(_ subject: String) async throws -> StoreLock? { StoreLock(lifetime: 600) {} }

    func currentDate() async throws -> Date? { .distantPast }
}

func carryOut(_ journal: ActionJournal, _ payment: PaymentTransaction.ID) async throws {
    let entry = try await journal.perform(.refund(payment, .init(reduceAmountBy: 250)), id: "order-4711-refund-1")
    _ = (entry.id, entry.action.name, entry.actionID, entry.created, entry.sentAt, entry.attempts, entry.revision)
    _ = (entry.sale, entry.payments, entry.payoutNumber, entry.note, try JSONEncoder().encode(entry))
    for entry in try await journal.resume() where entry.state == .needsReview {
        try await journal.decide(entry.id, isDone: true, note: "A person has looked.")
    }
    _ = try await (journal.unfinished(), journal.entry("order-4711-refund-1"))
    try await journal.removeFinished(before: .distantPast)
    _ = try await journal.withdraw("order-4711-refund-1", reason: "The customer keeps it.").state
    let actions: [ActionJournal.Action] = [
        .sale(.init(merchantRef: "1")), .start("STX_1"), .start("STX_1", method: .prepaid), .capture(payment),
        .charge("PCT_1", .init(merchantRef: "1")), .refund(payment),
        .purchase(.init(merchantRef: "1"), by: .terminal), .cancellation("STX_1"),
        .cancellation("STX_1", receiptNumber: 1),
        .payout(.init(amount: 1, items: [.init(amount: 1)])),
    ]
    _ = actions.map { ActionJournal.Entry(id: $0.name, action: $0, created: .distantPast).state }
    _ = actions.filter { _ in ActionJournal.State.allCases.contains { $0.isFinal } }
}

func sell(_ journal: ActionJournal, _ draft: SmartTransaction.Draft) async throws {
    let till = Till(journal, name: "till-1")
    let tenders: [SmartTransaction.Tender] = [
        .cash, .terminal, .loyaltyCard, .cash(500), .terminal(500), .recorded(.init(terminalID: "1")),
    ]
    for tender in tenders where tender.isReceived || tender.amount == nil || tender.method == .cash {
        let sale = try await till.sell(draft, number: "1", by: tender)
        _ = (sale.number, sale.state, sale.sum, sale.currency, sale.tender, sale.transactionID, sale.note)
        _ = Till.State.allCases.filter { $0 != sale.state && $0.isPaidAtTill }
    }
    _ = (till.name, try await till.sale("1"), try await till.receipts(of: "1", width: 42))
    _ = (try await till.cancel("1"), try await till.withdraw("1"), try await till.resume(), till.journal)
    let day = try await till.closeDay("2026-12-24", sales: ["1"], device: "me")
    _ = (day.sales, day.canceled, day.amounts, day.report)
}

/// A store that forgets everything.
struct ForgetfulAgreements: RecurringAgreementStore {
    func load(_ id: RecurringAgreement.ID) async throws -> RecurringAgreement? { nil }

    func due(on day: CalendarDate) async throws -> [RecurringAgreement] { [] }

    func save(_ agreement: RecurringAgreement, replacing revision: String?) async throws -> Bool { true }
}

func chargeEveryMonth(_ journal: ActionJournal, _ draft: SmartTransaction.Draft) async throws {
    let charges = RecurringCharges(journal, store: ForgetfulAgreements(), retryDays: [1], notificationURL: nil)
    _ = RecurringCharges(charges.journal, store: InMemoryRecurringAgreementStore())
    let intervals: [RecurringAgreement.Interval] = [.monthly, .yearly, .init(months: 3), .init(days: 28)]
    for interval in intervals {
        _ = try await charges.begin("1", draft, every: interval, from: "2026-01-01", until: "2027-01-01").paymentLinks
        _ = RecurringAgreement(id: "1", draft: draft, every: interval, from: "2026-01-01").openPeriod
    }
    let agreement = try await charges.confirm("1")
    _ = (agreement.id, agreement.draft, agreement.interval, agreement.start, agreement.end, agreement.state)
    _ = (agreement.paidPeriods, agreement.declines, agreement.nextCharge, agreement.checkout, agreement.checkouts)
    _ = (agreement.origin, agreement.container, agreement.method, agreement.note, agreement.revision)
    for charge in try await charges.chargeDue(on: "2026-02-01") where charge.result == .charged {
        _ = (charge.agreement, charge.period, charge.amount, charge.sale, charge.payments, charge.note)
    }
    _ = (try await charges.checkout("1"), try await charges.agreement("1"), try await charges.end("1"))
    _ = (RecurringCharges.Result.allCases, RecurringAgreement.State.allCases)
}
