public import Foundation
public import SecuconnectKit

/// A secuconnect API in memory: a transport that simulates the server, for tests, demos and previews.
///
/// It uses the JSON format of the real server and stores tokens that expire, Smart Transactions with their life cycle,
/// their payments and refunds, and lists that can be searched. Actions of a payer at checkout are methods of ``payer``,
/// those of a bank methods of ``bank``. Changes are pushed (``pushes``, ``onPush``), sent to connected clients
/// (``live``) and recorded in its ``ledger``. Its time is its ``clock``, and its identifiers come from a seed: the same
/// calls always get the same responses.
///
/// ```swift
/// let server = SimulatedServer()
/// let client = SecuconnectClient(simulator: server)
/// // … the client creates a transaction …
/// try server.payer.pay(transaction.id, by: .debit)
/// server.inject(.loseResponse, matching: .post("/Smart/Transactions/*/start"))
/// ```
///
/// If the API's documentation is incomplete, the server does something plausible. Its documentation names such cases,
/// so don't learn the API from them.
public final class SimulatedServer: HTTPTransport {
    /// The clock for the expiry of tokens and the dates of transactions.
    public let clock: SimulatedClock
    private let state: LockedValue<ServerState>

    /// Creates a server.
    ///
    /// - Parameters:
    ///   - settings: The credentials and the behavior of the server. The default accepts ``clientID``, ``clientSecret``
    ///     and ``contractID``.
    ///   - clock: The clock. By default pauses move it, so that nothing ever waits. Pass `SimulatedClock()` for one
    ///     that only you move.
    public init(_ settings: Settings = Settings(), clock: SimulatedClock = SimulatedClock(autoAdvances: true)) {
        self.clock = clock
        state = LockedValue(ServerState(settings: settings))
    }

    /// Creates a server with a state.
    init(_ state: ServerState, clock: SimulatedClock) {
        self.clock = clock
        self.state = LockedValue(state)
        deliverOutgoingPushes()
    }

    deinit { withState { $0.pushes.finish() } }

    /// The settings of the server. A change applies from the next call on.
    public var settings: Settings {
        get { state.withLock { $0.settings } }
        set { state.withLock { $0.settings = newValue } }
    }

    /// Returns the response of the API to a request, or applies the fault that was injected for it.
    ///
    /// - Parameter request: The request. Its host is ignored.
    /// - Returns: The response, whatever its status.
    /// - Throws: `TransportFailure` for a fault or after the server was closed, `CancellationError` when the task is
    ///   canceled.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        try Task.checkCancellation()
        guard !isClosed else {
            throw TransportFailure(.closed, mayHaveBeenSent: false, details: "The simulated server was closed.")
        }
        let call = IncomingCall(request)
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

    private func act(on call: IncomingCall) -> TransportResponse {
        withStateNow { state in state.answer(call).response(at: state.now.date) }
    }

    /// Changes the state at the current time.
    func withStateNow<Result>(_ body: (inout ServerState) throws -> Result) rethrows -> Result {
        let moment = Moment(clock)
        defer { deliverOutgoingPushes() }
        return try state.withLock { state in
            state.now = moment
            state.activityCount &+= 1
            state.catchUp()
            defer { state.live.deliver() }
            return try body(&state)
        }
    }

    private func deliverOutgoingPushes() {
        let now = Moment(clock)
        for time in state.withLock({ $0.pushes.takeAwaited() }) {
            Task { [weak self, clock] in
                try await clock.wait(until: clock.now + (time - now.time))
                self?.withStateNow { $0.pushes.sendDelayed(until: time) }
            }
        }
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
    /// The URL of Smart Checkout in the API's getting-started guide.
    public static let defaultCheckoutURL = URL(string: "https://pay-dev.secuconnect.com") ?? URL(fileURLWithPath: "/")
    /// The client identifier of the API's getting-started guide.
    public static let clientID = "00563697073442633035025909838580"
    /// The client secret of the API's getting-started guide. It is valid only for this simulator.
    public static let clientSecret: SensitiveString = "3382456441636938321687549172178382320163695870914358804052148567"
    /// The contract of the API's getting-started guide.
    public static let contractID: GeneralContract.ID = "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04"

    /// All requests that were sent, in the order of arrival, including those that a fault kept from the server.
    public var requests: [RecordedRequest] { withState { $0.requests } }

    /// All changes that were carried out, in order. A change with a known `X-Action` gets its stored response and isn't
    /// carried out again.
    public var executedActions: [ExecutedAction] { withState { $0.executedActions } }

    /// Returns the current state of a Smart Transaction.
    ///
    /// - Parameter id: The identifier, `STX_…`.
    /// - Returns: The transaction; `nil` if there is none with this identifier.
    public func smartTransaction(_ id: SmartTransaction.ID) -> SmartTransaction? {
        document(of: id).flatMap { JSONBytes.model(SmartTransaction.self, from: $0) }
    }

    /// Returns the current state of a Payment Transaction.
    ///
    /// - Parameter id: The identifier, `PCI_…`.
    /// - Returns: The transaction; `nil` if there is none with this identifier.
    public func paymentTransaction(_ id: PaymentTransaction.ID) -> PaymentTransaction? {
        document(of: id).flatMap { JSONBytes.model(PaymentTransaction.self, from: $0) }
    }

    /// Returns the JSON document of a Smart Transaction, with the fields that no model knows.
    ///
    /// - Parameter id: The identifier, `STX_…`.
    /// - Returns: The document; `nil` if there is none with this identifier.
    public func document(of id: SmartTransaction.ID) -> JSONValue? { withState { $0.smart[id.rawValue] } }

    /// Returns the JSON document of a Payment Transaction, with the fields that no model knows.
    ///
    /// - Parameter id: The identifier, `PCI_…`.
    /// - Returns: The document; `nil` if there is none with this identifier.
    public func document(of id: PaymentTransaction.ID) -> JSONValue? { withState { $0.payments[id.rawValue] } }

    /// The identifiers of all Smart Transactions, the oldest first.
    public var smartTransactionIDs: [SmartTransaction.ID] {
        withState { $0.smart.ids }.map { SmartTransaction.ID($0) }
    }

    /// Makes all issued access tokens invalid. Refresh tokens and device codes stay valid.
    public func expireTokens() { withState { $0.tokens.removeAll() } }

    /// Removes ``requests``, ``executedActions`` and ``sentPushes``. Transactions, tokens and faults stay.
    ///
    /// - Parameter count: The number of entries that stay in each list, the last ones.
    public func clearRecords(keepingLast count: Int = 0) {
        let count = max(0, count)
        withState { state in
            state.requests.removeFirst(max(0, state.requests.count - count))
            state.executedActions.removeFirst(max(0, state.executedActions.count - count))
            state.pushes.sent.removeFirst(max(0, state.pushes.sent.count - count))
        }
    }
}
