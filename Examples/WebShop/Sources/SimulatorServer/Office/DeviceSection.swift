import SecuconnectSimulator
import WebPages

/// The devices in the back office that wait for a decision.
struct DeviceSection {
    let simulator: SimulatedServer

    /// The section; empty if no device waits.
    var html: HTML {
        let codes = simulator.devices.waitingCodes
        guard !codes.isEmpty else { return "" }
        return "<h2 id=\"devices\">Devices</h2>\n\(codes.map(card))"
    }

    private func card(of code: String) -> HTML {
        """
        <article class="card" id="device-\(code)">
        <h3>A device shows the code <code>\(code)</code>.</h3>
        <div class="row">
        \(OfficePage.button("confirm-\(code)", "Confirm", "/office/devices/\(code)/confirm"))
        \(OfficePage.button("refuse-\(code)", "Refuse", "/office/devices/\(code)/refuse"))
        </div>
        </article>

        """
    }
}
