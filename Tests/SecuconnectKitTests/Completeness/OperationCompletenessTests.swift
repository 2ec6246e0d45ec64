import Foundation
import XCTest

@testable import SecuconnectKit

/// Every operation of the description has a method that sends what the description says and reads what it answers.
final class OperationCompletenessTests: XCTestCase {
    func testEveryOperationHasARowOrIsExcepted() throws {
        let rows = Completeness.operations.map(\.id), excepted = try Completeness.exceptions("operations")
        let described = try Set(APIDescription.shared.get().operations.keys)
        XCTAssertEqual(described.subtracting(rows).subtracting(excepted).sorted(), [], "have no row")
        XCTAssertEqual(Set(rows).union(excepted).subtracting(described).sorted(), [], "are no operations")
        XCTAssertEqual(rows.count, Set(rows).count, "an operation has two rows")
    }

    func testNoExceptedOperationHasARow() throws {
        let excepted = try Completeness.exceptions("operations")
        XCTAssertEqual(
            excepted.filter(Set(Completeness.operations.map(\.id)).contains), [], "are built: strike them out")
        XCTAssertEqual(excepted.count, Set(excepted).count, "an exception stands twice")
    }

    func testEveryRowSendsAndReadsWhatTheDescriptionSays() async throws {
        let description = try APIDescription.shared.get()
        for row in Completeness.operations {
            guard let operation = description.operations[row.id] else { continue }
            let faults = await OperationCheck(row, operation, description).faults()
            XCTAssertEqual(faults, [], row.id)
        }
    }
}
