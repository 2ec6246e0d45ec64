import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import RefundPayment

final class RefundExampleTests: XCTestCase {
    private let server = SimulatedServer()

    func testPaymentWithoutAmountIsRefused() {
        XCTAssertThrowsError(try example(["PCI_1"])) { error in
            XCTAssertEqual(
                "\(error)", "Add the amount in cents, such as: swift run RefundPayment PCI_1 250")
        }
        for amount in ["0", "2.50", "ten"] {
            XCTAssertThrowsError(try example(["PCI_1", amount])) { error in
                XCTAssert("\(error)".hasSuffix("not \(amount)."), "\(error)")
            }
        }
    }

    func testRealAccountNeedsPaymentAndAmount() async throws {
        let recorder = RecordingConsole()
        do {
            try await example([]).run(with: realAccount, console: recorder.console)
            XCTFail("must be refused")
        } catch let error as ExampleFailure {
            XCTAssert(error.description.contains("RefundPayment PCI_… 250"), "\(error)")
        }
        XCTAssertEqual(server.requests.count, 0)
    }

    func testRealAccountIsNotRefundedWithoutConfirmation() async throws {
        let payment = try await paidSale()
        let consoles = [
            RecordingConsole(), RecordingConsole(isInteractive: true, answer: "y"),
            RecordingConsole(isInteractive: true, answer: ""), RecordingConsole(isInteractive: true, answer: nil),
        ]
        for recorder in consoles {
            do {
                try await example([payment.rawValue, "250"]).run(with: realAccount, console: recorder.console)
                XCTFail("must be refused")
            } catch let error as ExampleFailure {
                XCTAssert(error.description.hasPrefix("Nothing was refunded."), "\(error)")
            }
            XCTAssert(recorder.output.contains("Refund    EUR 2.50 of EUR 50.00 that remain"), "\(recorder.output)")
            XCTAssert(recorder.output.contains("Payment   \(payment)"), "\(recorder.output)")
        }
        XCTAssertEqual(server.ledgerEntry(for: payment)?.netAmount, 5_000)
    }

    func testRealAccountIsRefundedAfterConfirmation() async throws {
        let payment = try await paidSale()
        let typed = RecordingConsole(isInteractive: true, answer: "yes")
        try await example([payment.rawValue, "250"]).run(with: realAccount, console: typed.console)
        XCTAssertEqual(typed.notes, ["This refunds real money. Type yes to continue:"])
        XCTAssertEqual(server.ledgerEntry(for: payment)?.netAmount, 4_750)

        let option = RecordingConsole()
        try await example([payment.rawValue, "50", "--yes"]).run(with: realAccount, console: option.console)
        XCTAssertEqual(option.output.last, "Net       EUR 47.00")
    }

    func testSimulatorNeedsNoConfirmation() async throws {
        let recorder = RecordingConsole()
        try await example([]).run(with: ExampleAccount(environment: [:], simulator: server), console: recorder.console)
        XCTAssert(recorder.output.contains("Refund    EUR 12.50 of EUR 50.00 that remain"), "\(recorder.output)")
        XCTAssertEqual(recorder.output.last, "Net       EUR 37.50")
    }

    func testRefundWithANameIsMadeOnce() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("refunds-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let payment = try await paidSale()
        let arguments = [payment.rawValue, "250", "--yes", "--journal", folder.path, "--id", "1"]
        server.inject(.loseResponse, matching: .changes)
        try await example(arguments).run(with: realAccount, console: RecordingConsole().console)
        let again = RecordingConsole()
        try await example(arguments).run(with: realAccount, console: again.console)
        XCTAssert(again.output.last?.hasSuffix("before") == true, "\(again.output)")
        XCTAssertEqual(server.ledgerEntry(for: payment)?.netAmount, 4_750)
    }

    func testMoreThanRemainsIsRefused() async throws {
        let payment = try await paidSale()
        do {
            try await example([payment.rawValue, "5001", "--yes"]).run(
                with: realAccount, console: RecordingConsole().console)
            XCTFail("must be refused")
        } catch let error as ExampleFailure {
            XCTAssert(error.description.hasPrefix("Only EUR 50.00 of"), "\(error)")
        }
    }

    private func example(_ arguments: [String]) throws -> RefundExample {
        try RefundExample(RefundExample.command.parse(arguments))
    }

    /// An account that counts as real, although its client talks to the simulator.
    private var realAccount: ExampleAccount {
        ExampleAccount(
            client: SecuconnectClient(simulator: server), contract: ResourceReference(id: SimulatedServer.contractID),
            simulator: nil, server: "https://connect.secucard.com")
    }

    private func paidSale() async throws -> PaymentTransaction.ID {
        try await PaidSale(of: ExampleAccount(environment: [:], simulator: server), at: server).payment
    }
}
