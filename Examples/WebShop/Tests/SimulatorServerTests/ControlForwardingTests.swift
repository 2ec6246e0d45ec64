import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

final class ControlForwardingTests: SiteTestCase {
    func testControlAPIIsReachedOverTheNetwork() async throws {
        let before = simulator.clock.date
        try await withSite(.standard, .live) { client in
            let answer = try await client.execute(
                uri: "/simulator/clock", method: .post, body: ByteBuffer(string: #"{"advance": 60}"#))
            XCTAssertEqual(answer.status, .ok)
            XCTAssertEqual(answer.headers[.contentType], "application/json")
            let head = try await client.execute(uri: "/simulator", method: .head)
            XCTAssertEqual(head.body.readableBytes, 0)
        }
        XCTAssertEqual(simulator.clock.date, before.addingTimeInterval(60))
    }

    func testDescriptionOfTheAPIsIsServed() async throws {
        try await withSite { client in
            let answer = try await client.get("/openapi.json")
            let description = try JSONDecoder().decode(JSONValue.self, from: Data(answer.body.readableBytesView))
            XCTAssertEqual(description, SimulatedServer.openAPI)
        }
    }

    func testPageDocumentsEveryCall() async throws {
        try await withSite { client in
            let text = try await client.get("/office/control").text
            for part in ["POST /simulator/clock", "GET /simulator/settings", "masksIBANs", "/openapi.json"] {
                XCTAssertTrue(text.contains(part), part)
            }
            let office = try await client.get("/").text
            XCTAssertTrue(office.contains("href=\"/office/control\""))
        }
    }

    func testCallsFromOtherSitesAreRefused() async throws {
        try await withSite { client in
            let answer = try await client.post("/simulator/reset", headers: [.origin: "https://evil.example"])
            XCTAssertEqual(answer.status, .forbidden)
        }
    }

    func testLargeBodyOfAControlCallIsRefused() async throws {
        try await withSite { client in
            let body = ByteBuffer(repeating: 0x20, count: 1_024 * 1_024 + 1)
            let answer = try await client.execute(uri: "/simulator/clock", method: .post, body: body)
            XCTAssertEqual(answer.status, .contentTooLarge)
        }
    }

    func testPathsThatOnlyBeginAlikeArePages() async throws {
        try await withSite { client in
            let answer = try await client.get("/simulators")
            XCTAssertEqual(answer.status, .notFound)
            XCTAssertTrue(answer.text.contains("There is no such page"))
        }
    }
}
