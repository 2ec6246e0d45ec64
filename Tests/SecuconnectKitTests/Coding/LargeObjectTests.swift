import Foundation
import XCTest

@testable import SecuconnectKit

/// Objects with so many fields that they are searched by an index.
final class LargeObjectTests: XCTestCase {
    private struct Model: Decodable {
        let first: Int
        let last: Int?
        let name: String?
        let missing: String?

        enum CodingKeys: String, CodingKey {
            case first, last, missing
            case name = "näme"
        }
    }

    func testLastOfSeveralFieldsWithOneNameCounts() throws {
        let model = try JSONReader().decode(Model.self, from: Self.object(#""first":1,"last":2,"first":3"#))
        XCTAssertEqual(model.first, 3)
        XCTAssertEqual(model.last, 2)
        XCTAssertNil(model.missing)
    }

    func testEscapedNamesAreFound() throws {
        let model = try JSONReader().decode(Model.self, from: Self.object(#""f\u0069rst":1,"n\u00e4me":"x""#))
        XCTAssertEqual(model.first, 1)
        XCTAssertEqual(model.name, "x")
    }

    func testNamesAreComparedByTheirBytes() throws {
        // Another form of ä, which is the same character and another name.
        let model = try JSONReader().decode(Model.self, from: Self.object(#""first":1,"na\u0308me":"x""#))
        XCTAssertNil(model.name)
    }

    func testFieldsOfObjectsInObjectsAreTheirOwn() throws {
        struct Outer: Decodable {
            let inner: Model
            let first: Int
        }
        let inner = String(decoding: Self.object(#""first":1"#), as: UTF8.self)
        let outer = try JSONReader().decode(Outer.self, from: Self.object(#""first":2,"inner":\#(inner)"#))
        XCTAssertEqual(outer.first, 2)
        XCTAssertEqual(outer.inner.first, 1)
        XCTAssertNil(outer.inner.last)
    }

    /// With a search through all fields for each of them, this takes minutes.
    func testDictionaryWithManyFieldsIsRead() throws {
        let fields = try JSONReader().decode([String: Int].self, from: Self.object(#""first":1"#, others: 50_000))
        XCTAssertEqual(fields.count, 50_001)
        XCTAssertEqual(fields["field49999"], 49_999)
    }

    /// An object with some fields after many others.
    private static func object(_ fields: String, others: Int = 200) -> Data {
        Data("{\((0..<others).map { "\"field\($0)\":\($0)," }.joined())\(fields)}".utf8)
    }
}
