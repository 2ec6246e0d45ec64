import Foundation
import LoopbackServer
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Documents that are meant to cost stack, time or reports.
final class JSONDepthTests: XCTestCase {
    func testDeepNestingEndsInOneClearErrorOnASmallStack() throws {
        for open in ["[", #"{"a":"#, #"[{"a":"#] {
            let body = Data(String(repeating: open, count: 100_000).utf8)
            let errors = try onSmallStack {
                [
                    Self.error { _ = try JSONReader().decode(JSONValue.self, from: body) },
                    Self.error { _ = try JSONReader().decode(PaymentTransaction.self, from: body) },
                    Self.error { _ = try PushEvent(body: body, maximumSize: .max) },
                ]
            }
            XCTAssertEqual(errors.compactMap { $0 }.count, 3)
            let depths = errors.compactMap { error -> JSONSyntaxError.Reason? in
                guard case DecodingError.dataCorrupted(let context)? = error else { return nil }
                return (context.underlyingError as? JSONSyntaxError)?.reason
            }
            XCTAssertEqual(depths, [.tooDeep(64), .tooDeep(64)])
        }
    }

    func testDeepestDocumentIsReadAndWrittenOnASmallStack() throws {
        let depth = JSONReader.maximumDepth
        let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let objects = String(repeating: #"{"a":"#, count: depth - 1) + "{}" + String(repeating: "}", count: depth - 1)
        for text in [lists, objects] {
            let written = try onSmallStack {
                try JSONEncoder().encode(JSONReader().decode(JSONValue.self, from: Data(text.utf8)))
            }
            XCTAssertEqual(String(decoding: written, as: UTF8.self), text)
        }
    }

    func testDeepestModelsAreReadOnASmallStack() throws {
        // Models that hold themselves, by way of a list and by way of an object.
        let half = JSONReader.maximumDepth / 2
        let buckets = String(repeating: #"{"t":["#, count: half) + String(repeating: "]}", count: half)
        let contracts =
            String(repeating: #"{"id":"PCR_1","contract":{"id":"GCR_1","merchant":{"id":"MRC_1","user":"#, count: 20)
            + "{}" + String(repeating: "}}}", count: 20)
        let products =
            String(repeating: #"{"basket":{"products":[{"sub_basket":"#, count: 15) + "{}"
            + String(repeating: "}]}}", count: 15)
        try onSmallStack {
            _ = try JSONReader().decode(AggregationBucket.self, from: Data(buckets.utf8))
            _ = try JSONReader().decode(PaymentTransaction.self, from: Data(contracts.utf8))
            _ = try JSONReader().decode(SmartTransaction.Basket.self, from: Data(products.utf8))
        }
    }

    func testValueThatIsTooDeepIsNotWritten() throws {
        var value: JSONValue = 1
        for _ in 0..<JSONReader.maximumDepth { value = [value] }
        XCTAssertNoThrow(try JSONEncoder().encode(value))
        for _ in 0..<1_000 { value = ["a": value] }
        let tooDeep = value
        try onSmallStack {
            XCTAssertThrowsError(try JSONEncoder().encode(tooDeep)) { XCTAssertTrue($0 is EncodingError, "\($0)") }
        }
    }

    func testReportsAreBoundedAndCounted() throws {
        let body = "[" + String(repeating: #""x","#, count: 999) + #""x"]"#
        let (items, dropped) = try JSONReader.decodeWithDroppedValues([PaymentTransaction].self, from: body)
        XCTAssertEqual(items, [])
        XCTAssertEqual(dropped.count, 101)
        XCTAssertEqual(dropped.first?.path, "[0]")
        XCTAssertEqual(dropped.dropLast().last?.path, "[99]")
        XCTAssertEqual(dropped.last?.description, "900 more values can't be read")
    }

    func testReadingStopsWhenItsCheckSaysSo() throws {
        struct Stop: Error {}
        let wrong = Data(("[" + String(repeating: #"{"id":1,"trans_id":"x"},"#, count: 20_000) + "1]").utf8)
        // The index of its 60,001 values asks 14 times.
        for steps in [0, 18] {
            var left = steps
            var reader = JSONReader()
            reader.checkpoint = {
                left -= 1
                if left < 0 { throw Stop() }
            }
            XCTAssertThrowsError(try reader.decode([PaymentTransaction].self, from: wrong)) {
                XCTAssertTrue($0 is Stop)
            }
            XCTAssertEqual(left, -1, "asked again after it said no")
        }
    }

    func testDecoderThatIgnoresErrorsStillStopsAtTheCheckpoint() throws {
        struct Stop: Error {}
        struct Stubborn: Decodable {
            init(from decoder: any Decoder) throws {
                var list = try decoder.unkeyedContainer()
                while !list.isAtEnd {
                    if (try? list.decode(JSONValue.self)) == nil { break }
                }
            }
        }
        var isFirst = true
        var reader = JSONReader()
        reader.checkpoint = {
            if !isFirst { throw Stop() }
            isFirst = false
        }
        let body = Data(("[" + String(repeating: "1,", count: 5_000) + "1]").utf8)
        XCTAssertThrowsError(try reader.decode(Stubborn.self, from: body)) { XCTAssertTrue($0 is Stop) }
    }

    private static func error(_ work: () throws -> Void) -> (any Error)? {
        do { try work() } catch { return error }
        return nil
    }

    private func onSmallStack<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) throws -> Value {
        let result = LockedValue<Result<Value, any Error>?>(nil)
        let isDone = DispatchSemaphore(value: 0)
        let thread = Thread {
            let outcome = Result { try work() }
            result.withLock { $0 = outcome }
            isDone.signal()
        }
        thread.stackSize = 512 * 1_024
        thread.start()
        isDone.wait()
        return try XCTUnwrap(result.withLock { $0 }).get()
    }
}
