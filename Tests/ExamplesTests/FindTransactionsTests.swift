import ExampleSupport
import Foundation
import SecuconnectKit
import XCTest

@testable import FindTransactions

final class FindTransactionsTests: XCTestCase {
    func testConditionsGivenTogetherMustAllHold() throws {
        let options = try Options([
            "--status", "ok", "--since", "2026-01-01", "--merchant-ref", "a b", "--q", "x:1 OR y:2", "--sort",
            "created:desc",
            "--sort", "id", "--all", "--format", "json",
        ])
        XCTAssertEqual(
            options.query.filter?.description,
            #"status:ok AND created:[2026-01-01 TO *] AND merchantRef:"a b" AND (x:1 OR y:2)"#)
        XCTAssertEqual(options.sort, [.descending(.created), .ascending(.id)])
        XCTAssertTrue(options.readsAll)
        XCTAssertEqual(options.format, .json)
    }

    func testWrongArgumentsGetOneClearSentence() {
        let lines = [
            ["--nonsense"], ["--status"], ["--since", "yesterday"], ["--since", "2026-02-30"], ["--until", "2026-1-1"],
            ["--sort", "created:up"], ["--sort", "a:b:c"], ["--count", "0"], ["--count", "ten"], ["--format", "xml"],
        ]
        for arguments in lines {
            XCTAssertThrowsError(try Options(arguments), "\(arguments)") { error in
                XCTAssert(error is ExampleFailure)
                XCTAssert("\(error)".hasSuffix("."))
            }
        }
    }

    func testCSVQuotesWhatNeedsIt() throws {
        var transaction = SmartTransaction(id: "STX_1")
        transaction.basketInfo = .init(sum: 1_999, currency: .eur)
        transaction.merchantRef = "a,b"
        transaction.transactionRef = "say \"hi\"\nplease"
        XCTAssertEqual(
            try Options.Format.csv.printer.line(for: transaction, isFirst: true),
            "STX_1,,,1999,EUR,\"a,b\",\"say \"\"hi\"\"\nplease\",")
    }

    func testTheTableShowsAmountsInTheMajorUnit() throws {
        var transaction = SmartTransaction(id: "STX_1")
        transaction.basketInfo = .init(sum: 1_999, currency: "BHD")
        let line = try Options.Format.table.printer.line(for: transaction, isFirst: true)
        XCTAssert(line.contains("BHD 1.999"), line)
    }

    func testJSONIsOneList() throws {
        let printer = Options.Format.json.printer
        let lines =
            try [printer.header ?? ""] + [true, false].map { try printer.line(for: .init(id: "A"), isFirst: $0) }
        let json = Data((lines + [printer.footer ?? ""]).joined(separator: "\n").utf8)
        XCTAssertEqual(try JSONDecoder().decode(JSONValue.self, from: json), [["id": "A"], ["id": "A"]])
    }

    func testAnIncompleteAccountSaysWhatIsMissing() {
        XCTAssertThrowsError(try ExampleAccount(environment: ["SECUCONNECT_CLIENT_ID": "1"])) { error in
            XCTAssert("\(error)".contains("SECUCONNECT_CLIENT_SECRET, SECUCONNECT_CONTRACT_ID"), "\(error)")
        }
        XCTAssertNotNil(try ExampleAccount(environment: [:]).simulator)
    }
}
