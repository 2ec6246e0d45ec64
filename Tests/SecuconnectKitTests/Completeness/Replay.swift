import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The calls of a client of the vendor in the form in which it sends them (`Fixtures/replays`).
///
/// A value such as `{{sale}}` stands for one that an earlier response had.
struct Replay {
    /// A call with its outcome, or something that happens outside of the API.
    struct Step {
        let json: JSONValue

        /// The name of what happens outside of the API; `nil` for a call.
        var event: String? { json["given"]?.string }
        /// The operation of the API's description, such as `GET /Payment/Plans/{paymentPlanId}`.
        var operation: String? { json["operation"]?.string }

        func text(_ name: String) -> String { json[name]?.string ?? "" }
    }

    let server = SimulatedServer()
    let client: String
    let headers: [(name: String, value: String)]
    private(set) var kept: [String: JSONValue] = [:]

    init(_ client: String, headers: JSONValue) {
        self.client = client
        self.headers = (headers.object ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value.string ?? "") }
    }

    /// Sends a call.
    ///
    /// - Returns: The response, and its body as JSON; `nil` if it isn't JSON.
    func send(_ step: Step) async throws -> (response: TransportResponse, body: JSONValue?) {
        let body = step.json["body"]?.string.map { Data(filled($0).utf8) }
        let own = (step.json["headers"]?.object ?? [:]).map { (name: $0.key, value: $0.value.string ?? "") }
        let sent = (own.isEmpty ? headers : own).map { ($0.name, filled($0.value)) }
        let response = try await server.answer(
            step.text("method"), filled(step.text("path")), headers: sent, body: body)
        return (response, try? JSONDecoder().decode(JSONValue.self, from: response.body))
    }

    /// Keeps values of a response under their names: `"card": "0.card.id"`.
    mutating func keep(_ names: JSONValue?, of body: JSONValue) {
        for (name, path) in names?.object ?? [:] {
            let parts = (path.string ?? "").split(separator: ".")
            kept[name] = parts.reduce(body) { value, part in
                if let index = Int(part) { return value?.array?.dropFirst(index).first }
                return value?[String(part)]
            }
            XCTAssertNotNil(kept[name], "\(client): the response has no \(path)")
        }
    }

    /// Returns a text with the values that stand for its names. A number replaces its quotation marks too.
    func filled(_ text: String) -> String {
        kept.reduce(text) { text, entry in
            let name = "{{\(entry.key)}}"
            let value = entry.value.string ?? entry.value.integer.map(String.init) ?? ""
            let unquoted = entry.value.integer == nil ? text : text.replacingOccurrences(of: "\"\(name)\"", with: value)
            return unquoted.replacingOccurrences(of: name, with: value)
        }
    }

    /// Returns a value with all names replaced.
    func filled(_ value: JSONValue) throws -> JSONValue {
        let text = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
        return try JSONDecoder().decode(JSONValue.self, from: Data(filled(text).utf8))
    }

    /// Lets something happen outside of the API.
    mutating func happen(_ step: Step) throws {
        let sale = SmartTransaction.ID(filled(step.text("sale")))
        switch step.event {
        case "pay": try server.payer.pay(sale, by: .init(step.text("method")))
        case "confirm": try server.payer.confirm(.init(filled(step.text("payment"))))
        case "offer": server.settings.paymentMethods.insert(.init(step.text("method")))
        case "closeMonth": server.office.closeMonth()
        case "identify": try server.identOffice.complete(.init(filled(step.text("request"))), as: .ok)
        case "transfer": try server.bank.transfer(Int(step.text("amount")) ?? 0, to: SimulatedServer.contractID)
        case "contract":
            let id = try server.office.openContract(project: step.text("project"))
            kept[step.text("project")] = .string(id.rawValue)
        case "cardProcessing":
            try server.add(["id": "CPI_1", "amount": 500], to: "/Cardprocessing/Invoices")
            try server.add(["id": "CPT_1", "amount": 500, "tid": "1"], to: "/Cardprocessing/Transactions")
        case "prepaidItem":
            try server.add(
                ["id": "PIT_1", "retail_price": 1_500, "currency": "EUR", "enabled": true, "vtc_id": "1"],
                to: "/Prepaid/Items")
            server.mapProductNumber("42", to: "PIT_1")
        default: XCTFail("unknown event \(step.event ?? "")")
        }
    }
}

extension JSONValue {
    /// Returns a Boolean value that indicates whether the value has all fields and elements of another one.
    func contains(_ part: JSONValue) -> Bool {
        switch (self, part) {
        case (.object(let whole), .object(let part)): part.allSatisfy { whole[$0]?.contains($1) == true }
        case (.array(let whole), .array(let part)):
            (part.isEmpty ? whole.isEmpty : whole.count >= part.count)
                && zip(whole, part).allSatisfy { $0.contains($1) || whole.contains($1) }
        default: self == part
        }
    }
}
