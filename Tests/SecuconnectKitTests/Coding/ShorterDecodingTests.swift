import TestSupport
import XCTest

@testable import SecuconnectKit

/// The overloads for synthesized `Codable`. They read what the general function reads.
final class ShorterDecodingTests: XCTestCase {
    private struct Fields: Decodable {
        var id: APITimestamp
        var time: APITimestamp?
        var contract: ResourceReference<GeneralContract>?
    }

    /// The same fields by the general function, which this type's extension can't replace.
    private struct General: Decodable {
        var time: APITimestamp?
        var contract: ResourceReference<GeneralContract>?

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: StringCodingKey.self)
            func read<Value: Decodable>(_ name: String) throws -> Value? {
                try fields.decodeIfPresent(Value.self, forKey: StringCodingKey(name))
            }
            time = try read("time")
            contract = try read("contract")
        }
    }

    func testRawValuesAndModelsAreReadAsByTheGeneralFunction() throws {
        let values = [
            #""2024""#, "2024", "1.50", "true", "null", #""""#, #"" ""#, "[]", "{}", "[1]", #""\ud83d""#, #""GCR_1""#,
            #"{"id": "GCR_1"}"#, #"{"id": 7, "object": []}"#, #"{"id": {}}"#, #"[{"id": "GCR_1"}]"#,
        ]
        for value in values {
            let text = #"{"id": "x", "time": \#(value), "contract": \#(value)}"#
            let (fields, dropped) = try JSONReader.decodeWithDroppedValues(Fields.self, from: text)
            let (general, droppedByGeneral) = try JSONReader.decodeWithDroppedValues(General.self, from: text)
            XCTAssertEqual(fields.time, general.time, value)
            XCTAssertEqual(fields.contract, general.contract, value)
            XCTAssertEqual(dropped, droppedByGeneral, value)
        }
    }

    func testRawValueThatIsNeededIsReadFromEveryScalar() throws {
        XCTAssertEqual(try JSONReader.decodeWithDroppedValues(Fields.self, from: #"{"id": 2024}"#).value.id, "2024")
        for text in ["{}", #"{"id": null}"#, #"{"id": []}"#] {
            XCTAssertThrowsError(try JSONReader.decodeWithDroppedValues(Fields.self, from: text), text)
        }
    }
}
