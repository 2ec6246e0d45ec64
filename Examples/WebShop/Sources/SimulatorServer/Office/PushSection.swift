import Foundation
import SecuconnectKit
import SecuconnectSimulator
import WebPages

/// The pushes in the back office, with their deliveries.
struct PushSection {
    let simulator: SimulatedServer
    /// The deliveries, the oldest first.
    let deliveries: [PushDelivery]

    var html: HTML {
        let held = simulator.heldPushes.count
        let actions = PushAction.allCases.filter { $0.isOffered(in: simulator) }
        return """
            <h2 id="pushes">Pushes</h2>
            <div class="card">
            <p id="held-pushes">\(simulator.settings.holdsPushes ? "\(held) held." : "They are sent at once.")</p>
            <div class="row">
            \(actions.map { OfficePage.button($0.rawValue, $0.label, "/office/pushes/\($0.rawValue)") })
            </div>
            </div>
            \(deliveries.suffix(OfficePage.listLength).reversed().map(card))
            """
    }

    private func card(of delivery: PushDelivery) -> HTML {
        let push = delivery.push
        let attempts: [HTML] = delivery.attempts.map {
            "<li>\(APITimestamp($0.date).rawValue): <strong>\($0.result)</strong></li>\n"
        }
        let list: HTML = attempts.isEmpty ? "" : "<ul>\n\(attempts)</ul>"
        return """
            <article class="card" id="delivery-\(delivery.id)">
            <div class="row apart">
            <h3>\(push.target) <span class="muted">\(push.type)</span></h3>
            <span class="badge" id="delivery-state-\(delivery.id)">\(delivery.state.rawValue)</span>
            </div>
            <p class="muted"><code>\(push.objectID)</code> to <code>\(delivery.url?.absoluteString ?? "no address")</code>
            as <code>\(push.id)</code>, attempts: \(delivery.attemptCount)</p>
            \(list)
            \(OfficePage.button("repeat-\(delivery.id)", "Push again", "/office/deliveries/\(delivery.id)/repeat"))
            </article>

            """
    }
}
