import ArgumentParser
import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

final class AccountOptionsTests: XCTestCase {
    func testDefaultsSuitTheSDKsOfOtherLanguages() throws {
        let settings = try Self.settings([])
        XCTAssertEqual(settings.tokenRefusal, .unauthorized(challenge: false))
        XCTAssertEqual(settings.refundPushDelay, 1)
        XCTAssertTrue(settings.masksIBANs)
        XCTAssertFalse(settings.refundsWaitForBank)
        XCTAssertEqual(settings.emptyListForm, .array)
        XCTAssertFalse(settings.redirectMethods.contains(.creditcard))
        XCTAssertEqual(settings.clientID, SimulatedServer.clientID)
    }

    func testEveryOptionChangesItsSetting() throws {
        let settings = try Self.settings([
            "--expired-token", "403", "--whole-ibans", "--refund-push-delay", "0.5", "--refunds-wait", "--empty-lists",
            "null", "--3d-secure", "--client-id", "1", "--client-secret", "2", "--contract", "GCR_3",
        ])
        XCTAssertEqual(settings.tokenRefusal, .forbidden)
        XCTAssertEqual(settings.refundPushDelay, 0.5)
        XCTAssertFalse(settings.masksIBANs)
        XCTAssertTrue(settings.refundsWaitForBank)
        XCTAssertEqual(settings.emptyListForm, .null)
        XCTAssertTrue(settings.redirectMethods.contains(.creditcard))
        XCTAssertEqual(settings.clientID, "1")
        XCTAssertEqual(settings.clientSecret.rawValue, "2")
        XCTAssertEqual(settings.contractID, "GCR_3")
    }

    func testWrongValuesAreRefusedInOneSentence() {
        for arguments in [
            ["--expired-token", "402"], ["--refund-push-delay", "-1"], ["--refund-push-delay", "nan"],
            ["--empty-lists", "nil"], ["--client-id", ""], ["--contract"],
        ] {
            XCTAssertThrowsError(try ServerOptions.parse(arguments), "\(arguments)") { error in
                XCTAssert(ServerOptions.fullMessage(for: error).hasPrefix("Error: "), "\(error)")
            }
        }
    }

    func testHelpNamesEveryOption() {
        for option in [
            "--state", "--expired-token", "--whole-ibans", "--refund-push-delay", "--refunds-wait", "--empty-lists",
            "--3d-secure", "--client-id", "--client-secret", "--contract",
        ] { XCTAssertTrue(ServerOptions.helpMessage().contains(option), option) }
    }

    private static func settings(_ arguments: [String]) throws -> SimulatedServer.Settings {
        var settings = SimulatedServer.Settings()
        try ServerOptions.parse(arguments).account.apply(to: &settings)
        return settings
    }
}
