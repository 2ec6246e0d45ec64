import Foundation
import SecuconnectKit

/// The payment service of the soak test: what its API shows, and what its bank and its operators do.
struct Provider: Sendable {
    /// The client of the API.
    let client: SecuconnectClient
    private let address: URL
    private let transport: any HTTPTransport
    private let time = SystemTimeSource()

    /// The number of seconds after which a call has failed. The service is restarted meanwhile.
    private static let patience: TimeInterval = 120

    /// Creates the payment service.
    ///
    /// - Parameters:
    ///   - simulator: The address of the simulator.
    ///   - api: The address of the API for this program.
    ///   - transport: The transport.
    /// - Throws: `SecuconnectError` if the address isn't valid.
    init(_ simulator: URL, api: URL, transport: any HTTPTransport) throws {
        address = simulator.appendingPathComponent("simulator")
        self.transport = transport
        client = SecuconnectClient(
            configuration: .init(
                environment: try .init(baseURL: api),
                credentials: .clientCredentials(id: Self.clientID, secret: Self.clientSecret), transport: transport))
    }

    /// Calls the control API of the simulator.
    ///
    /// - Throws: ``SoakFailure`` or `TransportFailure`.
    func control(_ method: TransportRequest.Method, _ path: String, _ fields: JSONValue? = nil) async throws {
        let response = try await transport.send(
            TransportRequest(
                method: method, url: address.appendingPathComponent(path),
                headers: ["Content-Type": "application/json"],
                body: try fields.map { try JSONEncoder().encode($0) }, idleTimeout: 30))
        guard response.status == 200 else { throw SoakFailure("The simulator refused \(path): \(response.status).") }
    }

    /// Injects a fault into the next calls that match.
    func inject(_ fields: [String: JSONValue]) async throws { try await control(.post, "faults", .object(fields)) }

    /// Injects a fault into the next change: it's carried out late, or isn't answered in time.
    func disturbNextChange(_ random: inout SeededRandom) async throws {
        guard let fault = Self.disturbances.randomElement(using: &random) else { return }
        try await inject(fault.merging(["calls": "changes"]) { $1 })
    }

    private static let disturbances: [[String: JSONValue]] = [
        ["fault": "delayResponse", "seconds": 10], ["fault": "loseResponse"], late,
    ]

    /// A change that is carried out later than another process takes over, and in the settling time of the shop.
    private static let late: [String: JSONValue] = ["fault": "delay", "seconds": .integer(lateness)]

    /// The number of seconds by which a change can be late.
    static let lateness = 8

    // MARK: What happens over time

    /// Lets the bank refuse a refund that was made before.
    func refuseRefund(of number: String, _ amount: Int) async throws {
        try await untilDone("The refund of \(number) can't be refused") {
            guard let payment = try await payment(of: number) else { return false }
            let refunds = try await client.payment.transactions.refunds(of: payment).filter { $0.amount == -amount }
            if refunds.contains(where: \.isRefused) { return true }
            guard let refund = refunds.first else { return false }
            try await control(.post, "payments/\(refund.id.rawValue)/decline-refund")
            return true
        }
    }

    /// Lets the sale of an order time out, so far as the next reads show.
    func expireSale(of number: String) async throws {
        try await untilDone("The sale of \(number) doesn't expire") {
            guard var sale = try await sale(of: number) else { return false }
            sale.status = .timeout
            try await answer("/Smart/Transactions/\(sale.id.rawValue)", with: sale, times: 3)
            return true
        }
    }

    /// Disturbs the next refund of an order, if it has no other: it's carried out late, or it isn't answered and the
    /// remaining amount lags.
    func disturbRefund(of number: String, isLate: Bool) async throws {
        try await untilDone("The payment of \(number) can't be read") {
            guard let payment = try await payment(of: number) else { return false }
            let path = "/Payment/Transactions/\(payment.rawValue)"
            let fault = isLate ? Self.late : ["fault": "loseResponse"]
            try await inject(fault.merging(["method": "POST", "path": .string("\(path)/cancel")]) { $1 })
            guard !isLate else { return true }
            let check = try await client.payment.transactions.checkStatus(payment)
            // More reads than the shop makes until the settling time is over.
            try await answer("\(path)/checkStatus", with: check, times: 40)
            return true
        }
    }

    private func answer(_ path: String, with value: some Encodable, times: Int) async throws {
        let body = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
        try await inject([
            "fault": "answer", "status": 200, "body": body, "method": "GET", "path": .string(path),
            "times": .integer(times),
        ])
    }

    private func sale(of number: String) async throws -> SmartTransaction? {
        try await client.smart.transactions.findCreated(merchantRef: number, since: Date(timeIntervalSinceNow: -86_400))
    }

    private func payment(of number: String) async throws -> PaymentTransaction.ID? {
        try await sale(of: number)?.transactions?.filter(\.isPayment).last.map { PaymentTransaction.ID($0.id.rawValue) }
    }

    /// Repeats an action until it's done. Its calls can fail, because the simulator is restarted.
    private func untilDone(_ failure: String, _ action: () async throws -> Bool) async throws {
        let deadline = time.now + Self.patience
        var last = "nothing was found"
        while time.now < deadline {
            do { if try await action() { return } } catch { last = "\(error)" }
            try await time.sleep(seconds: 0.2)
        }
        throw SoakFailure("\(failure): \(last).")
    }

    private static let clientID = "00563697073442633035025909838580"
    private static let clientSecret: SensitiveString =
        "3382456441636938321687549172178382320163695870914358804052148567"
}

extension PaymentTransaction {
    /// A Boolean value that indicates whether the bank refused a refund, so that no money is returned.
    var isRefused: Bool { details?.simpleStatus == .denied }
}
