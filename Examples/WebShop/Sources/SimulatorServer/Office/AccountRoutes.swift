import Foundation
import HTTPTypes
import Hummingbird
import SecuconnectKit
import SecuconnectSimulator
import WebPages

/// The addresses of the back office for the account: contracts, cards, subscriptions, direct payments and the clock.
struct AccountRoutes: Sendable {
    let simulator: SimulatedServer

    func add(to router: Router<ConnectionContext>) {
        router.get("/office/devices") { _, _ in DevicePage(simulator: simulator).page }
        router.get("/office/control") { _, _ in ControlPage(simulator: simulator).page }
        router.post("/office/clock/:action") { _, context in
            try OfficeRoutes.action(ClockAction.self, context).perform(in: simulator)
            return OfficeRoutes.done("clock")
        }
        router.post("/office/subscriptions/:id/charge") { _, context in
            try charge(context.parameters.get("id") ?? "")
            return OfficeRoutes.done("subscriptions")
        }
        add(ContractAction.self, "contracts", "contracts", to: router)
        add(CardAction.self, "cards", "cards", to: router)
        add(TokenAction.self, "containers", "cards", to: router)
        add(DirectPaymentAction.self, "direct-payments", "direct-payments", to: router)
    }

    private func add<Action: OfficeAction>(
        _ type: Action.Type, _ kind: String, _ section: String, to router: Router<ConnectionContext>
    ) {
        router.post("/office/\(kind)/:id/:action") { _, context in
            let id = context.parameters.get("id") ?? ""
            try OfficeRoutes.action(type, context).perform(on: id, in: simulator)
            return OfficeRoutes.done(section)
        }
    }

    /// Moves the clock to the next payment of a subscription.
    private func charge(_ id: String) throws {
        let subscription = simulator.objects(in: "/Payment/Subscriptions").first { $0["id"]?.string == id }
        guard let text = subscription?["billing_info"]?["next_billing_time"]?.string, let date = APITimestamp(text).date
        else { throw PageProblem(.notFound, "The subscription has no further payment. Load the page again.") }
        // The time of a payment is shown in seconds.
        simulator.clock.advance(by: date.timeIntervalSince(simulator.clock.date) + 1)
    }
}
