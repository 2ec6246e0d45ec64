import Foundation
import LoopbackServer
import TestSupport
import XCTest

@testable import SecuconnectKit

/// The same bytes read by Foundation's decoder and by the library's: the same value, or a difference of a known kind.
///
/// `SECUCONNECT_MUTATIONS` sets another number of documents.
final class JSONDifferentialTests: XCTestCase {
    /// Why both may differ.
    private enum Difference: String, CaseIterable {
        /// Foundation refuses a document for one value; the library leaves out the value and reports it.
        case onlyAValueIsLost
        /// Foundation guesses UTF-16 and UTF-32, which RFC 8259 doesn't allow between systems.
        case otherEncoding
        /// The first of two fields with one name counts there, the last one here, as in the vendor's PHP.
        case duplicateName
        /// Foundation loses digits of a number on the way through floating point.
        case inexactNumber
        /// Foundation takes a comma behind the last field or element.
        case trailingComma
        /// Foundation takes a number that is too small for `Decimal` for zero; the library leaves it out and reports it.
        case numberTooSmall
        /// Foundation refuses a number that fits.
        case refusedNumber
    }

    func testAnyDocumentIsReadAsByFoundation() throws {
        var random = SeededRandom(seed: 2_026)
        let documents = try Fixture.names(in: "samples").map { try Fixture.data("samples/\($0)") }
        var found: [Difference: Int] = [:]
        for number in 0..<Self.mutations {
            let original = random.pick(documents)
            let body = Self.mutated(original, with: &random)
            guard let difference = try Self.difference(body) else { continue }
            guard let known = Self.kind(of: difference, body) else {
                XCTFail("\(number): \(difference.summary)\n\(String(decoding: body, as: UTF8.self))")
                continue
            }
            found[known, default: 0] += 1
        }
        print("differences of \(Self.mutations):", found.map { "\($0.key.rawValue) \($0.value)" }.sorted())
    }

    func testModelThatFoundationReadsIsTheSame() throws {
        var random = SeededRandom(seed: 4)
        let documents = try Fixture.names(in: "samples").filter { $0.contains("response") }
            .map { try Fixture.data("samples/\($0)") }
        var same = 0
        for number in 0..<Self.mutations / 4 {
            let body = Self.mutated(random.pick(documents), with: &random)
            guard let theirs = try? JSONDecoder().decode(SmartTransaction.self, from: body) else { continue }
            guard let (ours, dropped) = try? JSONReader.decodeWithDroppedValues(SmartTransaction.self, from: body)
            else {
                // Foundation doesn't look at values that nobody asks for.
                XCTAssertNotNil(Self.syntaxError(body), "\(number): \(String(decoding: body, as: UTF8.self))")
                continue
            }
            if ours == theirs, dropped.isEmpty {
                same += 1
            } else {
                // Foundation doesn't know the second name of a field.
                let hasSecondName = body.range(of: Data("\"updated_at\"".utf8)) != nil
                XCTAssertTrue(
                    Self.hasDuplicates(body) || !dropped.isEmpty || hasSecondName,
                    "\(number): \(dropped)\n\(String(decoding: body, as: UTF8.self))")
            }
        }
        XCTAssertGreaterThan(same, 0)
    }

    private static let mutations =
        ProcessInfo.processInfo.environment["SECUCONNECT_MUTATIONS"].flatMap { Int($0) } ?? 100_000

    private struct Outcomes {
        var theirs: Result<JSONValue, any Error>
        var ours: Result<JSONValue, any Error>
        var dropped: [DroppedValue]

        /// The names of the readers that succeeded.
        var summary: String {
            "Foundation \((try? theirs.get()) == nil ? "refused" : "read"), "
                + "the library \((try? ours.get()) == nil ? "refused" : "read")"
        }
    }

    /// Both readings, if they differ.
    private static func difference(_ body: Data) throws -> Outcomes? {
        let theirs = Result { try JSONDecoder().decode(JSONValue.self, from: body) }
        let reading = Result { try JSONReader.decodeWithDroppedValues(JSONValue.self, from: body) }
        let dropped = (try? reading.get())?.dropped ?? []
        let outcomes = Outcomes(theirs: theirs, ours: reading.map(\.value), dropped: dropped)
        switch (theirs, outcomes.ours) {
        case (.success(let theirs), .success(let ours)): return theirs == ours ? nil : outcomes
        case (.failure, .failure): return nil
        default: return outcomes
        }
    }

    private static func kind(of outcomes: Outcomes, _ body: Data) -> Difference? {
        let hasDrops = !outcomes.dropped.isEmpty
        switch (outcomes.theirs, outcomes.ours) {
        case (.failure, .success): return hasDrops ? .onlyAValueIsLost : hasLongNumber(body) ? .refusedNumber : nil
        case (.success, .failure):
            return body.contains(0) ? .otherEncoding : hasTrailingComma(body) ? .trailingComma : nil
        case (.success, .success):
            if hasDuplicates(body) { return .duplicateName }
            return hasDrops ? .numberTooSmall : hasLongNumber(body) ? .inexactNumber : nil
        case (.failure, .failure): return nil
        }
    }

    /// Whether the first thing that is wrong is a comma with nothing behind it.
    private static func hasTrailingComma(_ body: Data) -> Bool {
        guard let offset = syntaxError(body)?.offset, offset < body.count else { return false }
        let bytes = Array(body)
        let before = bytes[..<offset].last { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
        return [UInt8(ascii: "}"), UInt8(ascii: "]")].contains(bytes[offset]) && before == UInt8(ascii: ",")
    }

    private static func syntaxError(_ body: Data) -> JSONSyntaxError? {
        do { _ = try JSONIndex(body) } catch { return error as? JSONSyntaxError }
        return nil
    }

    private static func hasLongNumber(_ body: Data) -> Bool {
        var digits = 0
        for byte in body {
            if byte.isDecimalDigit || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") {
                digits += 1
            } else {
                digits = 0
            }
            if digits > 15 { return true }
        }
        return false
    }

    /// Whether an object has a name twice, by the library's own index.
    private static func hasDuplicates(_ body: Data) -> Bool {
        guard let document = (try? JSONIndex(body)).map({ JSONDocument($0) }) else { return false }
        return document.nodes.indices.contains { node in
            guard document.nodes[node].kind == .object else { return false }
            var names = Set<String>(), count = 0
            document.forEachField(of: node) { place, _ in
                names.insert(document.name(at: place) ?? "")
                count += 1
            }
            return names.count < count
        }
    }

    private static let pieces: [[UInt8]] =
        [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u00e4", "\\ud83d", "\\ude00", "1", "-", ".5", "e3", "E+400",
            "0",
            "true", "null", " ", "\n", "\u{E4}", "\"id\":1,", "12345678901234567890", "1.0", "\u{0}", "\u{1F600}", "[[",
            "\t",
        ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x82], [0xF0], [0xC3], [0xEF, 0xBB, 0xBF]]

    /// One to three changes of bytes, of slices, and of tokens.
    private static func mutated(_ document: Data, with random: inout SeededRandom) -> Data {
        var bytes = Array(document)
        for _ in 0...random.below(3) where !bytes.isEmpty {
            let place = random.below(bytes.count)
            let end = min(bytes.count, place + 1 + random.below(12))
            switch random.below(6) {
            case 0: bytes[place] ^= 1 << UInt8(random.below(8))
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: random.pick(pieces), at: place)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
            case 4: bytes.replaceSubrange(place..<end, with: random.pick(pieces))
            default:
                // A number gets other digits, so that the document stays one.
                if let digit = bytes[place...].firstIndex(where: \.isDecimalDigit) {
                    bytes.replaceSubrange(digit...digit, with: random.pick(numbers))
                }
            }
        }
        return Data(bytes)
    }

    private static let numbers: [[UInt8]] = [
        "7", "1.5", "3e2", "0.0", "1e-3", "98765432109876543210", "1e130", "1.25e1", "123456789.123456789",
    ].map { Array($0.utf8) }
}
