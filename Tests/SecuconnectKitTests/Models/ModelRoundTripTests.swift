import Foundation
import XCTest

@testable import SecuconnectKit

/// Every member that the vendor declares is read and written under its own name, and none of them can cost an answer.
final class ModelRoundTripTests: XCTestCase {
    static var rows: [ModelRow] { Completeness.models }
    private var rows: [ModelRow] { Self.rows }

    func testEveryMemberIsReadAndWrittenUnderItsName() throws {
        var shapes = try ModelShapes()
        for round in ModelShapes.rounds {
            shapes.round = round
            for row in rows {
                let document = shapes.document(of: row.name)
                XCTAssertFalse(shapes.members(of: row.name).isEmpty, row.name)
                let reading = try row.read(document)
                XCTAssertEqual(reading.dropped, [], row.name)
                XCTAssertEqual(document.differences(from: reading.encoded), [], row.name)
            }
        }
    }

    func testEveryMemberMayBeMissing() throws {
        try readEachMember(as: nil) { XCTAssertEqual($1, [], $0) }
    }

    func testEveryMemberMayBeNull() throws {
        try readEachMember(as: .null) { XCTAssertEqual($1, [], $0) }
    }

    func testEveryMemberMayBeAnEmptyList() throws {
        try readEachMember(as: []) { XCTAssertEqual($1, [], $0) }
    }

    func testEveryMemberMayBeABlankText() throws {
        try readEachMember(as: "") { XCTAssertEqual($1, [], $0) }
        try readEachMember(as: " ") { XCTAssertEqual($1, [], $0) }
    }

    func testNonsenseInAMemberNeverCostsTheAnswer() throws {
        for nonsense: JSONValue in [["x": [true]], [[7]], 7, .number(-1.5), "nonsense", true, [nil], [["x"], 1, nil]] {
            try readEachMember(as: nonsense) { _, _ in }
        }
    }

    /// Reads each model with all of its members set to one value. The id stays, since some need it.
    private func readEachMember(as value: JSONValue?, _ check: (String, [DroppedValue]) -> Void) throws {
        let shapes = try ModelShapes()
        for row in rows {
            var document: [String: JSONValue] = [:]
            for (key, type) in shapes.members(of: row.name) {
                document[key] = key == "id" ? (type == .integer ? 1 : "ID_1") : value
            }
            check(row.name, try row.read(.object(document)).dropped)
        }
    }
}
