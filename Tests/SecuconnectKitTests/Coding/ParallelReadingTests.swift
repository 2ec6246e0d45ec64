import Foundation
import LoopbackServer
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Lists that are read on several threads.
final class ParallelReadingTests: XCTestCase {
    /// A thread for each block, and a block for each element.
    private static let finest = JSONParallelism(threads: 4, minimumSize: 0, blockSize: 1)
    private static let oneThread = JSONParallelism(threads: 1)

    private struct Reading: Equatable {
        var value: [SmartTransaction]?
        var dropped: [DroppedValue]
        var error: String?

        init(_ body: Data, _ parallelism: JSONParallelism) {
            var reader = JSONReader()
            let collector = DroppedValueCollector()
            reader.dropped = collector
            reader.parallelism = parallelism
            do { value = try reader.decode(ListPage<SmartTransaction>.self, from: body).items } catch {
                self.error = ResponseDecoder.reason(of: error)
            }
            dropped = collector.all
        }
    }

    func testAnyListIsReadAsByOneThread() throws {
        var random = SeededRandom(seed: 32)
        let samples = try Fixture.names(in: "samples").filter { $0.contains("smart-transaction-") }
            .compactMap { try? JSONDecoder().decode(JSONValue.self, from: Fixture.data("samples/\($0)")) }
        var (lists, drops) = (0, 0)
        for number in 0..<300 {
            let elements = try (0..<random.below(40)).map { _ in
                let element = random.pick(samples)
                let changed = random.below(2) == 0 ? element : Self.mutated(element, with: &random)
                return String(decoding: try JSONEncoder().encode(changed), as: UTF8.self)
            }
            let hasGaps = number.isMultiple(of: 3)
            let list =
                hasGaps
                ? "{" + elements.enumerated().map { "\"\($0.offset * 2)\":\($0.element)" }.joined(separator: ",") + "}"
                : "[" + elements.joined(separator: ",") + "]"
            let body = Data(number.isMultiple(of: 2) ? list.utf8 : #"{"count":9,"data":\#(list)}"#.utf8)
            let expected = Reading(body, Self.oneThread)
            XCTAssertEqual(Reading(body, Self.finest), expected, "\(number)")
            lists += expected.value == nil ? 0 : 1
            drops += expected.dropped.count
        }
        XCTAssertGreaterThan(lists, 100)
        XCTAssertGreaterThan(drops, 1_000)
    }

    /// Another value in one place.
    private static func mutated(_ value: JSONValue, with random: inout SeededRandom) -> JSONValue {
        switch value {
        case .object(var fields) where !fields.isEmpty:
            let name = random.pick(fields.keys.sorted())
            fields[name] = fields[name].map { mutated($0, with: &random) }
            return .object(fields)
        case .array(var elements) where !elements.isEmpty:
            let index = random.below(elements.count)
            elements[index] = mutated(elements[index], with: &random)
            return .array(elements)
        default: return random.pick([.null, .bool(true), .number(0.5), .string("x"), .array([.null]), .object([:])])
        }
    }

    func testReportsAreBoundedInTheOrderOfTheList() {
        let body = Data(("[" + (0..<300).map { #"{"id":"STX_\#($0)","trans_id":"x"},"# }.joined() + "7]").utf8)
        let expected = Reading(body, Self.oneThread)
        XCTAssertEqual(expected.dropped.count, 101)
        XCTAssertEqual(Reading(body, Self.finest), expected)
    }

    func testCheckpointIsCalledOnTheCallersThreadAndEndsTheReading() {
        struct Stop: Error {}
        let body = Data(("[" + String(repeating: "[1,2,3],", count: 2_000) + "[]]").utf8)
        let caller = ObjectIdentifier(Thread.current)
        for limit in 0..<20 {
            var (calls, others) = (0, 0)
            var reader = JSONReader()
            reader.parallelism = Self.finest
            // The index counts its steps, too.
            reader.checkpoint = {
                calls += 1
                others += ObjectIdentifier(Thread.current) == caller ? 0 : 1
                if calls > limit { throw Stop() }
            }
            XCTAssertThrowsError(try reader.decode([[Int]].self, from: body), "\(limit)") { XCTAssert($0 is Stop) }
            XCTAssertEqual(others, 0)
            XCTAssertEqual(calls, limit + 1)
        }
    }

    func testListThatIsReadWithinAnElementOfAnotherIsReadByOneThread() throws {
        struct Element: Decodable {
            let inner: [Int]

            init(from decoder: any Decoder) throws {
                var reader = JSONReader()
                reader.parallelism = ParallelReadingTests.finest
                inner = try reader.decode([Int].self, from: Data("[1,2,3]".utf8))
            }
        }
        var reader = JSONReader()
        reader.parallelism = Self.finest
        let list = try reader.decode([Element].self, from: Data("[{},{},{},{}]".utf8))
        XCTAssertEqual(list.map(\.inner), Array(repeating: [1, 2, 3], count: 4))
    }
}
