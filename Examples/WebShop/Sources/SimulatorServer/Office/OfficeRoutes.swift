import HTTPTypes
import Hummingbird
import SecuconnectKit
import SecuconnectSimulator

/// The addresses of the back office.
struct OfficeRoutes: Sendable {
    let simulator: SimulatedServer
    let sender: PushSender

    func add(to router: Router<ConnectionContext>) {
        router.get("/") { _, _ in
            OfficePage(simulator: simulator, deliveries: await sender.deliveries).page
        }
        router.post("/office/faults/:action") { _, context in
            try Self.action(OfficeFault.self, context).inject(into: simulator)
            return Self.done("faults")
        }
        router.post("/office/devices/:code/:action") { _, context in
            let code = context.parameters.get("code") ?? ""
            try Self.action(DeviceAction.self, context).perform(on: code, in: simulator)
            return Self.done("devices")
        }
        router.post("/office/pushes/:action") { _, context in
            try Self.action(PushAction.self, context).perform(in: simulator)
            return Self.done("pushes")
        }
        router.post("/office/deliveries/:id/repeat") { _, context in
            let id = context.parameters.get("id").flatMap { Int($0) }
            guard let delivery = await sender.deliveries.first(where: { $0.id == id }) else {
                throw PageProblem(.notFound, "There is no such push. Load the page again.")
            }
            simulator.deliverAgain(delivery.push)
            return Self.done("pushes")
        }
        router.post("/office/transactions/:id/:action") { _, context in
            let id = SmartTransaction.ID(context.parameters.get("id") ?? "")
            try Self.action(TransactionAction.self, context).perform(on: id, in: simulator)
            return Self.done("transactions")
        }
        router.post("/office/payments/:id/:action") { _, context in
            let id = PaymentTransaction.ID(context.parameters.get("id") ?? "")
            try Self.action(PaymentAction.self, context).perform(on: id, in: simulator)
            return Self.done("transactions")
        }
    }

    static func action<Action: RawRepresentable<String>>(
        _ type: Action.Type, _ context: ConnectionContext
    ) throws -> Action {
        guard let action = context.parameters.get("action").flatMap(Action.init(rawValue:)) else {
            throw PageProblem(.notFound, "There is no such action. Use the buttons of the back office.")
        }
        return action
    }

    static func done(_ section: String) -> Response { .redirect(to: "/#\(section)") }
}
