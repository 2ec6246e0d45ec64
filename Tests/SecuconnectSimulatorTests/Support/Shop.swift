import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Somebody who talks to the server in plain HTTP and JSON.
struct Shop: Sendable {
    let server: SimulatedServer
    var token: String?

    /// A shop that has signed in.
    init(_ server: SimulatedServer = SimulatedServer()) async throws {
        self.init(withoutToken: server)
        token = try await signIn()
    }

    init(withoutToken server: SimulatedServer) { self.server = server }

    /// A shop that has signed in, with a sale that is paid by debit.
    static func paid(
        _ settings: SimulatedServer.Settings, clock: SimulatedClock
    ) async throws -> (shop: Shop, id: SmartTransaction.ID) {
        let shop = try await Shop(SimulatedServer(settings, clock: clock))
        let id = try await shop.create()
        try shop.server.payer.pay(id, by: .debit)
        return (shop, id)
    }

    func signIn() async throws -> String? {
        let answer = try await Answer(
            server.send(
                Self.request(
                    .post, "https://connect-testing.secuconnect.com/oauth/token",
                    body: [
                        "grant_type": "client_credentials",
                        "client_id": .string(SimulatedServer.clientID),
                        "client_secret": .string(SimulatedServer.clientSecret.rawValue),
                    ])))
        return answer.body["access_token"]?.string
    }

    /// Calls the API; the path is below `/api/v2`.
    func call(
        _ method: TransportRequest.Method, _ path: String, _ body: JSONValue? = nil, actionID: String? = nil
    ) async throws -> Answer {
        try await Answer(server.send(request(method, path, body, actionID: actionID)))
    }

    func request(
        _ method: TransportRequest.Method, _ path: String, _ body: JSONValue? = nil, actionID: String? = nil
    ) throws -> TransportRequest {
        var request = try Self.request(method, "https://connect-testing.secuconnect.com/api/v2\(path)", body: body)
        request.headers["Authorization"] = token.map { "Bearer \($0)" }
        request.headers["X-Action"] = actionID
        return request
    }

    static func request(
        _ method: TransportRequest.Method, _ address: String, body: JSONValue? = nil
    ) throws -> TransportRequest {
        let url = try XCTUnwrap(URL(string: address))
        let data = try body.map { try JSONEncoder().encode($0) }
        return TransportRequest(
            method: method, url: url, headers: ["Content-Type": "application/json", "Accept": "application/json"],
            body: data)
    }

    /// Creates a transaction and gives its id.
    func create(_ members: JSONValue = [:], sum: Int = 500) async throws -> SmartTransaction.ID {
        var body = members
        body["basket_info"] = ["sum": .integer(sum), "currency": "EUR"]
        let answer = try await call(.post, "/Smart/Transactions", body)
        XCTAssertEqual(answer.status, 200)
        return SmartTransaction.ID(try XCTUnwrap(answer.body["id"]?.string))
    }

    /// Creates a transaction that is captured only on demand.
    func createWithoutCapture(_ members: JSONValue = [:]) async throws -> SmartTransaction.ID {
        var body = members
        body["payment_context"] = ["auto_capture": false]
        return try await create(body)
    }

    /// Creates a customer card without money, and gives its number.
    func createCard() async throws -> JSONValue {
        let group = try await call(.post, "/Loyalty/Cardgroups", ["display_name": "Card", "merchant": "MRC_1"])
        let cards = try await call(
            .post, "/Loyalty/MerchantCards/MRC_1/createMerchantcards/\(group.body["id"]?.string ?? "")",
            ["cards_amount": 1])
        return try XCTUnwrap(cards.body.array?.first?["card"]?["cardnumber"])
    }

    /// Opens the contract of another merchant.
    func openContract(_ project: String) throws -> JSONValue {
        .string(try server.office.openContract(project: project).rawValue)
    }

    func get(_ id: SmartTransaction.ID) async throws -> JSONValue {
        try await call(.get, "/Smart/Transactions/\(id)").body
    }

    func status(_ id: SmartTransaction.ID) async throws -> String? { try await get(id)["status"]?.string }

    /// A step on a transaction, such as `start` or `prepare/debit`.
    func step(
        _ id: SmartTransaction.ID, _ step: String, _ body: JSONValue? = nil, actionID: String? = nil
    ) async throws -> Answer {
        try await call(.post, "/Smart/Transactions/\(id)/\(step)", body, actionID: actionID)
    }

    /// The payments that the transaction is linked with, read one by one.
    func payments(of id: SmartTransaction.ID) async throws -> [JSONValue] {
        var payments: [JSONValue] = []
        for reference in try await get(id)["transactions"]?.array ?? [] {
            let answer = try await call(.get, "/Payment/Transactions/\(reference["id"]?.string ?? "")")
            XCTAssertEqual(answer.status, 200)
            payments.append(answer.body)
        }
        return payments
    }
}

extension SimulatedServer.Settings {
    /// The settings of a server that sends all pushes, those of refunds after a number of seconds.
    static func pushingRefunds(after delay: TimeInterval) -> Self {
        var settings = Self()
        settings.alwaysPushes = true
        settings.refundPushDelay = delay
        return settings
    }
}

/// An answer with its body as JSON; null if it is none.
struct Answer: Equatable {
    let status: Int
    let headers: TransportHeaders
    let bytes: Data
    let body: JSONValue

    init(_ response: TransportResponse) {
        status = response.status
        headers = response.headers
        bytes = response.body
        body = (try? JSONDecoder().decode(JSONValue.self, from: response.body)) ?? .null
    }
}

/// A bank account, as `prepare/debit` takes it.
let bankAccount: JSONValue = [
    "container": ["type": "bank_account", "private": ["owner": "Max Mustermann", "iban": "DE35500105175418493188"]]
]

/// Checks the API's error shape and what is in it.
func assertRefused(
    _ answer: Answer, _ status: Int, _ name: String, code: Int, file: StaticString = #filePath, line: UInt = #line
) {
    XCTAssertEqual(answer.status, status, file: file, line: line)
    XCTAssertEqual(answer.headers["content-type"], "application/json", file: file, line: line)
    XCTAssertEqual(
        Set((answer.body.object ?? [:]).keys),
        ["status", "error", "error_details", "error_user", "code", "supportId"], file: file, line: line)
    XCTAssertEqual(answer.body["status"], "error", file: file, line: line)
    XCTAssertEqual(answer.body["error"]?.string, name, file: file, line: line)
    XCTAssertEqual(answer.body["code"]?.integer, code, file: file, line: line)
    XCTAssertEqual(
        answer.body["error_user"]?.string, "Es ist ein unbekannter Fehler aufgetreten (Code \(code))", file: file,
        line: line)
    assertMatches(answer.body["supportId"]?.string, "^[0-9a-f]{32}$", file: file, line: line)
}

func assertMatches(
    _ text: String?, _ pattern: String, file: StaticString = #filePath, line: UInt = #line
) {
    let isMatch = text?.range(of: pattern, options: .regularExpression) != nil
    XCTAssertTrue(isMatch, "\(text ?? "nil") does not match \(pattern)", file: file, line: line)
}

/// The failure that a call ends with.
func failure(of body: () async throws -> Answer) async -> TransportFailure? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? TransportFailure
    }
}
