import Foundation
import HTTPTypes
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

/// The back office beyond sales: contracts, cards, subscriptions, direct payments, devices and the clock.
final class AccountSectionsTests: SiteTestCase {
    func testContractIsApprovedInTheOffice() async throws {
        let id = try simulator.office.openContract(project: "Second <shop>")
        try await withSite { client in
            let text = try await client.get("/").text
            XCTAssertTrue(text.contains("Second &lt;shop&gt;"))
            XCTAssertTrue(text.contains("id=\"state-\(id)\">waiting<"))
            let answer = try await client.post("/office/contracts/\(id)/approve")
            XCTAssertEqual(answer.location, "/#contracts")
            let after = try await client.get("/").text
            XCTAssertTrue(after.contains("id=\"state-\(id)\">approved<"))
        }
    }

    func testClockIsMovedInTheOffice() async throws {
        let before = simulator.clock.date
        try await withSite { client in
            for step in ["hour", "day", "month"] {
                let answer = try await client.post("/office/clock/advance-\(step)")
                XCTAssertEqual(answer.location, "/#clock")
            }
        }
        XCTAssertEqual(simulator.clock.date, before.addingTimeInterval(3_600 + 32 * 86_400))
    }

    func testDirectPaymentIsListedAndItsMoneyArrives() async throws {
        let customer = try await shop.payment.customers.create(.init(contact: .init(surname: "Doe")))
        let payment = try await shop.payment.secupayPrepays.create(
            .init(amount: 700, currency: .eur, customer: PaymentCustomer(id: customer.id)))
        let entry = try XCTUnwrap(simulator.ledger.first?.payment)
        try await withSite { client in
            let text = try await client.get("/").text
            XCTAssertTrue(text.contains("id=\"receive-money-\(entry)\""), "\(payment)")
            let answer = try await client.post("/office/direct-payments/\(entry)/receive-money")
            XCTAssertEqual(answer.location, "/#direct-payments")
        }
        XCTAssertEqual(simulator.ledger.first?.status, .accepted)
    }

    func testPageOfDevicesIsTheVerificationURL() async throws {
        let credentials = SecuconnectClient.Credentials.device(
            id: simulator.settings.clientID, secret: simulator.settings.clientSecret, uuid: "/vendor/1")
        try await withSite { [simulator] client in
            XCTAssertEqual(
                simulator.settings.deviceVerificationURL.absoluteString, "http://127.0.0.1:8700/office/devices")
            let kit = SecuconnectClient(simulator: simulator, credentials: credentials)
            var states = kit.deviceSignIn().makeAsyncIterator()
            guard case .codeShown(let code) = try await states.next() else { return XCTFail("no code") }
            let text = try await client.get("/office/devices").text
            XCTAssertTrue(text.contains("id=\"confirm-\(code.userCode.rawValue)\""))
        }
    }

    func testUnknownSubscriptionCantBeCharged() async throws {
        try await withSite { client in
            let answer = try await client.post("/office/subscriptions/PSB_1/charge")
            XCTAssertEqual(answer.status, .notFound)
        }
    }
}
