import Foundation
import SecuconnectKit

/// Work without the network, done thousands of times.
enum SmallWork {
    private static let times = 2_000

    static func run(_ bench: Workbench) async throws -> [Row] {
        let filter = makeFilter(), text = filter.description, draft = makeDraft(), push = Data(push.utf8)
        let encoder = JSONEncoder()
        return [
            try await row(bench, "build a filter of 5 conditions") { _ = makeFilter() },
            try await row(bench, "render it") { _ = filter.description },
            try await row(bench, "parse it") { _ = try SearchFilter<SmartTransaction>(parsing: text) },
            try await row(bench, "encode a draft with a basket of 3") { _ = try encoder.encode(draft) },
            try await row(bench, "parse a push") { _ = try PushEvent(body: push) },
        ]
    }

    private static func row(_ bench: Workbench, _ title: String, _ work: () throws -> Void) async throws -> Row {
        var costs: [Double] = []
        for _ in 0...bench.rounds { costs.append(try await Cost { for _ in 0..<times { try work() } }.time) }
        let each = Array(costs.dropFirst()).median / Double(times)
        return Row(letter: "f", title: title, ours: Quantity(value: each * 1_000_000, unit: "µs"))
    }

    private static func makeFilter() -> SearchFilter<SmartTransaction> {
        let name: SearchField<SmartTransaction> = "customer.name", age: SearchField<SmartTransaction> = "customer.age"
        return !name.matches("meier*") && (age.isBetween(30, 40) || age.isBetween(50, 60))
            && SearchField.status.isOneOf(["ok", "pending"])
    }

    private static func makeDraft() -> SmartTransaction.Draft {
        SmartTransaction.Draft(
            contract: "GCR_1",
            customer: .init(contact: .init(forename: "Max", surname: "Mustermann", email: "max@example.net")),
            intent: .sale,
            basket: .init(
                products: (1...3).map {
                    .article(id: $0, desc: "An article of some name", quantity: Decimal($0), priceOne: 500, tax: 19)
                }),
            basketInfo: .init(sum: 3_000, currency: .eur), merchantRef: "order-4711", isDemo: true)
    }

    private static let push = """
        {"object":"event.pushes","id":"evt_1","created":"2024-06-21T08:30:28+02:00","target":"payment.transactions",\
        "type":"changed","data":[{"object":"payment.transactions","id":"PCI_1"}]}
        """
}
