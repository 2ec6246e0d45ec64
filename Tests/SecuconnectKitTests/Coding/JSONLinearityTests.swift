import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// The time of large documents, which grows in proportion to their size. The bounds are many times the time that a
/// linear reading takes, and a fraction of that of a quadratic one.
final class JSONLinearityTests: XCTestCase {
    func testObjectOf300000FieldsTakesLinearTime() throws {
        let body = Data(("{" + (0..<300_000).map { #""key\#($0)":\#($0)"# }.joined(separator: ",") + "}").utf8)
        let time = try processorTime {
            XCTAssertEqual(try JSONReader().decode(JSONValue.self, from: body).object?.count, 300_000)
            XCTAssertEqual(try JSONReader().decode([String: Int].self, from: body)["key299999"], 299_999)
        }
        XCTAssertLessThan(time, 30)
    }

    func testListOf300000KeysOfPHPTakesLinearTime() throws {
        // PHP writes a list with gaps as an object.
        let fields = (0..<300_000).map { #""\#($0 * 2)":"\#($0)""# }.joined(separator: ",")
        let body = Data("{\(fields)}".utf8)
        let time = try processorTime {
            let list = try JSONReader().decode([String].self, from: body)
            XCTAssertEqual(list.count, 300_000)
            XCTAssertEqual(list.last, "299999")
        }
        XCTAssertLessThan(time, 30)
    }

    func testListOf300000UnreadableElementsTakesLinearTime() throws {
        let body = Data(("[" + String(repeating: "{},", count: 299_999) + "1]").utf8)
        let time = try processorTime {
            let (list, dropped) = try JSONReader.decodeWithDroppedValues([Int].self, from: body)
            XCTAssertEqual(list, [1])
            XCTAssertEqual(dropped.count, 101)
        }
        XCTAssertLessThan(time, 30)
    }
}
