public import Foundation
public import SecuconnectKit

/// The secuconnect API in memory: a transport that answers by itself, for tests, demos and previews.
///
/// It speaks JSON as the real server does and keeps what it is told: tokens that expire, Smart Transactions with their
/// life cycle, the payments and refunds behind them, and lists of both that can be searched. What a payer does at
/// checkout is a method on ``payer``, what a bank does one on ``bank``. What happens is pushed (``pushes``, ``onPush``)
/// and stands in its ``ledger``. Its time is its ``clock``, its ids come from a seed: the same calls get the same
/// answers, always.
///
/// ```swift
/// let server = SimulatedServer()
/// let client = SecuconnectClient(simulator: server)
/// // … the client creates a transaction …
/// try server.payer.pay(transaction.id, by: .debit)
/// server.inject(.loseAnswer, matching: .post("/Smart/Transactions/*/start"))
/// ```
///
/// Where the API's documentation is silent the server does something plausible; such places are marked in its code's
/// documentation, so don't learn the API from them.
public final class SimulatedServer: HTTPTransport {
    /// The time by which tokens expire and transactions are dated.
    public let clock: SimulatedClock
    private let state: LockedValue<ServerState>

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - settings: whom it knows and how it behaves. The default knows ``clientID``, ``clientSecret`` and
    ///     ``contractID``.
    ///   - clock: its time. By default pauses move it, so that nothing ever waits; `SimulatedClock()` is one that only
    ///     you move.
    public init(_ settings: Settings = Settings(), clock: SimulatedClock = SimulatedClock(autoAdvances: true)) {
        self.clock = clock
        state = LockedValue(ServerState(settings: settings))
    }

    deinit { withState { $0.pushes.finish() } }

    /// How the server behaves. A change holds from the next call on.
    public var settings: Settings {
        get { state.withLock { $0.settings } }
        set { state.withLock { $0.settings = newValue } }
    }

    /// Answers one request as the API would, or suffers the fault that was injected for it.
    ///
    /// - Parameter request: what to answer. Its host is not looked at.
    /// - Returns: the answer, whatever its status.
    /// - Throws: `TransportFailure` when a fault says so or the server was closed, `CancellationError` when the task is
    ///   cancelled.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        try Task.checkCancellation()
        guard !isClosed else {
            throw TransportFailure(.closed, mayHaveBeenSent: false, details: "The simulated server was closed.")
        }
        let call = Call(request)
        let faults = state.withLock { $0.receive(call, at: clock.date) }
        for delay in faults.delaysBefore { try await delay.wait(by: clock) }
        let decisive = faults.decisive
        if let failure = decisive?.failureBeforeActing { throw failure }
        let response: TransportResponse
        if let refusal = decisive?.answerBeforeActing {
            response = refusal.response(at: clock.date)
        } else {
            response = act(on: call)
        }
        for delay in faults.delaysAfter { try await delay.wait(by: clock) }
        if let failure = decisive?.failureAfterActing { throw failure }
        return decisive?.apply(to: response, at: clock.date) ?? response
    }

    private func act(on call: Call) -> TransportResponse {
        withStateNow { state in state.answer(call).response(at: state.now.date) }
    }

    /// Lets something happen at the present moment.
    func withStateNow<Result>(_ body: (inout ServerState) throws -> Result) rethrows -> Result {
        let moment = Moment(clock)
        defer { deliverOutgoingPushes() }
        return try state.withLock { state in
            state.now = moment
            state.catchUp()
            return try body(&state)
        }
    }

    private func deliverOutgoingPushes() {
        var delivery = state.withLock { $0.pushes.nextDelivery(continuing: false) }
        while let current = delivery {
            current.run()
            delivery = state.withLock { $0.pushes.nextDelivery(continuing: true) }
        }
    }

    func withState<Result>(_ body: (inout ServerState) throws -> Result) rethrows -> Result {
        try state.withLock(body)
    }
}

extension SimulatedServer {
    /// The address of Smart Checkout in the API's getting-started guide.
    public static let defaultCheckoutURL = URL(string: "https://pay-dev.secuconnect.com") ?? URL(fileURLWithPath: "/")
    /// The client id of the API's getting-started guide.
    public static let clientID = "00563697073442633035025909838580"
    /// The client secret of the API's getting-started guide. It opens nothing but this simulator.
    public static let clientSecret = "3382456441636938321687549172178382320163695870914358804052148567"
    /// The contract of the API's getting-started guide.
    public static let contractID: GeneralContract.ID = "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04"

    /// Every request that was sent, in the order of arrival, those included that a fault kept from the server.
    public var requests: [RecordedRequest] { withState { $0.requests } }

    /// Every change that was really carried out, in order. A change that was answered from memory because its
    /// `X-Action` was known is not carried out again.
    public var executedActions: [ExecutedAction] { withState { $0.executedActions } }

    /// Returns a Smart Transaction as the server holds it now.
    ///
    /// - Parameter id: The identifier, `STX_…`.
    /// - Returns: The transaction; nil if there is none with this identifier.
    public func smartTransaction(_ id: SmartTransaction.ID) -> SmartTransaction? {
        document(of: id).flatMap { JSONBytes.model(SmartTransaction.self, from: $0) }
    }

    /// Returns a Payment Transaction as the server holds it now.
    ///
    /// - Parameter id: The identifier, `PCI_…`.
    /// - Returns: The transaction; nil if there is none with this identifier.
    public func paymentTransaction(_ id: PaymentTransaction.ID) -> PaymentTransaction? {
        document(of: id).flatMap { JSONBytes.model(PaymentTransaction.self, from: $0) }
    }

    /// Returns the JSON document of a Smart Transaction, with the fields that no model knows.
    ///
    /// - Parameter id: The identifier, `STX_…`.
    /// - Returns: The document; nil if there is none with this identifier.
    public func document(of id: SmartTransaction.ID) -> JSONValue? { withState { $0.smart[id.rawValue] } }

    /// Returns the JSON document of a Payment Transaction, with the fields that no model knows.
    ///
    /// - Parameter id: The identifier, `PCI_…`.
    /// - Returns: The document; nil if there is none with this identifier.
    public func document(of id: PaymentTransaction.ID) -> JSONValue? { withState { $0.payments[id.rawValue] } }

    /// The ids of all Smart Transactions, the oldest first.
    public var smartTransactionIDs: [SmartTransaction.ID] {
        withState { $0.smart.ids }.map { SmartTransaction.ID($0) }
    }

    /// Makes all tokens that were given out so far invalid.
    public func expireTokens() { withState { $0.tokens.removeAll() } }

    /// Forgets ``requests``, ``executedActions`` and ``sentPushes``; transactions, tokens and faults stay.
    public func clearRecords() {
        withState { state in
            state.requests.removeAll()
            state.executedActions.removeAll()
            state.pushes.sent.removeAll()
        }
    }
}
