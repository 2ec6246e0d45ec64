import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Money that came in without a payment, and what is asked of a payment's account.
final class TransferBalanceTests: XCTestCase {
    private let server = SimulatedServer()
    private lazy var client = SecuconnectClient(simulator: server)

    private func addPrepayment() async throws -> PaymentTransaction.ID {
        let draft = SmartTransaction.Draft(basketInfo: .init(sum: 500, currency: .eur))
        let sale = try await client.smart.transactions.create(draft)
        let started = try await client.smart.transactions.start(sale.id, method: .prepaid)
        return try XCTUnwrap(started.transactions?.first?.id)
    }

    func testBalancePaysAWaitingPaymentOnce() async throws {
        let contract = server.settings.contractID
        let first = try await addPrepayment(), second = try await addPrepayment()
        let early = await thrownError { try await client.payment.transactions.assignTransferBalance(first) }
        XCTAssertEqual(early?.code, 1003)
        try server.bank.transfer(700, to: contract)
        let paid = try await client.payment.transactions.assignTransferBalance(first)
        XCTAssertEqual(paid.details?.simpleStatus, .accepted)
        let again = await thrownError { try await client.payment.transactions.assignTransferBalance(first) }
        XCTAssertEqual(again?.code, 1003)
        let short = await thrownError { try await client.payment.transactions.assignTransferBalance(second) }
        XCTAssertEqual(short?.code, 1003)
        let left = try await client.general.contracts.transferBalance(of: contract)
        XCTAssertEqual(left.balances, [.eur: 200])
    }

    func testPaymentByTwintIsCreatedIfItIsOffered() async throws {
        let refused = await thrownError { try await client.payment.transactions.create(.init(amount: 500)) }
        XCTAssertEqual(refused?.code, 1003)
        server.settings.paymentMethods.insert("twint")
        let payment = try await client.payment.transactions.create(.init(amount: 500))
        XCTAssertEqual(payment.amount, 500)
    }

    func testUnknownBookingsAndAccountsAreRefused() async throws {
        let payment = try await addPrepayment()
        let booking = await thrownError {
            try await client.payment.transactions.assignPayment(payment, entry: "ACC_1")
        }
        XCTAssertEqual(booking?.kind, .notAllowed)
        let read = try await client.payment.transactions.get(payment)
        let number = try XCTUnwrap(read.transactionCode)
        let account = await thrownError { try await client.payment.transactions.refundBankAccount(of: number) }
        XCTAssertEqual(account?.code, 1003)
        let merchant = try await client.general.merchants.find().items.first?.requiredID
        let funding = try await client.payment.transactions.crowdFundingData(of: XCTUnwrap(merchant))
        XCTAssertEqual(funding.isCrowdFunding, false)
    }
}
