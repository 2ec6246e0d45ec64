import Foundation
import SecuconnectKit

/// The state of the server. It is accessed only under the server's lock, so each call is one step.
struct ServerState {
    var settings = SimulatedServer.Settings() {
        didSet { seedOwnContract() }
    }
    var identifiers: IdentifierSource
    /// The valid access tokens, with the time at which each expires.
    var tokens: [String: TimeInterval] = [:]
    var sessions: [TokenSession.Owner: TokenSession] = [:]
    /// The devices that registered, the oldest first.
    var deviceLogins: [DeviceLogin] = []
    /// The passwords of users of apps by their name.
    var appUsers: [String: SensitiveString] = [:]
    var smart = DocumentStore()
    /// The Smart Transactions without their own value for automatic capture.
    var assumedAutoCapture: Set<String> = []
    /// The Smart Transactions whose prepayment was prepared and not started yet.
    var preparedPrepayments: Set<String> = []
    /// The masked payment instruments of Smart Transactions.
    var maskedInstruments: [String: String] = [:]
    /// A Boolean value that indicates whether the server was closed.
    var isClosed = false
    var payments = DocumentStore()
    /// The objects of all other types.
    var stores: [ObjectKind: DocumentStore] = [:]
    var loyalty = LoyaltyBooks()
    var prepaid = PrepaidBooks()
    /// The PINs of devices by the identifier of the merchant, the store or the device that they are set for.
    var devicePINs: [String: String] = [:]
    var paymentRecords: [String: PaymentRecord] = [:]
    var paymentIDsByHash: [String: String] = [:]
    /// The data of containers, subscriptions and payments of the older direct products in addition to their
    /// documents, by their identifier.
    var containerRecords: [String: ContainerRecord] = [:]
    var subscriptionRecords: [String: SubscriptionRecord] = [:]
    var directPayments: [String: DirectPayment] = [:]
    /// The subscriptions of the older direct products by their number.
    var directSubscriptions: [Int: DirectSubscription] = [:]
    var lastSubscriptionNumber = 100_000
    /// The payouts that were ordered, by the transaction number of the whole.
    var orderedPayouts: [Int: OrderedPayout] = [:]
    /// The amounts of payments that were settled with the merchants.
    var settledPositions: [String: PaymentPosition] = [:]
    /// The amounts that merchants owe after a month with more refunds than payments.
    var deficits: [PayoutAccount: Int] = [:]
    /// The contracts by their identifier `GCR_…`, in addition to their documents.
    var contracts: [String: ContractRecord] = [:]
    var defaultStoreID: String?
    /// The documents of the service desk by the number of their case.
    var serviceCases: [Int: [String]] = [:]
    var lastServiceCase = 300_000
    var lastContractNumber = 800_000
    var lastMerchantNumber = 999
    /// The files that were uploaded.
    var uploads: [String: Upload] = [:]
    var pushes = PushQueue()
    var live = LiveBooks()
    var scrolls = Scrolls()
    var actions = IdempotencyStore()
    var faultRules: [FaultRule] = []
    var requests: [RecordedRequest] = []
    var executedActions: [ExecutedAction] = []
    /// The last TA code.
    var lastTransactionNumber = 40_000_000
    /// The number of the last receipt of a terminal.
    var lastReceiptNumber = 0
    /// The sales whose day was closed at their terminal.
    var closedSales: Set<String> = []
    let merchantID: String
    /// The number of calls and actions so far.
    var activityCount = 0
    /// The time of the current call.
    var now = Moment(date: SimulatedClock.defaultStart)

    init(settings: SimulatedServer.Settings) {
        self.settings = settings
        identifiers = IdentifierSource(seed: settings.seed)
        merchantID = identifiers.next("MRC")
        // An `int` of the vendor's Java SDK has 32 bits.
        lastTransactionNumber += identifiers.start(of: "transactions", below: 2_000_000_000)
        lastContractNumber += identifiers.start(of: "contracts", below: 1_000_000_000)
        lastMerchantNumber += identifiers.start(of: "merchants", below: 1_000_000_000)
        lastServiceCase += identifiers.start(of: "cases", below: 1_000_000_000)
        lastSubscriptionNumber += identifiers.start(of: "subscriptions", below: 1_000_000_000)
        loyalty.lastCardNumber += identifiers.start(of: "cards", below: 10_000_000_000)
        seedOwnMerchant()
        seedOwnContract()
    }

    /// The identifiers that `me` stands for in a path, by the collection that it is in, in lower case.
    var ownIDs: [String: String] {
        [
            "/general/contracts": settings.contractID.rawValue, "/payment/contracts": settings.contractID.rawValue,
            "/general/merchants": merchantID, "/general/merchants/{id}/getpublicdata": settings.contractID.rawValue,
        ]
    }

    /// The current time in the format of the API.
    var timestamp: JSONValue { .string(now.text) }
}

extension ServerState: Codable {
    /// The parts of the state that a snapshot has.
    enum CodingKeys: String, CodingKey, CaseIterable {
        case identifiers, tokens, sessions, deviceLogins, appUsers, smart, assumedAutoCapture, preparedPrepayments
        case maskedInstruments, payments, stores, loyalty, prepaid, devicePINs, paymentRecords, paymentIDsByHash
        case containerRecords, subscriptionRecords, directPayments, orderedPayouts, settledPositions, deficits
        case contracts, defaultStoreID, serviceCases, lastServiceCase, lastContractNumber, uploads, pushes, actions
        case lastTransactionNumber, lastReceiptNumber, closedSales, merchantID, directSubscriptions
        case lastSubscriptionNumber, lastMerchantNumber
    }
}

/// A time by the clock of the server.
struct Moment {
    /// The date that the clock shows.
    let date: Date

    init(date: Date) { self.date = date }

    init(_ clock: SimulatedClock) { self.init(date: clock.date) }

    /// The number of seconds since a fixed date, so that a time means the same after a restart.
    var time: TimeInterval { date.timeIntervalSinceReferenceDate }

    /// The date in the format of the API. The server uses German winter time all year.
    var text: String { Self.text(of: date) }

    static func text(of date: Date) -> String {
        let shifted = APITimestamp(date.addingTimeInterval(3_600)).rawValue
        return shifted.replacingOccurrences(of: "+00:00", with: "+01:00")
    }
}
