import Foundation
import LoopbackServer
import TestSupport
import XCTest

@testable import SecuconnectKit

/// The decoder behind any `Decodable`, a user's own included.
final class JSONReaderTests: XCTestCase {
    func testIntegersAreExactAtEveryBound() throws {
        func check<Value: FixedWidthInteger & Decodable>(_ type: Value.Type) throws {
            XCTAssertEqual(try read([Value].self, "[\(Value.max), \(Value.min), 0]").value, [.max, .min, 0])
            for outside in ["\(Value.max)0", "-\(Value.max)0", "1.5", "1e30", "-1e-1", "true", "null"] {
                let (values, dropped) = try read([Value].self, "[\(outside)]")
                XCTAssertEqual(values, [], "\(type) of \(outside)")
                XCTAssertEqual(dropped.map(\.path), ["[0]"])
            }
        }
        try check(Int.self)
        try check(Int8.self)
        try check(Int16.self)
        try check(Int32.self)
        try check(Int64.self)
        try check(UInt.self)
        try check(UInt8.self)
        try check(UInt16.self)
        try check(UInt32.self)
        try check(UInt64.self)
        XCTAssertEqual(try read([UInt].self, "[-1]").dropped.count, 1)
        XCTAssertEqual(try read([Int].self, "[9223372036854775808, -9223372036854775809]").dropped.count, 2)
    }

    func testWholeNumberIsReadInEverySpelling() throws {
        let spellings = "[5.0, 5e0, 50e-1, 0.5e1, 5.000000000000000000000000000000000000000000000000000000, 5E+0]"
        XCTAssertEqual(try read([Int].self, spellings).value, [5, 5, 5, 5, 5, 5])
        XCTAssertEqual(
            try read([Int].self, "[9007199254740993.0, 922337203685477580.7e1]").value, [9_007_199_254_740_993, .max])
        XCTAssertEqual(try read([Int].self, "[0e999999999999999999999, -0, -0.0]").value, [0, 0, 0])
    }

    func testDecimalsAreExact() throws {
        for text in [
            "0.1", "-0.25", "12345678901234567890.123456789012345678", "0.00000000000000000000000000000000000001",
            "99999999999999999999999999999999999999", "1e127", "-1e-127", "1.5e100",
            "17014118346046923173168730371588410572",
        ] {
            XCTAssertEqual(try read([Decimal].self, "[\(text)]").value, [Decimal(string: text)], text)
        }
        // Rounded behind 38 digits.
        let long = String(repeating: "9", count: 39)
        XCTAssertEqual(try read([Decimal].self, "[\(long)]").value, [Decimal(string: "1e39")])
        for text in ["1e200", "-1e200", "1e-200"] {
            XCTAssertEqual(try read([Decimal].self, "[\(text)]").value, [], text)
        }
    }

    func testTextIsANumberOnlyIfItIsOneAlone() throws {
        for text in ["1.234.567", "12-34", "1+1", "--5", "-", ".", "+", "1e2", "0x1F", "12 34", "NaN", "1,5"] {
            let (values, dropped) = try read([Decimal].self, #"["\#(text)"]"#)
            XCTAssertEqual(values, [], text)
            XCTAssertEqual(dropped.map(\.path), ["[0]"], text)
        }
        XCTAssertEqual(
            try read([Decimal].self, #"["1.5", " -2 ", "+3", ".5", "007"]"#).value,
            [Decimal(string: "1.5"), -2, 3, Decimal(string: "0.5"), 7])
    }

    func testAmountWithADecimalPointInATextIsAmbiguous() throws {
        for text in ["5.00", "1.000", "100.0", "5."] {
            let (payment, dropped) = try read(PaymentTransaction.self, #"{"id": "PCI_1", "amount": "\#(text)"}"#)
            XCTAssertNil(payment.amount, text)
            XCTAssertEqual(dropped.map(\.path), ["amount"], text)
        }
        XCTAssertEqual(try read(PaymentTransaction.self, #"{"id": "PCI_1", "amount": 5.0}"#).value.amount, 5)
    }

    func testFloatingPointIsTheNearestNumber() throws {
        XCTAssertEqual(try read([Double].self, #"[0.1, 1e308, "1.5", -0.0]"#).value, [0.1, 1e308, 1.5, 0])
        XCTAssertEqual(try read([Float].self, "[0.1, 16777217]").value, [0.1, 16_777_216])
        for text in ["1e999", #""nan""#, #""inf""#, #""infinity""#, #""0x1p3""#] {
            XCTAssertEqual(try read([Double].self, "[\(text)]").value, [], text)
        }
    }

    func testLastOfSeveralFieldsWithOneNameWins() throws {
        let many = (0..<100).map { #""k\#($0)": 0"# }.joined(separator: ", ")
        for text in [
            #"{"id": "PCI_1", "amount": 1, "amount": 2}"#, #"{"amount": 1, "id": "PCI_1", "\u0061mount": 2}"#,
            #"{"amount": {"x": [1]}, "id": "PCI_1", "amount": 2}"#,
            #"{"amount": 1, "id": "PCI_1", \#(many), "amount": 2}"#,
        ] {
            XCTAssertEqual(try read(PaymentTransaction.self, text).value.amount, 2, text)
            XCTAssertEqual(try read(JSONValue.self, text).value["amount"], 2, text)
            XCTAssertEqual(try read([String: JSONValue].self, text).value["amount"], 2, text)
        }
    }

    func testFieldsAreFoundWhateverTheirOrderAndNames() throws {
        struct Fields: Codable, Equatable {
            var a: Int?
            var b: Int?
            var long: Int?
            var sixteen: Int?
            var other: Int?
            var empty: Int?
            var none: Int?
            var huge: Int?
            enum CodingKeys: String, CodingKey {
                case a, b, none
                case long = "a name of more than sixteen bytes"
                case other = "a name of lots than sixteen bytes"
                case sixteen = "abcdefghabcdefgh"
                case empty = ""
                case huge =
                    "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
            }
        }
        var pairs: [(String, Int)] = [
            ("a", 1), ("b", 2), ("a name of more than sixteen bytes", 3), ("a name of lots than sixteen bytes", 4),
            ("abcdefghabcdefgh", 5), ("", 6), (Fields.CodingKeys.huge.rawValue, 7), ("x", 0), ("abcdefgiabcdefgh", 0),
        ]
        var random = SeededRandom(seed: 5)
        for round in 0..<200 {
            pairs.shuffle(using: &random)
            let gap = String(repeating: " ", count: round % 3 == 0 ? 300 : 0)
            let text = "{" + pairs.map { "\"\($0)\"\(gap):\($1)" }.joined(separator: ",") + "}"
            XCTAssertEqual(
                try read(Fields.self, text).value, Fields(a: 1, b: 2, long: 3, sixteen: 5, other: 4, empty: 6, huge: 7))
        }
    }

    func testListWithGapsIsAList() throws {
        let payments = #"{"0": {"id": "PCI_1"}, "10": {"id": "PCI_3"}, "2": {"id": "PCI_2"}}"#
        XCTAssertEqual(try read([PaymentTransaction].self, payments).value.map(\.id), ["PCI_1", "PCI_2", "PCI_3"])
        let sale = try read(SmartTransaction.self, #"{"id": "STX_1", "transactions": \#(payments)}"#)
        XCTAssertEqual(sale.value.transactions?.map(\.id), ["PCI_1", "PCI_2", "PCI_3"])
        XCTAssertEqual(sale.dropped, [])
        for page in [payments, #"{"count": 3, "data": \#(payments)}"#] {
            let (list, dropped) = try read(ListPage<PaymentTransaction>.self, page)
            XCTAssertEqual(list.items.map(\.id), ["PCI_1", "PCI_2", "PCI_3"])
            XCTAssertEqual(list.totalCount, 3)
            XCTAssertEqual(dropped, [])
        }
        // One bad element costs itself; other names make no list.
        let (bad, dropped) = try read([PaymentTransaction].self, #"{"1": {"id": "PCI_1"}, "3": 7}"#)
        XCTAssertEqual(bad.map(\.id), ["PCI_1"])
        XCTAssertEqual(dropped.map(\.path), ["3"])
        XCTAssertThrowsError(try read([PaymentTransaction].self, #"{"0": {"id": "PCI_1"}, "x": {"id": "PCI_2"}}"#))
        XCTAssertEqual(try read([Int].self, #"{"-5": 1, "0": 2, "7": 3}"#).value, [1, 2, 3])
        XCTAssertThrowsError(try read([Int].self, #"{"01": 1}"#))
    }

    func testBareIDIsAReferenceToItsObject() throws {
        let (sale, dropped) = try read(
            SmartTransaction.self, #"{"id": "STX_1", "transactions": ["PCI_1", null, "no id", {}]}"#)
        XCTAssertEqual(sale.transactions, [.init(id: "PCI_1")])
        XCTAssertEqual(dropped.map(\.path), ["transactions[1]", "transactions[2]", "transactions[3]"])
        let whole = try read(SmartTransaction.self, #"{"id": "STX_1", "transactions": "PCI_1"}"#).value
        XCTAssertEqual(whole.transactions, sale.transactions)
        XCTAssertEqual(sale.lostValues?.paths, dropped.map(\.path))
        XCTAssertNotEqual(whole, sale, "equality sees what was lost")
    }

    func testTypeThatTriesOneKindAfterAnotherGetsTheRightOne() throws {
        // Were single values read tolerantly at once, "01234" would be the number 1234.
        let values = try read([Anything].self, #"["01234", 1, true, 1.5, "true", null]"#).value
        XCTAssertEqual(values, [.text("01234"), .integer(1), .bool(true), .double(1.5), .text("true"), .null])
    }

    func testToleranceReachesEveryDecodable() throws {
        enum Level: Int, Decodable { case low = 1, high = 2 }
        enum Word: String, Decodable { case yes, one = "1" }
        struct User: Decodable, Equatable {
            var level: Level
            var levels: [Level]
            var words: Set<Word>
            var counts: [String: Int]
            var flag: Bool
            var day: SmallNumber?
            var nothing: SmallNumber?
            var url: URL?
            var date: Date
            var data: Data
        }
        struct SmallNumber: Decodable, Equatable { var value: UInt8 }
        let (user, dropped) = try read(
            User.self,
            #"""
            {"level": "2", "levels": ["1", 7, 2], "words": [1, "yes", "no"], "counts": {"a": "1", "b": "x", "c": 3},
             "flag": "1", "day": {"value": "255"}, "nothing": {"value": 256}, "url": "https://a.example/", "date": 1.5,
             "data": "AQI="}
            """#)
        XCTAssertEqual(user.level, .high)
        XCTAssertEqual(user.levels, [.low, .high])
        XCTAssertEqual(user.words, [.one, .yes])
        XCTAssertEqual(user.counts, ["a": 1, "c": 3])
        XCTAssertTrue(user.flag)
        XCTAssertEqual(user.day, SmallNumber(value: 255))
        XCTAssertNil(user.nothing)
        XCTAssertEqual(user.url?.absoluteString, "https://a.example/")
        XCTAssertEqual(user.date, Date(timeIntervalSinceReferenceDate: 1.5))
        XCTAssertEqual(user.data, Data([1, 2]))
        XCTAssertEqual(dropped.map(\.path), ["levels[1]", "words[2]", "counts.b", "nothing"])
    }

    func testContainersGiveWhatTheirProtocolsPromise() throws {
        struct Probe: Decodable {
            var seen: [String] = []
            enum Key: String, CodingKey { case list, object, absent, null, `super` }
            init(from decoder: any Decoder) throws {
                let fields = try decoder.container(keyedBy: Key.self)
                seen.append(fields.allKeys.map(\.rawValue).joined(separator: " "))
                seen.append(
                    "\(fields.contains(.absent)) \(fields.contains(.null)) \(try fields.decodeNil(forKey: .null))")
                let object = try fields.nestedContainer(keyedBy: Key.self, forKey: .object)
                seen.append(object.codingPath.joined)
                var list = try fields.nestedUnkeyedContainer(forKey: .list)
                seen.append("\(list.count ?? -1) \(try list.decodeNil()) \(try list.decodeNil())")
                XCTAssertThrowsError(try list.decode(Int.self))
                seen.append("\(list.currentIndex) \(try list.decode(String.self))")
                var inner = try list.nestedUnkeyedContainer()
                seen.append("\(inner.codingPath.joined) \(try inner.decode(Int8.self)) \(inner.isAtEnd)")
                XCTAssertThrowsError(try inner.decode(Int8.self))
                seen.append(try list.nestedContainer(keyedBy: Key.self).codingPath.joined)
                seen.append("\(try list.superDecoder().singleValueContainer().decode(Bool.self)) \(list.isAtEnd)")
                seen.append("\(try fields.superDecoder().singleValueContainer().decode(Int.self))")
                seen.append("\(try fields.superDecoder(forKey: .absent).singleValueContainer().decodeNil())")
            }
        }
        let text = #"{"list": [null, "x", [7], {}, true], "object": {}, "null": null, "super": 3, "other": 1}"#
        XCTAssertEqual(
            try read(Probe.self, text).value.seen,
            [
                "list object null super", "false true true", "object", "5 true false", "1 x", "list[2] 7 true",
                "list[3]",
                "true true", "3", "true",
            ])
    }

    func testOptionalListsAndObjectsAreNoException() throws {
        XCTAssertEqual(try read([Int]?.self, #"["1", "x", 3]"#).value, [1, 3])
        XCTAssertEqual(try read([String: Int]?.self, #"{"a": "1", "b": "x"}"#).value, ["a": 1])
        XCTAssertEqual(try read([[Int]?].self, #"[[1], null, "2", {"0": 3}]"#).value, [[1], nil, [2], [3]])
        XCTAssertNil(try read([Int]?.self, "null").value)
        XCTAssertThrowsError(try read([Int]?.self, #""x""#))
    }

    func testErrorSaysWhere() throws {
        struct Outer: Decodable {
            struct Inner: Decodable { var id: Int }
            var list: [String: Inner]
            init(from decoder: any Decoder) throws {
                let object = try decoder.container(keyedBy: JSONPathKey.self)
                    .nestedContainer(keyedBy: JSONPathKey.self, forKey: JSONPathKey("list"))
                list = ["a": try object.decode(Inner.self, forKey: JSONPathKey("a"))]
            }
        }
        XCTAssertThrowsError(try read(Outer.self, #"{"list": {"b": 1, "a": {"id": "no"}}}"#)) { error in
            guard case DecodingError.typeMismatch(_, let context) = error else { return XCTFail("\(error)") }
            XCTAssertEqual(context.codingPath.joined, "list.a.id")
        }
        XCTAssertThrowsError(try read(Outer.self, #"{"list": {"a": {}}}"#)) { error in
            guard case DecodingError.keyNotFound(let key, let context) = error else { return XCTFail("\(error)") }
            XCTAssertEqual(key.stringValue, "id")
            XCTAssertEqual(context.codingPath.joined, "list.a")
        }
    }

    func testDecoderThatOutlivesItsDocumentIsSound() throws {
        struct Keeper: Decodable {
            let decoder: any Decoder
            init(from decoder: any Decoder) throws { self.decoder = decoder }
        }
        let keeper = try JSONReader().decode(Keeper.self, from: Data(#"{"id": "PCI_1", "amount": 5}"#.utf8))
        XCTAssertEqual(try PaymentTransaction(from: keeper.decoder).amount, 5)
    }

    private func read<Model: Decodable>(
        _ type: Model.Type, _ text: String
    ) throws -> (value: Model, dropped: [DroppedValue]) {
        try JSONReader.decodeWithDroppedValues(type, from: text)
    }
}

/// A type as users write it for values of any kind.
private enum Anything: Decodable, Equatable {
    case null, bool(Bool), integer(Int), double(Double), text(String)

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? value.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? value.decode(Double.self) {
            self = .double(number)
        } else {
            self = .text(try value.decode(String.self))
        }
    }
}
