import Foundation
import SecuconnectKit

extension SimulatedServer {
    /// Pushes that were sent, wait, or are sent without a change.
    static let pushControls: [ControlRoute] = [
        ControlRoute(.get, "/pushes", "Returns the sent and the held pushes, the oldest first.") { server, _ in
            [
                "sent": .array(server.sentPushes.map(\.document)), "held": .array(server.heldPushes.map(\.document)),
            ]
        },
        ControlRoute(
            .post, "/pushes", "Pushes a change that the simulator doesn't cause itself.",
            [
                .required("target", .string, "The type of the object, such as general.contracts."),
                .required("id", .string, "The identifier of the object."),
                .optional("type", .string, "The type of the change; changed by default."),
                .optional("url", .string, "The address of the receiver."),
            ]
        ) { server, call in
            server.push(
                call.text("target") ?? "", call.text("id") ?? "", type: call.text("type") ?? "changed",
                to: try call.url("url")
            ).document
        },
        ControlRoute(.post, "/pushes/hold", "Holds pushes from now on.") { server, _ in
            server.settings.holdsPushes = true
            return [:]
        },
        ControlRoute(
            .post, "/pushes/deliver", "Delivers the held pushes.",
            [
                .optional("twice", .boolean, "Whether each one is delivered twice."),
                .optional("shuffle_seed", .integer, "The seed of another order."),
            ]
        ) { server, call in
            let pushes = server.deliverPushes(
                duplicating: call.flag("twice"), shuffledWith: try call.number("shuffle_seed"))
            return ["delivered": .array(pushes.map(\.document))]
        },
        ControlRoute(.post, "/pushes/release", "Delivers the held pushes, and holds none from now on.") { server, _ in
            server.settings.holdsPushes = false
            return ["delivered": .array(server.deliverPushes().map(\.document))]
        },
        ControlRoute(.post, "/pushes/{id}/repeat", "Delivers a push again.") { server, call in
            guard let push = server.sentPushes.last(where: { $0.id == call.id }) else {
                throw ControlProblem(status: 404, message: "There is no such push; see GET \(controlPath)/pushes.")
            }
            server.deliverAgain(push)
            return push.document
        },
    ]
}

extension SimulatedServer.Push {
    fileprivate var document: JSONValue {
        [
            "id": .string(id), "target": .string(target), "object_id": .string(objectID), "type": .string(type),
            "url": url.map { .string($0.absoluteString) } ?? .null,
        ]
    }
}
