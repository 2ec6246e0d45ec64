import Foundation
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
}
