import Foundation
import SecuconnectKit
import SecuconnectSimulator
import WebPages

/// The documentation of the control API, as the control API lists it.
struct ControlPage {
    let simulator: SimulatedServer

    var page: WebPage {
        WebPage(
            "Control API – secuconnect simulator", style: Style.sheet,
            body: """
                <main>
                <div class="row apart"><h1>Control API</h1><a class="button" id="to-office" href="/">Back office</a></div>
                <p>With these calls, a test in any language does what payers, banks and secuconnect do. They need no token.
                A body is a JSON object; an error is <code>{"error": "…"}</code>.
                The description of both APIs is at <a id="to-description" href="/openapi.json">/openapi.json</a>.</p>
                <pre class="card">\(Self.example)</pre>
                \(calls.map(entry))
                </main>
                """)
    }

    private static let example = """
        curl -X POST -H 'Content-Type: application/json' \\
            http://127.0.0.1:8700/simulator/clock -d '{"advance": 86400}'
        """

    private var calls: [JSONValue] {
        let response = simulator.answerControl("GET", SimulatedServer.controlPath)
        return (try? JSONDecoder().decode(JSONValue.self, from: response.body))?.array ?? []
    }

    private func entry(_ call: JSONValue) -> HTML {
        let fields: [HTML] = (call["fields"]?.object ?? [:]).sorted { $0.key < $1.key }.map { name, text in
            "<li><code>\(name)</code>: \(text.string ?? "")</li>\n"
        }
        let list: HTML = fields.isEmpty ? "" : "<ul>\n\(fields)</ul>"
        return """
            <article class="card">
            <h3><code>\(call["method"]?.string ?? "") \(call["path"]?.string ?? "")</code></h3>
            <p>\(call["summary"]?.string ?? "")</p>
            \(list)
            </article>

            """
    }
}
