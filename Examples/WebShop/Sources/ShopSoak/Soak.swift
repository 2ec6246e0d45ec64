import Foundation
import SecuconnectAsyncHTTPClient
import SecuconnectKit

/// The soak test: a SimulatorServer, two shop processes on one database, customers, and a killer.
struct Soak: Sendable {
    private let options: SoakOptions
    private let directory: URL
    private let simulator: ServerProcess
    private let shops: [ServerProcess]
    private let transport = AsyncHTTPClientTransport()
    private let expectations = Expectations()
    private let time = SystemTimeSource()

    /// Runs the program.
    ///
    /// - Parameter arguments: The arguments after the name of the program.
    /// - Returns: The exit status.
    static func run(_ arguments: [String]) async -> Int32 {
        do {
            let options = try SoakOptions(arguments)
            guard !options.wantsHelp else {
                print(SoakOptions.help)
                return 0
            }
            return try await Soak(options).run() ? 0 : 1
        } catch {
            FileHandle.standardError.write(Data("error: \(error)\n".utf8))
            return 1
        }
    }

    private init(_ options: SoakOptions) throws {
        self.options = options
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("shop-soak-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let simulator = try ServerProcess(
            "SimulatorServer", port: options.port, arguments: ["--ignore-action-ids"], directory: directory)
        self.simulator = simulator
        let arguments = [
            "--simulator", simulator.address.absoluteString, "--database",
            directory.appendingPathComponent("shop.sqlite").path, "--lease", "3", "--settling", "5",
        ]
        shops = try (1...2).map { [directory] number in
            try ServerProcess("Shop", port: options.port + number, arguments: arguments, directory: directory)
        }
    }

    private func run() async throws -> Bool {
        let begun = time.now
        do {
            for process in [simulator] + shops { try await start(process) }
            try await killWhileCustomersBuy()
            let found = try await audit()
            for contradiction in found { print("CONTRADICTION: \(contradiction)") }
            for process in shops + [simulator] { await process.kill() }
            print(found.isEmpty ? "Nothing was lost or done twice" : "\(found.count) contradictions", terminator: "")
            print(" after \(options.kills) kills in \(Int(time.now - begun)) s, seed \(options.seed).")
            if found.isEmpty {
                try? FileManager.default.removeItem(at: directory)
            } else {
                print("See \(directory.path)")
            }
            return found.isEmpty
        } catch {
            for process in shops + [simulator] { await process.kill() }
            throw error
        }
    }

    private func start(_ process: ServerProcess) async throws {
        try await process.start()
        var browser = Browser(transport)
        for _ in 1...300 {
            if let page = try? await browser.open(process.address), page.status == 200 { return }
            try await time.sleep(seconds: 0.1)
        }
        throw SoakFailure("\(process.address) doesn't answer. See \(directory.path)")
    }

    private func killWhileCustomersBuy() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let isOver = Flag()
            for number in 0..<options.customers {
                group.addTask {
                    var customer = Customer(
                        shops.map(\.address), transport: transport, expectations: expectations,
                        random: SeededRandom(seed: options.seed, stream: UInt64(number + 1)))
                    while await !isOver.isSet { await customer.buy() }
                }
            }
            group.addTask {
                try await killShops()
                await isOver.set()
            }
            try await group.waitForAll()
        }
    }

    private func killShops() async throws {
        var random = SeededRandom(seed: options.seed, stream: 0)
        var kills = 0
        while kills < options.kills {
            // The next change is carried out and not answered, so that the kill hits the worst time.
            if random.hits(0.5) { try await inject(random.hits(0.8) ? "delay-answer" : "lose-answer") }
            try await time.sleep(seconds: .random(in: 0.1...1, using: &random))
            // Sometimes both, so that a restart alone has to repair everything.
            let victims = random.hits(0.1) ? shops : [shops[Int.random(in: 0...1, using: &random)]]
            for victim in victims { await victim.kill() }
            try await time.sleep(seconds: .random(in: 0...0.5, using: &random))
            for victim in victims { try await start(victim) }
            kills += victims.count
            if kills / 10 > (kills - victims.count) / 10 {
                print("\(kills) kills, \(await expectations.orders.count) orders")
            }
        }
    }

    private func inject(_ fault: String) async throws {
        var browser = Browser(transport)
        _ = try await browser.submit(simulator.address.appendingPathComponent("office/faults/\(fault)"), [:])
    }

    private func audit() async throws -> [String] {
        let client = SecuconnectClient(
            configuration: .init(
                environment: try .init(baseURL: simulator.address),
                credentials: .clientCredentials(id: Self.clientID, secret: Self.clientSecret), transport: transport))
        let audit = try Audit(database: directory.appendingPathComponent("shop.sqlite").path, client: client)
        let orders = await expectations.orders
        // Pushes are repeated after at most a minute.
        let deadline = time.now + 150
        while time.now < deadline, try await audit.undecided(orders) + waitingDeliveries() > 0 {
            try await time.sleep(seconds: 1)
        }
        let counts = try await audit.counts()
        print(
            "\(orders.count) orders, \(orders.values.filter(\.isPaid).count) paid, \(counts.refunds) refunds, "
                + "\(counts.pushes) pushes")
        var found = await expectations.failures + (try await audit.contradictions(orders))
        let waiting = try await waitingDeliveries()
        if waiting > 0 { found.append("\(waiting) pushes weren't acknowledged.") }
        return found
    }

    /// Returns the number of pushes that the back office shows as not acknowledged.
    private func waitingDeliveries() async throws -> Int {
        var browser = Browser(transport)
        return try await browser.open(simulator.address).body.components(separatedBy: "\">waiting</span>").count - 1
    }

    private static let clientID = "00563697073442633035025909838580"
    private static let clientSecret = "3382456441636938321687549172178382320163695870914358804052148567"

    /// A value that is set once.
    private actor Flag {
        private(set) var isSet = false

        func set() { isSet = true }
    }
}
