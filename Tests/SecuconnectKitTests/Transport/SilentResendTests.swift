import Foundation
import LoopbackServer
import SecuconnectKit
import TestSupport
import XCTest

/// A counting server: whatever it does to its connections, each changing call reaches it once.
///
/// On Linux the library below `URLSession` sends a request again by itself when a reused connection dies before the
/// first byte of the answer; AsyncHTTPClient does not, but loses requests on connections that the server closes. What
/// changes something must therefore have a connection of its own, unless the user's HTTP client decides on that.
final class SilentResendTests: XCTestCase {
    func testEachChangeArrivesOnceWhateverTheServerDoesToItsConnections() async throws {
        try await overEachTransport { transport in
            let operations = Self.changes
            XCTAssertEqual(operations.count, 13)
            let faults: [(String, @Sendable (RecordedRequest) -> Reaction)] = [
                ("dies on every reused connection", { $0.isOnReusedConnection ? .close : .json(200, Self.answer) }),
                ("resets every reused connection", { $0.isOnReusedConnection ? .reset : .json(200, Self.answer) }),
                ("closes after each answer", { _ in .json(200, Self.answer).then(.close) }),
                ("dies before each answer", { _ in .close }),
                ("resets before each answer", { _ in .reset }),
                ("dies in the middle of each body", { _ in .partialBody(200, Data("{".utf8), then: .close) }),
            ]
            for (name, reaction) in faults {
                let server = try LoopbackServer { request in
                    // Reads succeed, and leave a connection behind that could be reused.
                    request.method == "GET" ? .json(200, Self.answer) : reaction(request)
                }
                let client = SecuconnectClient(
                    configuration: .init(
                        environment: try .init(baseURL: server.url), credentials: .accessToken("t"),
                        options: .init(timeout: 10), transport: transport.make()))
                for (operation, call) in operations {
                    try await client.read()
                    server.forgetRequests()
                    for _ in 0..<3 { try? await call(client) }
                    let count = server.requests.count
                    if transport.isOverLentClient, name == "closes after each answer" {
                        // Its changes share connections, and are lost on one that is just being closed.
                        XCTAssertLessThanOrEqual(count, 3, "\(operation) when the server \(name)")
                    } else {
                        XCTAssertEqual(count, 3, "\(operation) when the server \(name)")
                    }
                    XCTAssertEqual(Set(server.requests.compactMap { $0.headers["X-Action"] }).count, count, operation)
                    XCTAssert(server.requests.allSatisfy(\.bodyIsComplete), operation)
                }
                client.close()
                server.stop()
            }
        }
    }

    func testReadsShareTheirConnections() async throws {
        try await overEachTransport { transport in
            let server = try LoopbackServer { _ in .json(200, Self.answer) }
            defer { server.stop() }
            let client = SecuconnectClient(
                configuration: .init(
                    environment: try .init(baseURL: server.url), credentials: .accessToken("t"),
                    transport: transport.make()))
            for _ in 0..<20 { try await client.read() }
            XCTAssertEqual(server.connections, 1)
            client.close()
        }
    }

    private static let answer = #"{"id":"STX_1"}"#

    private typealias Change = (String, @Sendable (SecuconnectClient) async throws -> Void)

    /// Every operation of Smart Transactions that changes something, with and without a body.
    private static let changes: [Change] = [
        ("create", { _ = try await $0.smart.transactions.create(draft) }),
        ("update", { _ = try await $0.smart.transactions.update("STX_1", draft) }),
        (
            "prepare",
            { try await $0.smart.transactions.prepare("STX_1", method: .debit, .init(email: "a@example.net")) }
        ),
        ("start", { try await $0.smart.transactions.start("STX_1") }),
        ("start with a method", { try await $0.smart.transactions.start("STX_1", method: .prepaid, .init()) }),
        ("abort", { try await $0.smart.transactions.abort("STX_1") }),
        ("cancel", { try await $0.smart.transactions.cancel("STX_1") }),
        ("cancel by receipt", { try await $0.smart.transactions.cancel(receiptNumber: 3) }),
        (
            "set delivery",
            { try await $0.smart.transactions.setDelivery("STX_1", .shipping(.init(shippedBy: "DHL"))) }
        ),
        ("pre-transaction", { try await $0.smart.transactions.preTransaction("STX_1") }),
        ("diagnosis", { try await $0.smart.transactions.runDiagnosis() }),
        ("end of day", { try await $0.smart.transactions.closeDay() }),
        ("updatePaymentContainer", { _ = try await $0.smart.transactions.updatePaymentContainer("SUB_1") }),
    ]

    private static let draft = SmartTransaction.Draft(
        basket: .init(products: []), basketInfo: .init(sum: 500, currency: .eur))
}
