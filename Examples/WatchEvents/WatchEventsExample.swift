import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator

#if AsyncHTTPClient
    import SecuconnectAsyncHTTPClient
#endif

/// The display of a till: it prints live events as they come, and reads again after a gap.
struct WatchEventsExample {
    static let command = ExampleCommand(
        "WatchEvents", summary: "Prints live events as they come: texts of terminals, check-ins and changes.",
        options: [
            .init("--uuid", "NAME", help: "The name of a device to sign in with. The default is the account itself."),
            .init("--port", "PORT", help: "The TCP port of the server. The default is \(LiveEndpoint.defaultPort)."),
            .init("--test-event", help: "Asks the server for one test event."),
        ],
        notes: [
            ExampleAccount.help,
            "With an account it runs until you press Control-C. On Linux that needs the package trait AsyncHTTPClient.",
        ])

    private let uuid: String?
    private let port: Int
    private let requestsTestEvent: Bool

    init(_ options: ExampleOptions) throws {
        uuid = options.value(of: "--uuid")
        requestsTestEvent = options.contains("--test-event")
        let text = options.value(of: "--port")
        guard let port = text.map(Int.init) ?? LiveEndpoint.defaultPort else {
            throw ExampleFailure("Option --port needs a number. Run \"swift run WatchEvents --help\" for help.")
        }
        self.port = port
    }

    func run(
        environment: [String: String] = ProcessInfo.processInfo.environment, console: ExampleConsole
    ) async throws {
        let account = try ExampleAccount(
            environment: environment, liveTransport: Self.liveTransport, credentials: credentials)
        console.print("Server: \(account.server)")
        var events = account.client.liveEvents(port: port)
        if requestsTestEvent { events = events.requestingTestEvent() }
        for try await update in events {
            console.print(Self.line(for: update))
            switch update {
            case .connected(let afterGap):
                // Events of the time before are lost, so read what you show.
                let sales = try await account.client.smart.transactions.find(ListQuery(count: 1))
                console.print("Sales: \(sales.totalCount.map(String.init) ?? "unknown")")
                guard let simulator = account.simulator else { continue }
                if afterGap { return }
                try await payAtTerminal(account, at: simulator)
            case .event, .gap, .disconnected: continue
            }
        }
    }

    private static func line(for update: LiveUpdate) -> String {
        switch update {
        case .connected(let afterGap): afterGap ? "Connected again. Read everything again." : "Connected."
        case .event(let event): line(for: event)
        case .gap(let gap): "Events are missing (\(gap)). Read everything again."
        case .disconnected(let end): "Disconnected. \(end.message) Next attempt in \(Int(end.nextAttempt)) s."
        }
    }

    private static func line(for event: PushEvent) -> String {
        if let text = event.displayText { return "Display: \(text)" }
        if let payment = event.startPayment {
            return "Start a payment of \(payment.currency) \(payment.currency.majorUnits(from: payment.amount))."
        }
        let objects = event.objects.map { " \($0)" }.joined()
        return "Event: \(event.target) \(event.type?.description ?? "")\(objects)"
    }

    private func credentials(id: String, secret: SensitiveString) -> SecuconnectClient.Credentials {
        guard let uuid else { return .clientCredentials(id: id, secret: secret) }
        return .device(id: id, secret: secret, uuid: uuid)
    }

    private static var liveTransport: (any LiveTransport)? {
        #if AsyncHTTPClient
            NIOLiveTransport()
        #else
            nil
        #endif
    }

    // MARK: The simulator

    /// Pays at a terminal, lets a customer check in, and then interrupts the connection.
    private func payAtTerminal(_ account: ExampleAccount, at simulator: SimulatedServer) async throws {
        let sales = account.client.smart.transactions
        let sale = try await sales.create(
            SmartTransaction.Draft(
                contract: account.contract, basketInfo: .init(sum: 500, currency: .eur), isDemo: true))
        try await sales.start(sale.id, method: .cashless)
        simulator.live.checkIn()
        simulator.live.dropConnections()
    }
}
