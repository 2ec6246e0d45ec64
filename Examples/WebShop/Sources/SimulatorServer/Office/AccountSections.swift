import SecuconnectKit
import SecuconnectSimulator
import WebPages

/// The clock, contracts, cards and subscriptions in the back office.
struct AccountSections {
    let simulator: SimulatedServer

    var html: HTML {
        """
        \(clock)
        \(section("contracts", "Contracts", contracts))
        \(section("cards", "Cards", cards + containers))
        \(section("subscriptions", "Subscriptions", subscriptions))
        """
    }

    private var clock: HTML {
        """
        <section id="clock" class="card" aria-label="Clock">
        <h2>Clock</h2>
        <p id="clock-date">\(APITimestamp(simulator.clock.date).rawValue)</p>
        <div class="row">
        \(ClockAction.allCases.map { OfficePage.button($0.rawValue, $0.label, "/office/clock/\($0.rawValue)") })
        </div>
        </section>
        """
    }

    /// Returns a section; empty if it has no entries.
    private func section(_ id: String, _ title: String, _ entries: [HTML]) -> HTML {
        entries.isEmpty ? "" : "<h2 id=\"\(id)\">\(title)</h2>\n\(entries)"
    }

    private var contracts: [HTML] {
        shown("/General/Contracts").map { contract in
            let id = contract["id"]?.string ?? "", isApproved = contract["approved"] == true
            return entry(
                id, title: contract["description"]?.string ?? "Contract", state: isApproved ? "approved" : "waiting",
                buttons: [button(isApproved ? ContractAction.revoke : .approve, id, "contracts")])
        }
    }

    private var cards: [HTML] {
        shown("/Loyalty/MerchantCards").map { card in
            let id = card["id"]?.string ?? "", number = card["card"]?["cardnumber"]?.string ?? ""
            let pin = simulator.cardPIN(of: SensitiveString(number))?.rawValue ?? "none"
            let balance = CurrencyCode.eur.formatted(card["balance"]?.integer ?? 0)
            return entry(
                id, title: "Card \(number)", state: balance, note: "PIN \(pin)",
                buttons: CardAction.allCases.map { button($0, id, "cards") })
        }
    }

    /// The stored means of payment that wait for the card network.
    private var containers: [HTML] {
        shown("/Payment/Containers").filter { $0["token_status"]?["status"] == "requested" }.map { container in
            let id = container["id"]?.string ?? ""
            return entry(
                id, title: container["public"]?["pan"]?.string ?? "Stored means of payment", state: "token requested",
                buttons: TokenAction.allCases.map { button($0, id, "containers") })
        }
    }

    private var subscriptions: [HTML] {
        shown("/Payment/Subscriptions").map { subscription in
            let id = subscription["id"]?.string ?? ""
            let next = subscription["billing_info"]?["next_billing_time"]?.string
            return entry(
                id, title: "Subscription", state: subscription["status"]?.string ?? "",
                note: next.map { "next payment \($0)" } ?? "no further payment",
                buttons: next == nil
                    ? []
                    : [OfficePage.button("charge-\(id)", "Move the clock to it", "/office/subscriptions/\(id)/charge")])
        }
    }

    private func shown(_ path: String) -> [JSONValue] {
        simulator.objects(in: path).suffix(OfficePage.listLength).reversed()
    }

    private func entry(
        _ id: String, title: String, state: String, note: String = "", buttons: [HTML] = []
    ) -> HTML {
        """
        <article class="card" id="\(id)">
        <div class="row apart"><h3>\(title)</h3><span class="badge" id="state-\(id)">\(state)</span></div>
        <p class="muted"><code>\(id)</code> \(note)</p>
        <div class="row">
        \(buttons)
        </div>
        </article>

        """
    }

    private func button(_ action: some OfficeAction, _ id: String, _ kind: String) -> HTML {
        OfficePage.button("\(action.rawValue)-\(id)", action.label, "/office/\(kind)/\(id)/\(action.rawValue)")
    }
}
