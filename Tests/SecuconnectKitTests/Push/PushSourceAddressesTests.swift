import SecuconnectKit
import XCTest

/// The addresses that pushes come from.
final class PushSourceAddressesTests: XCTestCase {
    func testRangesAreThoseOfTheTwoSystems() {
        let rows: [(String, production: Bool, testing: Bool)] = [
            ("91.195.149.255", false, false), ("91.195.150.0", true, false), ("91.195.150.255", true, false),
            ("91.195.151.0", true, false), ("91.195.151.255", true, false), ("91.195.152.0", false, false),
            ("46.243.72.255", false, false), ("46.243.73.0", false, true), ("46.243.73.128", false, true),
            ("46.243.73.255", false, true), ("46.243.74.0", false, false), ("0.0.0.0", false, false),
            ("255.255.255.255", false, false), ("127.0.0.1", false, false), ("150.195.91.1", false, false),
            ("::ffff:91.195.150.1", true, false), ("::FFFF:46.243.73.1", false, true),
        ]
        for (address, production, testing) in rows {
            XCTAssertEqual(PushSourceAddresses.production.contains(address), production, address)
            XCTAssertEqual(PushSourceAddresses.testing.contains(address), testing, address)
        }
    }

    func testTextThatIsNoAddressIsOutside() {
        let texts = [
            "", " ", ".", "...", "91", "91.195.150", "91.195.150.", ".195.150.1", "91..150.1", "91.195.150.1.",
            "91.195.150.1.1",
            "91.195.150.256", "91.195.150.-1", "91.195.150.+1", "91.195.150.01", "091.195.150.1", "91.195.150.0x1",
            "91.195.150.1e0", "91.195.150.1 ", " 91.195.150.1", "91.195.150.1\n", "91.195.150.1:443", "91.195.150.0/23",
            "91,195,150,1", "9１.195.150.1", "٩١.195.150.1", "1539544577", "::1", "::ffff:", "::ffff:5bc3:9601",
            "::ffff:::ffff:91.195.150.1", "[::ffff:91.195.150.1]", "localhost", "\u{0}", "91.195.150.1\u{301}",
            "91.195.150.99999999999999999999999", String(repeating: "9", count: 100_000),
            String(repeating: ".", count: 100_000), "91.195.150.1, 10.0.0.1", "👩‍💻",
        ]
        for text in texts {
            XCTAssertFalse(PushSourceAddresses.production.contains(text), text)
            XCTAssertFalse(PushSourceAddresses.testing.contains(text), text)
        }
    }
}
