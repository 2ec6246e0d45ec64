import Foundation
import SecuconnectKit
import ShopStorage

/// A flood of pushes: each one is sent twice, to any of several shop processes, while these are killed.
struct PushFlood: Sendable {
    /// The fleet.
    let fleet: Fleet
    /// The payment service, whose own pushes are held.
    let provider: Provider
    /// The transport.
    let transport: any HTTPTransport
    /// The options.
    let options: SoakOptions

    private let time = SystemTimeSource()
    private static let orders = 40
    private static let senders = 16

    init(fleet: Fleet, provider: Provider, transport: any HTTPTransport, options: SoakOptions) {
        self.fleet = fleet
        self.provider = provider
        self.transport = transport
        self.options = options
    }

    /// Sends the pushes of orders that were paid.
    ///
    /// - Parameters:
    ///   - count: The number of pushes.
    ///   - kill: A closure that kills a process and starts it again.
    /// - Returns: A sentence for each contradiction.
    /// - Throws: ``SoakFailure`` or an error of the database.
    func run(_ count: Int, kill: @escaping @Sendable () async throws -> Void) async throws -> [String] {
        try await provider.control(.post, "pushes/hold")
        let numbers = try await paidOrders()
        let isOver = Flag()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while await !isOver.isSet { try await kill() }
            }
            group.addTask {
                try await send(count, of: numbers)
                await isOver.set()
            }
            try await group.waitForAll()
        }
        return try await contradictions(count, numbers)
    }

    private func paidOrders() async throws -> [String] {
        try await withThrowingTaskGroup(of: String.self) { group in
            for stream in 0..<Self.orders {
                group.addTask {
                    var customer = Customer(
                        fleet.shops, in: Browser(transport), expectations: Expectations(), provider: provider,
                        random: SeededRandom(seed: options.seed, stream: UInt64(stream)))
                    let (number, link) = try await customer.openOrder()
                    try await customer.payNow(at: link)
                    return number
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Sends each push twice. Both times it's repeated until it's acknowledged, as the payment service does it.
    private func send(_ count: Int, of numbers: [String]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for sender in 0..<Self.senders {
                group.addTask {
                    var random = SeededRandom(seed: options.seed, stream: UInt64(1_000 + sender))
                    for push in stride(from: sender, to: count, by: Self.senders) {
                        for _ in 1...2 { try await send(push, of: numbers[push % numbers.count], &random) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func send(_ push: Int, of number: String, _ random: inout SeededRandom) async throws {
        let body = #"{"id":"\#(Self.prefix)\#(push)","target":"payment.transactions","data":[{"id":"PCI_\#(push)"}]}"#
        let deadline = time.now + 120
        while time.now < deadline {
            guard let shop = fleet.shops.randomElement(using: &random) else { return }
            let response = try? await transport.send(
                TransportRequest(
                    method: .post, url: shop.appendingPathComponent("push").appendingPathComponent(number),
                    headers: ["Content-Type": "application/json"], body: Data(body.utf8), idleTimeout: 30))
            if response?.status == 200 { return }
            try await time.sleep(seconds: 0.1)
        }
        throw SoakFailure("Push \(push) of order \(number) wasn't acknowledged in time.")
    }

    private func contradictions(_ count: Int, _ numbers: [String]) async throws -> [String] {
        let database = try await fleet.database.open(time: time)
        func pushes(_ condition: String) async throws -> Int {
            try await database.single("SELECT COUNT(*) FROM push WHERE id LIKE '\(Self.prefix)%' AND \(condition)") ?? 0
        }
        let begun = time.now
        while time.now < begun + 120, try await pushes("dueAt IS NOT NULL") > 0 { try await time.sleep(seconds: 0.2) }
        let stored = try await pushes("attempts >= 0"), handled = try await pushes("attempts = 1 AND dueAt IS NULL")
        let list = numbers.map { "'\($0)'" }.joined(separator: ",")
        let open: [String] = try await database.column(
            "SELECT number FROM purchase WHERE number IN (\(list)) AND state <> 'paid'")
        var found: [String] = []
        if stored != count { found.append("\(stored) pushes were stored, not \(count).") }
        if handled != count { found.append("\(handled) pushes were handled once, not \(count).") }
        if !open.isEmpty { found.append("The orders \(open) aren't paid.") }
        return found
    }

    private static let prefix = "evt_flood_"
}

/// A value that is set once.
actor Flag {
    /// A Boolean value that indicates whether it was set.
    private(set) var isSet = false

    /// Sets it.
    func set() { isSet = true }
}
