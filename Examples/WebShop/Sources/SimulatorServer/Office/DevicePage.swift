import SecuconnectSimulator
import WebPages

/// The page on which a person confirms the code of a device, the `verification_url` of its registration.
struct DevicePage {
    let simulator: SimulatedServer

    var page: WebPage {
        WebPage(
            "Devices – secuconnect simulator", style: Style.sheet,
            body: """
                <main>
                <div class="row apart"><h1>Devices</h1><a class="button" id="to-office" href="/">Back office</a></div>
                \(DeviceSection(simulator: simulator).html)
                <p class="muted" id="device-count">Waiting codes: \(simulator.devices.waitingCodes.count)</p>
                </main>
                """)
    }
}
