import Foundation
import LoopbackServer
import XCTest

@testable import SecuconnectKit

/// A property that is not what the description says costs itself at most, never the answer.
final class SchemaMutationTests: XCTestCase {
    /// The number of mutations of each schema; a sample of them unless `SECUCONNECT_MUTATIONS` says otherwise.
    private let mutations = ProcessInfo.processInfo.environment["SECUCONNECT_MUTATIONS"].flatMap(Int.init) ?? 12

    func testMutatedPropertyCostsOnlyItself() throws {
        let shapes = try ModelShapes()
        for row in Completeness.models {
            var random = SeededRandom(seed: UInt64(row.name.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1_000_003 }))
            let document = shapes.document(of: row.name)
            let whole = try row.read(document).encoded
            for number in 0..<mutations {
                guard let mutation = DocumentMutation(of: document, using: &random) else { break }
                let place = "\(row.name), mutation \(number): \(mutation.path) became \(mutation.became)"
                guard let encoded = try? row.read(mutation.document).encoded else {
                    XCTFail("\(place) and the answer was lost")
                    continue
                }
                // A model notes what it lost.
                let lost = whole.differences(from: encoded).filter {
                    !$0.hasPrefix(".\(mutation.property)") && !$0.hasSuffix(".#lost is new")
                }
                XCTAssertEqual(lost, [], place)
            }
        }
    }
}
