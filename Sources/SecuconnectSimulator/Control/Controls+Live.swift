import SecuconnectKit

extension SimulatedServer {
    /// Live events and the connections for them.
    static let liveControls: [ControlRoute] = [
        ControlRoute(.get, "/live", "Returns the number of connections for live events.") { server, _ in
            server.liveDocument
        },
        ControlRoute(
            .patch, "/live", "Changes the message broker.",
            [.required("refuses_connections", .boolean, "Whether new connections are refused.")]
        ) { server, call in
            server.live.refusesConnections = call.flag("refuses_connections")
            return server.liveDocument
        },
        ControlRoute(
            .post, "/live/events", "Sends an event to all connected clients.",
            [
                .required("target", .string, "The type of object, such as smart.checkins."),
                .required("type", .string, "The type of event, such as changed."),
                .optional("data", .any, "The content."),
                .optional("object", .string, "The kind of event: event.pushs, or event.actions for a command."),
            ]
        ) { server, call in
            server.live.send(
                .init(call.text("target") ?? ""), type: .init(call.text("type") ?? ""), data: call["data"] ?? .null,
                object: call.text("object") ?? "event.pushs")
            return [:]
        },
        ControlRoute(.post, "/live/check-in", "A customer checks in at a till.") { server, _ in
            server.live.checkIn()
            return [:]
        },
        ControlRoute(.post, "/live/drop", "Ends all connections without an error, as a network does.") { server, _ in
            server.live.dropConnections()
            return server.liveDocument
        },
        ControlRoute(.post, "/live/close", "Ends all connections with an error, as an operator does.") { server, _ in
            server.live.closeConnections()
            return server.liveDocument
        },
        ControlRoute(.post, "/live/silence", "Makes all open connections silent, as after a loss of power.") {
            server, _ in
            server.live.silenceConnections()
            return server.liveDocument
        },
    ]

    private var liveDocument: JSONValue {
        [
            "connections": .integer(live.connectionCount), "refuses_connections": .bool(live.refusesConnections),
        ]
    }
}
