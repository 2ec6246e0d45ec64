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
            let (fields, dropped) = try readTolerantly(Fields.self, text)
            let (general, droppedByGeneral) = try readTolerantly(General.self, text)
            XCTAssertEqual(fields.time, general.time, value)
            XCTAssertEqual(fields.contract, general.contract, value)
            XCTAssertEqual(dropped, droppedByGeneral, value)
        }
    }

    func testRawValueThatIsNeededIsReadFromEveryScalar() throws {
        XCTAssertEqual(try readTolerantly(Fields.self, #"{"id": 2024}"#).model.id, "2024")
        for text in ["{}", #"{"id": null}"#, #"{"id": []}"#] {
            XCTAssertThrowsError(try readTolerantly(Fields.self, text), text)
        }
    }
}
