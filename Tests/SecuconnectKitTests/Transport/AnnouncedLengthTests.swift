import Foundation
import XCTest

@testable import SecuconnectKit

/// The memory that is reserved for a body of an announced length.
final class AnnouncedLengthTests: XCTestCase {
    func testBodyOfAnnouncedLengthStaysInItsBuffer() {
        var body = Data()
        body.reserveCapacity(ofAnnounced: 3_000_000, atMost: 64 << 20)
        body.append(Data(repeating: 1, count: 16_384))
        let begun = Self.address(of: body)
        while body.count < 2_990_000 { body.append(Data(repeating: 1, count: 16_384)) }
        XCTAssertEqual(Self.address(of: body), begun)
    }

    func testLengthBeyondTheMaximumReservesNothing() {
        for length in [-1, 0, 101, Int.max] {
            var body = Data()
            body.reserveCapacity(ofAnnounced: length, atMost: 100)
            body.append(Data([1, 2, 3]))
            XCTAssertEqual(body, Data([1, 2, 3]), "\(length)")
        }
    }

    func testLengthThatNoMemoryHoldsIsReservedInPart() {
        var body = Data()
        body.reserveCapacity(ofAnnounced: .max, atMost: .max)
        body.append(1)
        XCTAssertEqual(body, Data([1]))
    }

    private static func address(of data: Data) -> UnsafeRawPointer? {
        data.withUnsafeBytes { $0.baseAddress }
    }
}
