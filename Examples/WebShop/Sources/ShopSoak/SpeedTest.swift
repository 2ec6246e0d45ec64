import Foundation
import SecuconnectKit

/// The measurement of the pages and purchases that a fleet serves without faults.
struct SpeedTest: Sendable {
    /// The fleet.
    let fleet: Fleet
    /// The transport.
    let transport: any HTTPTransport
    /// The number of seconds.
    let seconds: TimeInterval

    private let time = SystemTimeSource()
    private static let browsers = 8

    init(fleet: Fleet, transport: any HTTPTransport, seconds: TimeInterval) {
        self.fleet = fleet
        self.transport = transport
        self.seconds = seconds
    }

    /// Returns the number of pages a second, for visitors who have a basket.
    func pages() async throws -> Double {
        let end = time.now + seconds
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<Self.browsers {
                let shop = fleet.shops[number % fleet.shops.count]
                group.addTask {
                    var browser = Browser(transport)
                    let token = try await browser.open(shop).hidden("token") ?? ""
                    let article = ["token": token, "product": "mug", "quantity": "1"]
                    _ = try await browser.submit(shop.appendingPathComponent("basket/add"), article)
                    var count = 0
                    while time.now < end {
                        guard try await browser.open(shop).status == 200 else {
                            throw SoakFailure("\(shop) failed.")
                        }
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(count) / seconds
    }

    /// Returns the number of paid purchases a minute.
    func purchases(_ options: SoakOptions) async throws -> Double {
        let end = time.now + seconds
        let expectations = Expectations()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<options.customers {
                group.addTask {
                    var customer = Customer(
                        fleet.shops, transport: transport, expectations: expectations,
                        random: SeededRandom(seed: options.seed, stream: UInt64(number + 1)))
                    while time.now < end { await customer.buy() }
                }
            }
        }
        if let failure = await expectations.failures.first { throw SoakFailure(failure) }
        return Double(await expectations.orders.values.filter(\.isPaid).count) / seconds * 60
    }
}
