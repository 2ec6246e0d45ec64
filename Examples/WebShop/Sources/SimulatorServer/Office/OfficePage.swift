import SecuconnectKit
import SecuconnectSimulator
import WebPages

/// The page of the back office: what happened, and what the bank and the network can do.
struct OfficePage {
    let simulator: SimulatedServer
    /// The deliveries of pushes, the oldest first.
    let deliveries: [PushDelivery]

    /// The number of entries in each list.
    static let listLength = 50

    var page: WebPage {
        WebPage(
            "Back office – secuconnect simulator", style: Style.sheet,
            body: """
                <main>
                <p class="muted">secuconnect simulator. It is no payment system, and no money moves.</p>
                <div class="row apart"><h1>Back office</h1><a class="button" id="reload" href="/">Reload</a></div>
                <p><a id="to-control" href="/office/control">Control API</a></p>
                \(faults)
                \(AccountSections(simulator: simulator).html)
                \(DeviceSection(simulator: simulator).html)
                <h2 id="transactions">Transactions</h2>
                \(transactions)
                \(directPayments)
                \(PushSection(simulator: simulator, deliveries: deliveries).html)
                <h2 id="calls">Calls</h2>
                \(calls)
                </main>
                """)
    }

    private var faults: HTML {
        let count = simulator.pendingFaults
        return """
            <section id="faults" class="card" aria-label="Faults">
            <h2>Faults</h2>
            <p id="pending-faults">\(count == 0 ? "No fault waits." : "\(count) waiting for the next changes.")</p>
            <div class="row">
            \(OfficeFault.allCases.map { Self.button($0.rawValue, $0.label, "/office/faults/\($0.rawValue)") })
            </div>
            </section>
            """
    }

    private var transactions: HTML {
        let ids = simulator.smartTransactionIDs.suffix(Self.listLength).reversed()
        guard !ids.isEmpty else { return "<p class=\"muted\">No transaction yet. Create one with the API.</p>" }
        let payments = Dictionary(grouping: simulator.ledger.filter { $0.smartTransaction != nil }) {
            $0.smartTransaction
        }
        let shown = ids.compactMap { simulator.smartTransaction($0) }
        return "\(shown.map { TransactionCard($0, payments[$0.id] ?? []).html })"
    }

    /// The payments of the older direct products.
    private var directPayments: HTML {
        let payments = simulator.ledger.filter { $0.smartTransaction == nil }.suffix(Self.listLength).reversed()
        guard !payments.isEmpty else { return "" }
        return "<h2 id=\"direct-payments\">Direct payments</h2>\n\(payments.map { TransactionCard.html(of: $0) })"
    }

    private var calls: HTML {
        let requests = simulator.requests.suffix(Self.listLength).reversed()
        guard !requests.isEmpty else { return "<p class=\"muted\">No call yet.</p>" }
        let rows: [HTML] = requests.map { request in
            let faults: HTML =
                request.faults.isEmpty
                ? "" : " <span class=\"bad\">\(request.faults.map(\.description).joined(separator: ", "))</span>"
            return "<li><code>\(request.method.rawValue) \(request.path)</code>\(faults)</li>\n"
        }
        return "<ol class=\"card\" id=\"call-list\" reversed>\n\(rows)</ol>"
    }

    /// Returns a form with a single button.
    static func button(_ id: String, _ label: String, _ address: String) -> HTML {
        "<form method=\"post\" action=\"\(address)\"><button id=\"\(id)\">\(label)</button></form>\n"
    }
}
