import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Every operation of the description has a method that sends what the description says and reads what it answers.
final class OperationCompletenessTests: XCTestCase {
    func testEveryOperationHasOneRow() throws {
        let rows = Completeness.operations.map(\.id)
        let described = try Set(APIDescription.shared.get().operations.keys)
        XCTAssertEqual(described.subtracting(rows).sorted(), [], "have no row")
        XCTAssertEqual(Set(rows).subtracting(described).sorted(), [], "are no operations")
        XCTAssertEqual(rows.count, Set(rows).count, "an operation has two rows")
    }

    func testEveryRowSendsAndReadsWhatTheDescriptionSays() async throws {
        let description = try APIDescription.shared.get()
        for row in Completeness.operations {
            guard let operation = description.operations[row.id] else { continue }
            let faults = try await OperationCheck(row, operation, description).faults()
            XCTAssertEqual(faults, [], row.id)
        }
    }

    func testEveryOperationReturnsItsWholeResponse() async throws {
        let description = try APIDescription.shared.get()
        for row in Completeness.operations {
            guard let operation = description.operations[row.id] else { continue }
            let exchange = try await OperationExchange(row, operation, wantsResponse: true)
            let response = try XCTUnwrap(exchange.response, row.id)
            XCTAssertEqual(response.status, 200, row.id)
            XCTAssertEqual(response.attempts, 1, row.id)
            let file = Data(OperationExchange.file.content.utf8)
            guard let answer = exchange.answer else {
                XCTAssertEqual(response.body, file, row.id)
                continue
            }
            XCTAssertEqual(try JSONDecoder().decode(JSONValue.self, from: response.body), answer, row.id)
        }
    }

    func testResponseWithoutACallIsRefused() async throws {
        let transport = ScriptedTransport([]), client = SecuconnectClient.test(transport)
        do {
            _ = try await client.response { _ in 1 }
            XCTFail("a response without a call")
        } catch let error as SecuconnectError {
            XCTAssertEqual(error.kind, .invalidArgument)
        }
        XCTAssertEqual(transport.requests.count, 0)
    }
}
