import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import Marketplace

final class MarketplaceExampleTests: XCTestCase {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("market-\(UUID().uuidString)")
    private let server = SimulatedServer()

    override func tearDown() { try? FileManager.default.removeItem(at: folder) }

    private func run(_ arguments: [String], isReal: Bool = false) async throws -> [String] {
        let recorder = RecordingConsole()
        let options = try MarketplaceExample.command.parse(arguments + ["--folder", folder.path])
        let account = ExampleAccount(
            client: SecuconnectClient(simulator: server), contract: .init(id: SimulatedServer.contractID),
            simulator: isReal ? nil : server, server: "test")
        try await MarketplaceExample(options, console: recorder.console).run(with: account)
        return recorder.output
    }

    func testMerchantsGetWhatWasAgreed() async throws {
        let output = try await run([])
        for amount in ["EUR 51.89", "EUR 23.00", "EUR 4.61"] {
            XCTAssertEqual(output.count { $0.hasPrefix("Agreed") && $0.hasSuffix("  \(amount)") }, 1, amount)
        }
        // A refund of EUR 10.00 costs the merchant EUR 9.70, and the platform its commission on it.
        for amount in ["EUR 42.19", "EUR 23.00", "EUR 4.31"] {
            XCTAssertEqual(output.count { $0.hasPrefix("Gets") && $0.hasSuffix("  \(amount)") }, 1, amount)
        }
        XCTAssertEqual(server.ledger.filter { $0.leadingPayment == nil }.map(\.netAmount), [6_950])
    }

    func testOrderOnARealAccountIsContinuedAndRefundedOnce() async throws {
        let contracts = try ["A", "B"].map { try server.office.openContract(project: $0).rawValue }
        let order = ["--order", "1", "--merchant", contracts[0], "--merchant", contracts[1]]
        let first = try await run(order, isReal: true)
        XCTAssert(first.contains { $0.hasPrefix("Checkout  https://") }, "\(first)")
        let id = try XCTUnwrap(server.smartTransactionIDs.first)
        try server.payer.pay(id, by: .debit)
        for _ in 0..<2 {
            _ = try await run(order + ["--refund", "merchant-b"], isReal: true)
        }
        XCTAssertEqual(server.smartTransactionIDs.count, 1)
        XCTAssertEqual(server.ledger.flatMap(\.refunds).map(\.amount), [1_000])
    }

    func testRealAccountNeedsContracts() async throws {
        do {
            _ = try await run([], isReal: true)
            XCTFail("must be refused")
        } catch let error as ExampleFailure {
            XCTAssert(error.description.contains("--merchant"), "\(error)")
        }
    }
}
