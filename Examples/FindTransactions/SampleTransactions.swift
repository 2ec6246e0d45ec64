import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// The sample transactions of a shop, from the last months.
enum SampleTransactions {
    private static let forenames = ["Anna", "Max", "Erika", "Jürgen", "Zoë", "Paul"]
    private static let surnames = ["Meier", "Meyer-Lüdenscheidt", "Öztürk", "O'Neill", "Schmidt", "Müller, Dr.", "Ng"]
    private static let methods: [SmartTransaction.PaymentMethod] = [.debit, .prepaid, .invoice]

    private static let count = 300
    /// The time from one sale to the next, in seconds.
    private static let interval: TimeInterval = 6 * 3_600

    /// Creates a server whose clock shows today after the samples are added.
    static func server() -> SimulatedServer {
        let start = Date(timeIntervalSinceNow: -interval * TimeInterval(count))
        return SimulatedServer(clock: SimulatedClock(startingAt: start, autoAdvances: true))
    }

    static func add(to server: SimulatedServer, of account: ExampleAccount) async throws {
        for number in 1...count {
            let created = try await account.client.smart.transactions.create(draft(number, of: account))
            // Every fifth payer leaves without paying, every seventh payment fails.
            switch number {
            case _ where number % 5 == 0: try server.payer.leave(created.id)
            case _ where number % 7 == 0: try server.payer.failToPay(created.id, by: .debit)
            default: try server.payer.pay(created.id, by: methods[number % methods.count])
            }
            server.clock.advance(by: interval)
        }
    }

    private static func draft(_ number: Int, of account: ExampleAccount) -> SmartTransaction.Draft {
        let forename = forenames[number % forenames.count], surname = surnames[number % surnames.count]
        return SmartTransaction.Draft(
            contract: account.contract,
            customer: .init(
                contact: .init(forename: forename, surname: surname, email: "customer\(number)@example.net")),
            intent: number % 3 == 0 ? .order : .sale,
            basketInfo: .init(sum: 995 + number * 137 % 50_000, currency: .eur),
            transactionRef: "Order \(number)", merchantRef: "order-\(4_000 + number)", isDemo: true)
    }
}
