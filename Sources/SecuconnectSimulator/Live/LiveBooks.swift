import Foundation
import SecuconnectKit

/// The connections for live events, and the events that wait for their delivery.
struct LiveBooks {
    private(set) var connections: [Int: BrokerConnection] = [:]
    private var outgoing: [Data] = []
    private var lastNumber = 0
    /// A Boolean value that indicates whether new connections are refused.
    var refusesConnections = false

    mutating func add(_ connection: BrokerConnection) -> Int {
        lastNumber += 1
        connections[lastNumber] = connection
        return lastNumber
    }

    mutating func remove(_ number: Int) { connections[number] = nil }

    mutating func send(_ event: Data) { outgoing.append(event) }

    /// Delivers the events to all clients that asked for something. Without one, they are lost.
    mutating func deliver() {
        guard !outgoing.isEmpty else { return }
        defer { outgoing = [] }
        let receivers = connections.sorted { $0.key < $1.key }.map(\.value).filter(\.receivesEvents)
        for event in outgoing { for receiver in receivers { receiver.sendMessage(event) } }
    }
}

extension ServerState {
    /// Sends a live event after the change that causes it.
    mutating func sendLive(_ target: String, type: String, data: JSONValue, object: String = "event.pushs") {
        let prefix = object == "event.actions" ? "EAC" : "EPS"
        live.send(
            JSONBytes.data(of: [
                "object": .string(object), "id": .string(identifiers.next(prefix)), "created": timestamp,
                "target": .string(target), "type": .string(type), "data": data,
            ]))
    }

    /// Sends the texts that a terminal shows while a card is paid.
    mutating func showTerminalTexts() {
        for text in ["Bitte Karte vorhalten", "Autorisierung läuft", "Zahlung erfolgt"] {
            sendLive("general.notifications", type: "display", data: ["text": .string(text)])
        }
    }

    /// Returns the answer to a call over the broker, and an event that is sent after a delay.
    mutating func answer(_ call: BrokerCall, token: String) -> (body: JSONValue, demo: LiveDemoEvent?) {
        guard (tokens[token] ?? -.infinity) > now.time else {
            return (refusal(APIError.token(status: 403)), nil)
        }
        if call.isRefresh { return (["status": "ok", "data": ["result": true]], nil) }
        guard call.key.hasSuffix(":general.skeletons.demoevent") else {
            return (refusal(.unknownPath(call.key)), nil)
        }
        return (["status": "ok", "data": ["result": true]], LiveDemoEvent(call.data))
    }

    private mutating func refusal(_ error: APIError) -> JSONValue {
        guard case .json(let body) = error.answer(supportID: identifiers.nextHex("support")).body else { return .null }
        return body
    }
}

/// An event that a client asked for, as a test.
struct LiveDemoEvent {
    let delay: TimeInterval
    let target: String
    let type: String
    let data: JSONValue

    init(_ data: JSONValue?) {
        delay = TimeInterval(min(max(data?["delay"]?.integer ?? 0, 0), 3_600))
        target = data?["target"]?.string ?? "general.skeletons"
        type = data?["type"]?.string ?? "DemoEvent"
        self.data = data?["data"] ?? .null
    }
}
