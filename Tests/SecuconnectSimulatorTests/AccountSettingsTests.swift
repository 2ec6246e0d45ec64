import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Settings for what differs by time and account.
final class AccountSettingsTests: XCTestCase {
    func testIBANsOfContainersAreMaskedOrWhole() async throws {
        for (masks, shown) in [(true, "DE35XXXXXXXXXXXXXX3188"), (false, "DE35500105175418493188")] {
            var settings = SimulatedServer.Settings()
            settings.masksIBANs = masks
            let shop = try await Shop(SimulatedServer(settings))
            let answer = try await shop.call(
                .post, "/Payment/Containers",
                ["type": "bank_account", "private": ["iban": "DE35 5001 0517 5418 4931 88", "owner": "Max"]])
            XCTAssertEqual(answer.body["private"]?["iban"]?.string, shown)
            XCTAssertEqual(answer.body["public"]?["iban"]?.string, shown)
        }
    }

    func testRefundIsPushedAfterTheDelay() async throws {
        let clock = SimulatedClock()
        let (shop, id) = try await Shop.paid(.pushingRefunds(after: 2), clock: clock)
        let before = shop.server.sentPushes.count
        XCTAssertGreaterThan(before, 0, "A payment is pushed at once.")
        let payment = try await shop.payments(of: id).first?["id"]?.string ?? ""
        _ = try await shop.call(.post, "/Payment/Transactions/\(payment)/cancel", ["reduce_amount_by": 100])
        XCTAssertEqual(shop.server.sentPushes.count, before)
        try await clock.waitForSleepers()
        clock.advance(by: 1.5)
        XCTAssertEqual(shop.server.sentPushes.count, before)
        var pushes = shop.server.pushes.makeAsyncIterator()
        clock.advance(by: 0.5)
        let first = await pushes.next()
        XCTAssertEqual(first?.target, "payment.transactions")
        XCTAssertEqual(Set(shop.server.sentPushes.dropFirst(before).map(\.type)), ["added", "changed"])
    }

    func testChargeBackIsPushedAfterTheDelay() async throws {
        let clock = SimulatedClock()
        let (shop, id) = try await Shop.paid(.pushingRefunds(after: 2), clock: clock)
        let before = shop.server.sentPushes.count
        let payment = try await shop.payments(of: id).first?["id"]?.string ?? ""
        try shop.server.bank.chargeBack(.init(payment))
        XCTAssertEqual(shop.server.sentPushes.count, before)
        clock.advance(by: 2)
        _ = try await shop.get(id)
        XCTAssertEqual(shop.server.sentPushes.count, before + 1)
    }

    func testDevicesAreConfirmedAtTheURLOfTheSettings() async throws {
        let url = try XCTUnwrap(URL(string: "http://127.0.0.1:8700/#devices"))
        var settings = SimulatedServer.Settings()
        settings.deviceVerificationURL = url
        let server = SimulatedServer(settings)
        let body: JSONValue = [
            "grant_type": "device", "uuid": "/vendor/1", "client_id": .string(SimulatedServer.clientID),
            "client_secret": .string(SimulatedServer.clientSecret.rawValue),
        ]
        let answer = try await Answer(
            server.answer("POST", "/oauth/token", body: try JSONEncoder().encode(body)))
        XCTAssertEqual(answer.body["verification_url"]?.string, url.absoluteString)
    }
}
