import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import NightlyJob

final class NightlyExampleTests: XCTestCase {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nightly-\(UUID().uuidString)")
    private let server = SimulatedServer()

    override func tearDown() { try? FileManager.default.removeItem(at: folder) }

    private func run(_ arguments: [String], isReal: Bool = false) async throws -> [String] {
        let recorder = RecordingConsole()
        let options = try NightlyExample.command.parse(arguments + ["--folder", folder.path])
        let account = ExampleAccount(
            client: SecuconnectClient(simulator: server), contract: .init(id: SimulatedServer.contractID),
            simulator: isReal ? nil : server, server: "test")
        try await NightlyExample(options, console: recorder.console).run(with: account)
        return recorder.output
    }

    func testBooksEqualTheLedgerOfTheServer() async throws {
        let output = try await run(["--nights", "200"])
        let ledger = server.ledger.map(\.netAmount).reduce(0, +)
        XCTAssertGreaterThan(ledger, 10 * 1_990)
        XCTAssertEqual(
            output.suffix(2),
            [
                "Books     \(CurrencyCode.eur.formatted(ledger))", "Ledger    \(CurrencyCode.eur.formatted(ledger))",
            ])
        for result in ["charged", "declined", "needsPayer"] {
            XCTAssert(output.contains { $0.hasSuffix(result) }, result)
        }
        // The sum of the files, as an accountant reads them.
        let books = folder.appendingPathComponent("books")
        let rows = try FileManager.default.contentsOfDirectory(atPath: books.path).flatMap { name in
            try String(contentsOf: books.appendingPathComponent(name), encoding: .utf8)
                .split(whereSeparator: \.isNewline).dropFirst()
        }
        XCTAssertEqual(rows.count, server.ledger.count)
        let sums = rows.compactMap { Int($0.split(separator: ",", omittingEmptySubsequences: false)[3]) }
        XCTAssertEqual(sums.reduce(0, +), ledger)
    }

    func testAgreementOfARealAccountIsBegunConfirmedAndEnded() async throws {
        let begun = try await run(["--begin", "customer-17"], isReal: true)
        XCTAssert(begun.last?.hasPrefix("Checkout  https://") == true, "\(begun)")
        try server.payer.pay(XCTUnwrap(server.smartTransactionIDs.first), by: .creditcard)
        let confirmed = try await run(["--confirm", "customer-17"], isReal: true)
        XCTAssert(confirmed.last?.hasPrefix("customer-17: awaitingToken") == true, "\(confirmed)")
        let ended = try await run(["--end", "customer-17"], isReal: true)
        XCTAssert(ended.last?.hasPrefix("customer-17: ended") == true, "\(ended)")
        let night = try await run([], isReal: true)
        XCTAssertEqual(night.last, "Books     EUR 0.00 yesterday")
    }
}
