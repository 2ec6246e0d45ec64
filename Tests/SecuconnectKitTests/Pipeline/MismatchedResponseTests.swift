import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// The response to another request is never taken for the response to this one.
final class MismatchedResponseTests: XCTestCase {
    private static let stray = #"{"object":"smart.transactions","id":"STX_STRAY","status":"ok"}"#
    private static let list = #"{"count":1,"data":[{"id":"STX_STRAY","status":"ok"}]}"#

    private func client(_ bodies: [String], retry: SecuconnectClient.RetryPolicy = .init()) -> (
        SecuconnectClient, DroppingTransport
    ) {
        let transport = DroppingTransport(bodies)
        return (SecuconnectClient.test(transport, options: .init(retry: retry)), transport)
    }

    func testReadByIdentifierIsRepeatedOverNewConnections() async throws {
        for stray in [Self.stray, Self.list, #"{"id":7}"#] {
            let (client, transport) = client([stray, #"{"id":"STX_1","status":"created"}"#])
            let sale = try await client.smart.transactions.get("STX_1")
            XCTAssertEqual(sale.status, .created)
            XCTAssertEqual(transport.base.requests.count, 2)
            XCTAssertEqual(transport.drops.withLock { $0 }, [1], "before the read is repeated")
        }
    }

    func testReadThatKeepsGettingAnotherObjectThrows() async throws {
        let reads: [(String, (SecuconnectClient) async throws -> Any)] = [
            ("smart.transactions.get", { try await $0.smart.transactions.get("STX_1") }),
            ("payment.transactions.get", { try await $0.payment.transactions.get("PCI_1") }),
            ("payment.transactions.checkStatus", { try await $0.payment.transactions.checkStatus("PCI_1") }),
            ("smart.transactions.find", { try await $0.smart.transactions.find() }),
            ("payment.transactions.find", { try await $0.payment.transactions.find() }),
            ("smart.transactions.all", { try await $0.smart.transactions.all().all() }),
            ("payment.transactions.all", { try await $0.payment.transactions.all(by: .offset).all() }),
            (
                "smart.transactions.validate",
                { try await $0.smart.transactions.validate(SearchField.status.equals("ok")) }
            ),
        ]
        for (operation, read) in reads {
            let (client, transport) = client([Self.stray, Self.stray, Self.stray])
            let error = await thrownError { try await read(client) }
            XCTAssertEqual(error?.kind, .mismatchedResponse, operation)
            XCTAssertEqual(error?.operation, operation)
            XCTAssertEqual(error?.attempts, 3)
            XCTAssertEqual(error?.isRetryable, true)
            XCTAssertEqual(error?.description.contains("STRAY"), false, "the other response isn't quoted")
            XCTAssertEqual(transport.drops.withLock { $0 }, [1, 2, 3])
        }
    }

    func testRetryPolicyDecidesAboutRepeating() async throws {
        let (client, transport) = client([Self.stray], retry: .off)
        let error = await thrownError { try await client.smart.transactions.get("STX_1") }
        XCTAssertEqual(error?.kind, .mismatchedResponse)
        XCTAssertEqual(transport.base.requests.count, 1)
        XCTAssertEqual(transport.drops.withLock { $0 }, [1])
    }

    func testResponseWithoutIdentifierIsNotMismatched() async throws {
        for body in ["{}", #"{"id":null}"#, #"{"error":"x"}"#, "[]", "null", "<html>", #"{"message":"x"}"#] {
            let (client, transport) = client([body])
            let error = await thrownError { try await client.smart.transactions.get("STX_1") }
            XCTAssertEqual(error?.kind, .unreadableResponse, body)
            XCTAssertEqual(transport.drops.withLock { $0 }, [])
        }
    }

    func testIdentifiersThatNameTheSameObjectAreNotMismatched() async throws {
        let rows: [(String, String, (SecuconnectClient) async throws -> Any)] = [
            ("capitals", #"{"id":"STX_ABC"}"#, { try await $0.smart.transactions.get("stx_abc") }),
            ("numbers", #"{"id":4711}"#, { try await $0.smart.transactions.get("4711") }),
            ("escapes", #"{"\u0069d":"STX_\u0031"}"#, { try await $0.smart.transactions.get("STX_1") }),
            ("the old format", #"{"id":"PCI_1"}"#, { try await $0.payment.transactions.getLegacyFormat("abc") }),
            (
                "a check by the old name", #"{"id":"PCI_1","amount":5}"#,
                { try await $0.payment.transactions.checkStatus("abc") }
            ),
            ("me", #"{"id":"MRC_1"}"#, { try await $0.response(to: Self.merchant("me")).value }),
        ]
        for (name, body, read) in rows {
            let (client, transport) = client([body])
            _ = try await read(client)
            XCTAssertEqual(transport.drops.withLock { $0 }, [], name)
        }
    }

    func testCustomOperationComparesTheIdentifierIfAsked() async throws {
        let (client, _) = client(Array(repeating: #"{"id":"MRC_2"}"#, count: 4))
        let error = await thrownError { try await client.response(to: Self.merchant("MRC_1")) }
        XCTAssertEqual(error?.kind, .mismatchedResponse)
        var any = Self.merchant("MRC_1")
        any.expectedID = nil
        let response = try await client.response(to: any)
        XCTAssertEqual(response.value["id"], "MRC_2")
    }

    func testChangeIsNeverRepeatedForItsResponse() async throws {
        let transport = DroppingTransport([#"{"id":"STX_2"}"#])
        let client = SecuconnectClient.test(transport)
        let operation = APIOperation<JSONValue>(.post, "/Smart/Transactions/STX_1/start", expectedID: "STX_1")
        let response = try await client.response(to: operation)
        XCTAssertEqual(response.value["id"], "STX_2")
        XCTAssertEqual(transport.base.requests.count, 1)
    }

    func testObjectThatIsNeitherListNorObjectOfTheAPIIsUnreadable() async throws {
        let bodies = [
            #"{"error":"invalid_token"}"#, #"{"message":"x"}"#, #"{"errors":["x"]}"#, #"{"status":"failed"}"#,
            #"{"type":"x","sum":true,"lookup":[]}"#, #""denied""#, "7", "true", "<html>", #"{"result":true}"#,
        ]
        for body in bodies {
            let (client, transport) = client([body])
            let error = await thrownError { try await client.smart.transactions.find() }
            XCTAssertEqual(error?.kind, .unreadableResponse, body)
            XCTAssertEqual(transport.drops.withLock { $0 }, [], body)
        }
    }

    func testEveryFormOfListIsRead() async throws {
        let bodies = [
            "", "null", "{}", "[]", #"{"count":0}"#, #"{"data":null}"#, #"{"scroll_id":"x"}"#, " \n{ \"count\" : 1}",
            #"{"id":"x","data":[]}"#, #"{"object":"list","count":0,"data":[]}"#, #"{"\u0063ount":0,"object":"x"}"#,
        ]
        for body in bodies {
            let (client, transport) = client([body])
            let page = try await client.smart.transactions.find()
            XCTAssertEqual(page.items.count, 0, body)
            XCTAssertEqual(transport.drops.withLock { $0 }, [], body)
        }
    }

    private static func merchant(_ id: String) -> APIOperation<JSONValue> {
        APIOperation(.get, "/General/Merchants/\(id)", expectedID: id)
    }
}

/// Notes after how many requests the connections were dropped.
private final class DroppingTransport: HTTPTransport {
    let base: ScriptedTransport
    let drops = LockedValue<[Int]>([])

    init(_ bodies: [String]) { base = ScriptedTransport(bodies.map { .answer(200, $0) }) }

    func send(_ request: TransportRequest) async throws -> TransportResponse { try await base.send(request) }

    func dropConnections() { drops.withLock { $0.append(base.requests.count) } }
}
