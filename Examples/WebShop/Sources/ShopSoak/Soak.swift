import Foundation
import SecuconnectAsyncHTTPClient
import SecuconnectKit
import ShopStorage

/// The soak test: a fleet of shop processes on one database, customers, and faults.
struct Soak: Sendable {
    private let options: SoakOptions
    private let directory: URL
    private let fleet: Fleet
    private let transport = AsyncHTTPClientTransport()
    private let provider: Provider
    private let expectations = Expectations()
    private let time = SystemTimeSource()

    /// Runs the test.
    ///
    /// - Parameters:
    ///   - options: The options.
    ///   - environment: The environment variables.
    /// - Returns: A Boolean value that indicates whether nothing was lost or done twice.
    /// - Throws: ``SoakFailure``.
    static func run(_ options: SoakOptions, environment: [String: String]) async throws -> Bool {
        try await Soak(options, environment).run()
    }

    private init(_ options: SoakOptions, _ environment: [String: String]) throws {
        self.options = options
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("shop-soak-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        fleet = try Fleet(options, environment, directory: directory)
        provider = try Provider(fleet.simulator.address, api: fleet.apiURL, transport: transport)
    }

    private func run() async throws -> Bool {
        let begun = time.now
        do {
            for process in [fleet.simulator] + fleet.hosts.flatMap(\.processes) {
                try await waitForAnswer(of: process)
            }
            if let seconds = options.measurement {
                let test = SpeedTest(
                    fleet: fleet, provider: provider, transport: transport, seconds: TimeInterval(seconds))
                say("\(Int(try await test.pages())) pages a second")
                say("\(Int(try await test.purchases(options))) purchases a minute")
                let settled = try await test.settling(40, latency: 0.3)
                say(String(format: "40 payments settled in %.1f s at a latency of 300 ms", settled))
                let idle = try await test.pagesBesideIdleConnections(1_000)
                say("\(Int(idle)) pages a second beside 1,000 idle connections")
                say("\(Int(try await test.merchantPages(2_000))) pages a second of the merchant's list of 2,000 orders")
                await fleet.end()
                try? FileManager.default.removeItem(at: directory)
                return true
            }
            let found: [String]
            if let count = options.pushes {
                found = try await flood(count)
            } else {
                try await failWhileCustomersBuy()
                found = try await audit()
            }
            for contradiction in found { say("CONTRADICTION: \(contradiction)") }
            await fleet.end()
            let result = found.isEmpty ? "Nothing was lost or done twice" : "\(found.count) contradictions"
            say("\(result) after \(options.faults) faults in \(Int(time.now - begun)) s, seed \(options.seed).")
            if found.isEmpty {
                try? FileManager.default.removeItem(at: directory)
            } else {
                say("See \(directory.path)")
            }
            return found.isEmpty
        } catch {
            await fleet.end()
            throw error
        }
    }

    // Unlike print, this reaches a program that reads a pipe at once.
    private func say(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }

    private func waitForAnswer(of process: ServerProcess) async throws {
        var browser = Browser(transport)
        for _ in 1...300 {
            try await process.start()
            if let page = try? await browser.open(process.address), page.status == 200 { return }
            try await time.sleep(seconds: 0.1)
        }
        throw SoakFailure("\(process.address) doesn't answer. See \(directory.path)")
    }

    private func failWhileCustomersBuy() async throws {
        // Signed in once: the sign-ins of processes that are killed count for a while, and all have the same address.
        var merchant = customer(0, in: Browser(transport))
        let browser = try await merchant.merchantBrowser()
        try await withThrowingTaskGroup(of: Void.self) { group in
            let isOver = Flag()
            for number in 0..<options.customers {
                group.addTask {
                    var customer = customer(UInt64(number + 1), in: browser.forAnotherVisitor)
                    while await !isOver.isSet { await customer.buy() }
                }
            }
            group.addTask {
                try await makeFaults()
                await isOver.set()
            }
            try await group.waitForAll()
        }
    }

    private func flood(_ count: Int) async throws -> [String] {
        let flood = PushFlood(fleet: fleet, provider: provider, transport: transport, options: options)
        let maker = FaultMaker(api: fleet.api, simulator: fleet.simulator, database: fleet.server, time: time)
        let begun = time.now
        let found = try await flood.run(count) {
            var random = SystemRandomNumberGenerator()
            try await time.sleep(seconds: .random(in: 3...6, using: &random))
            guard let victim = fleet.hosts.randomElement(using: &random) else { return }
            try await maker.make(.kill, on: [victim], &random)
        }
        say("\(count) pushes, each sent twice, handled after \(Int(time.now - begun)) s")
        return found
    }

    private func customer(_ stream: UInt64, in browser: Browser) -> Customer {
        Customer(
            fleet.shops, in: browser, expectations: expectations, provider: provider,
            random: SeededRandom(seed: options.seed, stream: stream))
    }

    private func makeFaults() async throws {
        var random = SeededRandom(seed: options.seed, stream: 0)
        let maker = FaultMaker(api: fleet.api, simulator: fleet.simulator, database: fleet.server, time: time)
        let possible = Fault.possible(on: fleet.hosts, fleet.server)
        var counts: [Fault: Int] = [:]
        for number in 1...options.faults {
            // The next change is late or not answered, so that the fault hits the worst time.
            if random.hits(0.3) { try await provider.disturbNextChange(&random) }
            try await time.sleep(seconds: .random(in: 0.2...2, using: &random))
            guard let fault = possible.randomElement(using: &random),
                let victim = fleet.hosts.randomElement(using: &random)
            else { return }
            // Sometimes all, so that a restart alone has to repair everything.
            try await maker.make(fault, on: random.hits(0.1) ? fleet.hosts : [victim], &random)
            // A process that found no database ended.
            for host in fleet.hosts { try await host.start() }
            if fault == .restartAPI { try await waitForAnswer(of: fleet.simulator) }
            counts[fault, default: 0] += 1
            if number % 10 == 0 { say("\(number) faults, \(await expectations.orders.count) orders") }
        }
        for process in fleet.hosts.flatMap(\.processes) { try await waitForAnswer(of: process) }
        try await provider.control(.delete, "faults")
        say(Fault.allCases.compactMap { fault in counts[fault].map { "\(fault) \($0)" } }.joined(separator: ", "))
    }

    private func audit() async throws -> [String] {
        let audit = Audit(database: try await fleet.database.open(time: time), client: provider.client)
        let orders = await expectations.orders
        // Pushes are repeated after at most a minute.
        let begun = time.now
        var merchant = customer(0, in: Browser(transport))
        while time.now < begun + 120 {
            let undecided = try await audit.undecided(orders)
            guard try await audit.waiting() + waitingDeliveries() + undecided.count > 0 else { break }
            // The merchant looks at the amounts that were read while the API was out of date. All else needs no person.
            for number in undecided where orders[number]?.refunds.isEmpty == false { await merchant.check(number) }
            try await time.sleep(seconds: 1)
        }
        let counts = try await audit.counts()
        say(
            "\(orders.count) orders, \(orders.values.filter(\.isPaid).count) paid, \(counts.refunds) refunds, "
                + "\(counts.pushes) pushes, settled after \(Int(time.now - begun)) s")
        var found = await expectations.failures + (try await audit.contradictions(orders))
        let waiting = try await waitingDeliveries()
        if waiting > 0 { found.append("\(waiting) pushes weren't acknowledged.") }
        return found
    }

    /// Returns the number of pushes that the back office shows as not acknowledged.
    private func waitingDeliveries() async throws -> Int {
        var browser = Browser(transport)
        return try await browser.open(fleet.simulator.address).body.components(separatedBy: "\">waiting</span>").count
            - 1
    }
}
