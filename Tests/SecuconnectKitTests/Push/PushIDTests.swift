import Foundation
import SecuconnectKit
import XCTest

/// The id by which duplicates are dropped.
final class PushIDTests: XCTestCase {
    private func push(_ members: String) throws -> PushEvent {
        try PushEvent(json: #"{"target":"payment.transactions",\#(members)}"#)
    }

    func testWithoutAnIDTheSameMessageHasTheSameDerivedOne() throws {
        let members = #""created":"2024-06-21T08:30:28+02:00","type":"changed","data":[{"id":"PCI_1"}]"#
        let first = try push(members)
        XCTAssertEqual(first.id, "derived_1722a4dc07acdebf")
        XCTAssertFalse(first.hasUniqueID)
        XCTAssertEqual(try push(#""attempt":2,"# + members).id, first.id)
        XCTAssertEqual(try push(#""id":null,"# + members).id, first.id)
    }

    func testDifferentMessagesHaveDifferentIDs() throws {
        let ids = try Set(
            [
                #""created":"2024-06-21T08:30:28+02:00","type":"changed","data":[{"id":"PCI_1"}]"#,
                #""created":"2024-06-21T08:30:29+02:00","type":"changed","data":[{"id":"PCI_1"}]"#,
                #""created":"2024-06-21T08:30:28+02:00","type":"added","data":[{"id":"PCI_1"}]"#,
                #""created":"2024-06-21T08:30:28+02:00","type":"changed","data":[{"id":"PCI_2"}]"#,
                #""created":"2024-06-21T08:30:28+02:00","type":"changed","data":{"text":"Hello"}"#,
                #""created":"2024-06-21T08:30:28+02:00","type":"changed","data":{"text":"Bye"}"#,
            ].map { try push($0).id })
        XCTAssertEqual(ids.count, 6)
    }

    func testIDThatIsUnfitForADatabaseOrALogIsReplaced() throws {
        let long = String(repeating: "x", count: 101)
        for id in [long, "evt 1", #"evt_1\nAdmin logged in"#, "evt_ü", #"\u0000"#] {
            let push = try push(#""id":"\#(id)""#)
            XCTAssertTrue(push.id.rawValue.hasPrefix("derived_"), id)
            XCTAssertTrue(push.hasUniqueID)
        }
        XCTAssertEqual(try push(#""id":"\#(long.dropLast())""#).id.rawValue, String(long.dropLast()))
        XCTAssertEqual(try push(#""id":17"#).id, "17")
        XCTAssertNotEqual(try push(#""id":"evt 1""#).id, try push(#""id":"evt 2""#).id)
    }

    func testWithoutAnIDNothingTellsTwoChangesInOneSecondApart() throws {
        let changes = [
            #""type":"changed","data":[{"id":"PCI_1"}]"#,
            #""created":"2024-06-21T08:30:28+02:00","type":"changed","data":[{"id":"PCI_1"}]"#,
        ]
        for change in changes { XCTAssertFalse(try push(change).hasUniqueID) }
    }
}
