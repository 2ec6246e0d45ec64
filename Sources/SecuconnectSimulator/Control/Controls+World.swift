import Foundation
import SecuconnectKit

extension SimulatedServer {
    /// The last date to which the control API moves the clock, in the year 2100.
    private static let lastDate = Date(timeIntervalSince1970: 4_102_444_800)

    /// The settings, the clock, and what secuconnect does from time to time.
    static let worldControls: [ControlRoute] = [
        ControlRoute(.get, "/settings", "Returns the settings.") { server, _ in try server.settings.document() },
        ControlRoute(
            .patch, "/settings",
            "Changes settings. They have the names of the properties of SimulatedServer.Settings; the others stay.",
            Settings.controlFields
        ) { server, call in
            server.settings = try server.settings.changed(by: call.fields)
            return try server.settings.document()
        },
        ControlRoute(.get, "/clock", "Returns the date of the clock.") { server, _ in server.clockDocument },
        ControlRoute(
            .post, "/clock", "Moves the clock forward. Tokens expire, and subscriptions and payouts become due.",
            [
                .optional("advance", .number, "The number of seconds."),
                .optional("to", .string, "The date in the format of the API, in place of advance."),
            ]
        ) { server, call in
            try server.moveClock(call)
            return server.clockDocument
        },
        ControlRoute(
            .post, "/reset", "Forgets everything except the settings and the time.",
            [
                .optional(
                    "seed", .integer, "The seed of all identifiers. Without one, no earlier identifier is used again.")
            ]
        ) { server, call in
            server.reset(seed: try call.number("seed"))
            return [:]
        },
        ControlRoute(
            .post, "/objects", "Adds an object that no call of the API creates, such as the transaction of a terminal.",
            [
                .required("path", .string, "The path of the list, such as /Cardprocessing/Transactions."),
                .required("object", .object, "The object in the format of the API."),
            ]
        ) { server, call in
            ["id": .string(try server.add(call["object"] ?? .null, to: call.text("path") ?? ""))]
        },
        ControlRoute(.post, "/tokens/expire", "Makes all access tokens invalid.") { server, _ in
            server.expireTokens()
            return [:]
        },
        ControlRoute(.post, "/month/close", "Settles all payments: each contract gets a payout and an invoice.") {
            server, _ in
            ["payout": server.office.closeMonth().map { .string($0.rawValue) } ?? .null]
        },
        ControlRoute(.post, "/jobs/run", "Releases the payments whose accrual a client revoked.") { server, _ in
            server.office.runJobs()
            return [:]
        },
    ]

    private var clockDocument: JSONValue {
        withStateNow { ["date": $0.timestamp] }
    }

    private func moveClock(_ call: ControlCall) throws(ControlProblem) {
        var seconds = call.seconds("advance")
        if let text = call.text("to") {
            guard let date = APITimestamp(text).date else {
                throw .badRequest("The field to isn't a date; send one such as 2026-12-31T10:00:00+01:00.")
            }
            guard seconds == nil else { throw .badRequest("Send either advance or to.") }
            seconds = date.timeIntervalSince(clock.date)
        }
        guard let seconds, seconds >= 0, clock.date.addingTimeInterval(seconds) <= Self.lastDate else {
            throw .badRequest("The clock only moves forward, at most until the year 2100; send advance or to.")
        }
        clock.advance(by: seconds)
        // What has become due happens now, and not only with the next call.
        withStateNow { _ in }
    }
}

extension SimulatedServer {
    /// Forgets all objects, tokens, faults, records and waiting pushes. The settings, the time, and receivers of pushes
    /// stay.
    ///
    /// - Parameter seed: The seed of all identifiers; `nil` for one with other identifiers than before.
    public func reset(seed: UInt64? = nil) {
        withStateNow { state in
            var settings = state.settings
            settings.seed = seed ?? settings.seed &+ 0x9E37_79B9_7F4A_7C15
            var fresh = ServerState(settings: settings)
            fresh.now = state.now
            fresh.isClosed = state.isClosed
            fresh.live = state.live
            fresh.pushes = state.pushes
            fresh.pushes.clear()
            state = fresh
        }
    }
}

extension SimulatedServer.Settings {
    /// The settings as a JSON object. A setting without a value is null.
    func document() throws -> JSONValue {
        let encoded = try JSONBytes.value(of: self)
        return .object(
            Dictionary(Self.names.map { ($0, encoded[$0] ?? .null) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Returns the settings with some changed values.
    func changed(by fields: [String: JSONValue]) throws -> Self {
        var document = try document().object ?? [:]
        document.merge(fields) { $1 }
        do {
            return try JSONDecoder().decode(Self.self, from: JSONBytes.data(of: .object(document)))
        } catch let error as DecodingError {
            throw ControlProblem.badRequest(error.sentence)
        }
    }

    /// The names of the settings.
    static let names = Mirror(reflecting: Self()).children.compactMap(\.label)

    static let controlFields: [ControlField] = {
        let defaults = try? Self().document()
        return names.map { name in .optional(name, .init(of: defaults?[name]), "") }
    }()
}

extension ControlField.Kind {
    /// Creates the type of a value; any for a list or none.
    fileprivate init(of value: JSONValue?) {
        switch value {
        case .string: self = .string
        case .bool: self = .boolean
        case .integer, .number: self = .number
        default: self = .any
        }
    }
}

extension DecodingError {
    /// The problem in a sentence, with the name of the field.
    fileprivate var sentence: String {
        let context: Context? =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        let path = context?.codingPath.map(\.stringValue).joined(separator: ".") ?? ""
        return "The setting \(path) can't have this value; see GET \(SimulatedServer.controlPath)/settings."
    }
}
