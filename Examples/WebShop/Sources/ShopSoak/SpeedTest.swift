import Foundation
import NIOCore
import NIOPosix
import SecuconnectKit
import ShopStorage

/// The measurement of the pages and purchases that a fleet serves without faults.
struct SpeedTest: Sendable {
    /// The fleet.
    let fleet: Fleet
    /// The payment service.
    let provider: Provider
    /// The transport.
    let transport: any HTTPTransport
    /// The number of seconds.
    let seconds: TimeInterval

    private let time = SystemTimeSource()
    private static let browsers = 8

    init(fleet: Fleet, provider: Provider, transport: any HTTPTransport, seconds: TimeInterval) {
        self.fleet = fleet
        self.provider = provider
        self.transport = transport
        self.seconds = seconds
    }

    /// Returns the number of seconds from the payment of some orders at the same time until all are known to be paid.
    ///
    /// - Parameters:
    ///   - count: The number of orders.
    ///   - latency: The number of seconds that the API takes longer than usual for each call.
    /// - Returns: The number of seconds.
    /// - Throws: ``SoakFailure`` or an error of the database.
    func settling(_ count: Int, latency: TimeInterval) async throws -> TimeInterval {
        let database = try await fleet.database.open(time: time)
        let orders = try await withThrowingTaskGroup(of: (String, URL, Customer).self) { group in
            for number in 0..<count {
                group.addTask {
                    var customer = customer(UInt64(1_000 + number))
                    let (number, link) = try await customer.openOrder()
                    return (number, link, customer)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try await provider.inject([
            "fault": "delayResponse", "times": 100_000, "seconds": .number(Decimal(latency)),
        ])
        let begun = time.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (_, link, customer) in orders {
                group.addTask {
                    var customer = customer
                    try await customer.payNow(at: link)
                }
            }
            try await group.waitForAll()
        }
        let list = orders.map { "'\($0.0)'" }.joined(separator: ",")
        while time.now < begun + 120 {
            let paid: Int? = try await database.single(
                "SELECT COUNT(*) FROM purchase WHERE state = 'paid' AND number IN (\(list))")
            if paid == count { break }
            try await time.sleep(seconds: 0.05)
        }
        let seconds = time.now - begun
        try await provider.control(.delete, "faults")
        return seconds
    }

    private func customer(_ stream: UInt64) -> Customer {
        Customer(
            fleet.shops, in: Browser(transport), expectations: Expectations(), provider: provider,
            random: SeededRandom(seed: 1, stream: stream))
    }

    /// Returns the number of pages a second while connections are open that send nothing.
    func pagesBesideIdleConnections(_ count: Int) async throws -> Double {
        guard let host = fleet.shops.first?.host, let port = fleet.shops.first?.port else { return 0 }
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        var connections: [any Channel] = []
        for _ in 0..<count { connections.append(try await bootstrap.connect(host: host, port: port).get()) }
        let speed = try await pages()
        for connection in connections { try? await connection.close() }
        return speed
    }

    /// Returns the number of pages a second of the merchant's list.
    ///
    /// - Parameter count: The number of orders that the database gets in addition.
    /// - Returns: The number of pages.
    /// - Throws: ``SoakFailure`` or an error of the database.
    func merchantPages(_ count: Int) async throws -> Double {
        let database = try await fleet.database.open(time: time)
        try await database.run(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
            INSERT INTO purchase (number, session, createdAt, customer, bill, total, actionID, state, netAmount)
            SELECT 'LIST' || i, session, createdAt - i, customer, bill, total, actionID, 'paid', total FROM n, (
                SELECT * FROM purchase ORDER BY number LIMIT 1) AS one
            """, [.integer(count)])
        var merchant = customer(999)
        let browser = try await merchant.merchantBrowser()
        return try await repeatedly { number in
            let page = fleet.shops[number % fleet.shops.count].appendingPathComponent("admin/orders")
            return (browser, page)
        }
    }

    /// Opens pages in several browsers, and returns their number a second.
    private func repeatedly(_ start: @escaping @Sendable (Int) async throws -> (Browser, URL)) async throws -> Double {
        let end = time.now + seconds
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<Self.browsers {
                group.addTask {
                    var (browser, page) = try await start(number)
                    var count = 0
                    while time.now < end {
                        guard try await browser.open(page).status == 200 else { throw SoakFailure("\(page) failed.") }
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(count) / seconds
    }

    /// Returns the number of pages a second, for visitors who have a basket.
    func pages() async throws -> Double {
        try await repeatedly { number in
            let shop = fleet.shops[number % fleet.shops.count]
            var browser = Browser(transport)
            let token = try await browser.open(shop).hidden("token") ?? ""
            let article = ["token": token, "product": "mug", "quantity": "1"]
            _ = try await browser.submit(shop.appendingPathComponent("basket/add"), article)
            return (browser, shop)
        }
    }

    /// Returns the number of paid purchases a minute.
    func purchases(_ options: SoakOptions) async throws -> Double {
        let end = time.now + seconds
        let expectations = Expectations()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<options.customers {
                group.addTask {
                    var customer = Customer(
                        fleet.shops, in: Browser(transport), expectations: expectations, provider: provider,
                        random: SeededRandom(seed: options.seed, stream: UInt64(number + 1)))
                    while time.now < end { await customer.buy(isQuick: true) }
                }
            }
        }
        if let failure = await expectations.failures.first { throw SoakFailure(failure) }
        return Double(await expectations.orders.values.filter(\.isPaid).count) / seconds * 60
    }
}
