import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

final class OfficePageTests: SiteTestCase {
    func testPageShowsTransactionsPaymentsAndCalls() async throws {
        let sale = try await createSale()
        try simulator.payer.pay(sale.id, by: .debit)
        let payment = try XCTUnwrap(simulator.ledger.first)
        try await withSite { client in
            let text = try await client.get("/").text
            XCTAssertTrue(text.contains("id=\"status-\(sale.id)\">ok<"), text)
            XCTAssertTrue(text.contains("order-1"))
            XCTAssertTrue(text.contains("id=\"net-\(payment.payment)\">EUR\u{A0}20.00"))
            XCTAssertTrue(text.contains("id=\"charge-back-\(payment.payment)\""))
            XCTAssertTrue(text.contains("POST /Smart/Transactions"))
        }
    }

    func testPrepaymentArrives() async throws {
        let sale = try await createSale()
        try simulator.payer.pay(sale.id, by: .prepaid)
        try await press("/office/transactions/\(sale.id)/receive-money")
        XCTAssertEqual(simulator.smartTransaction(sale.id)?.status, .ok)
    }

    func testPaymentIsChargedBackAndTheIssueResolved() async throws {
        let payment = try await paidSale()
        try await press("/office/payments/\(payment)/charge-back")
        XCTAssertEqual(simulator.ledgerEntry(for: payment)?.status, .issue)
        try await press("/office/payments/\(payment)/resolve-issue")
        XCTAssertEqual(simulator.ledgerEntry(for: payment)?.status, .issueResolved)
    }

    func testPaymentIsRefundedOutsideOfTheAPI() async throws {
        let payment = try await paidSale()
        try await press("/office/payments/\(payment)/refund")
        let refund = try XCTUnwrap(simulator.ledgerEntry(for: payment)?.refunds.first)
        XCTAssertEqual(refund.amount, 2_000)
        try await withSite { client in
            let text = try await client.get("/").text
            XCTAssertTrue(text.contains("id=\"fail-refund-\(refund.payment)\""))
        }
        try await press("/office/payments/\(refund.payment)/fail-refund")
        XCTAssertEqual(simulator.ledgerEntry(for: payment)?.netAmount, 2_000)
    }

    func testWaitingDeviceIsConfirmedInTheOffice() async throws {
        let till = SecuconnectClient.Credentials.device(
            id: simulator.settings.clientID, secret: simulator.settings.clientSecret,
            uuid: "/vendor/shop/till/1")
        let client = SecuconnectClient(simulator: simulator, credentials: till)
        var states = client.deviceSignIn().makeAsyncIterator()
        guard case .codeShown(let code) = try await states.next() else { return XCTFail("no code") }
        let user = code.userCode.rawValue
        try await withSite { client in
            let text = try await client.get("/").text
            XCTAssertTrue(text.contains("id=\"confirm-\(user)\""), text)
        }
        try await press("/office/devices/\(user)/confirm")
        XCTAssertEqual(simulator.devices.waitingCodes, [])
        try await withSite { client in
            let text = try await client.get("/").text
            XCTAssertFalse(text.contains(user))
        }
    }

    func testImpossibleActionIsExplained() async throws {
        let sale = try await createSale()
        try await withSite { client in
            let answer = try await client.post("/office/transactions/\(sale.id)/receive-money")
            XCTAssertEqual(answer.status, .conflict)
            XCTAssertTrue(answer.text.contains("wait for money"))
            let unknown = try await client.post("/office/transactions/\(sale.id)/burn")
            XCTAssertEqual(unknown.status, .notFound)
        }
    }

    func testEveryFaultCanBeInjectedAndCleared() async throws {
        for fault in OfficeFault.allCases where ![.clear, .expireTokens].contains(fault) {
            try await press("/office/faults/\(fault.rawValue)")
        }
        XCTAssertEqual(simulator.pendingFaults, 4)
        try await press("/office/faults/clear-faults")
        XCTAssertEqual(simulator.pendingFaults, 0)
    }

    func testTokensExpireOnDemand() async throws {
        let shop = shop
        _ = try await shop.smart.transactions.find(ListQuery())
        try await press("/office/faults/expire-tokens")
        _ = try await shop.smart.transactions.find(ListQuery())
        XCTAssertEqual(simulator.requests.filter(\.isTokenRequest).count, 2)
    }

    func testHeldPushesAreDeliveredTwice() async throws {
        try await press("/office/pushes/hold-pushes")
        _ = try await paidSale()
        let held = simulator.heldPushes
        XCTAssertFalse(held.isEmpty)
        XCTAssertTrue(simulator.sentPushes.isEmpty)
        try await press("/office/pushes/deliver-pushes-twice")
        XCTAssertEqual(simulator.sentPushes.count, held.count * 2)
        try await press("/office/pushes/release-pushes")
        XCTAssertFalse(simulator.settings.holdsPushes)
    }

    private func paidSale() async throws -> PaymentTransaction.ID {
        try simulator.payer.pay(try await createSale().id, by: .debit)
        return try XCTUnwrap(simulator.ledger.last?.payment)
    }

    private func press(_ path: String) async throws {
        try await withSite { client in
            let answer = try await client.post(path)
            XCTAssertEqual(answer.status, .seeOther, answer.text)
        }
    }
}
