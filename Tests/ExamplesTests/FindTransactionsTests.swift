import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import FindTransactions

final class FindTransactionsTests: XCTestCase {
    func testConditionsGivenTogetherMustAllHold() throws {
        let options = try options([
            "--status", "ok", "--since", "2026-01-01", "--merchant-ref", "a b", "--q", "x:1 OR y:2", "--sort",
            "created:desc",
            "--sort", "id", "--all", "--format", "json",
        ])
        XCTAssertEqual(
            options.query.filter?.description,
            #"status:ok AND created:[2026-01-01T00:00:00+01:00 TO *] AND merchantRef:"a b" AND (x:1 OR y:2)"#)
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
            XCTAssertThrowsError(try options(arguments), "\(arguments)") { error in
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
            try SearchOptions.Format.csv.printer.line(for: transaction, isFirst: true),
            "STX_1,,,1999,EUR,\"a,b\",\"say \"\"hi\"\"\nplease\",")
    }

    func testTableShowsAmountsInTheMajorUnit() throws {
        var transaction = SmartTransaction(id: "STX_1")
        transaction.basketInfo = .init(sum: 1_999, currency: "BHD")
        let line = try SearchOptions.Format.table.printer.line(for: transaction, isFirst: true)
        XCTAssert(line.contains("BHD 1.999"), line)
    }

    func testJSONIsOneList() throws {
        let printer = SearchOptions.Format.json.printer
        let lines =
            try [printer.header ?? ""] + [true, false].map { try printer.line(for: .init(id: "A"), isFirst: $0) }
        let json = Data((lines + [printer.footer ?? ""]).joined(separator: "\n").utf8)
        XCTAssertEqual(try JSONDecoder().decode(JSONValue.self, from: json), [["id": "A"], ["id": "A"]])
    }

    func testCSVNeutralizesFormulas() throws {
        let printer = SearchOptions.Format.csv.printer
        for start in ["=", "+", "-", "@", "\t", "\r", "＝"] {
            var transaction = SmartTransaction(id: "STX_1")
            transaction.basketInfo = .init(sum: -5, currency: .eur)
            transaction.merchantRef = start + "1+1"
            transaction.transactionRef = start + "HYPERLINK(\"x\")"
            let cells = try printer.line(for: transaction, isFirst: true).split(separator: ",")
            XCTAssertEqual(cells[1], "-5", "an amount is a number")
            XCTAssert(cells[3].hasPrefix("'" + start) || cells[3].hasPrefix("\"'" + start), "\(cells[3])")
            XCTAssert(cells[4].hasPrefix("\"'" + start), "\(cells[4])")
        }
    }

    func testControlCharactersOfTheServerAreNotPrinted() async throws {
        let server = SimulatedServer()
        let account = try ExampleAccount(environment: [:], simulator: server)
        _ = try await account.client.smart.transactions.create(
            SmartTransaction.Draft(
                contract: account.contract, basketInfo: .init(sum: 1, currency: .eur), merchantRef: "\u{1B}[2J\u{9B}x"))
        for format in SearchOptions.Format.allCases {
            let recorder = RecordingConsole()
            try await TransactionSearch.run(
                options(["--format", format.rawValue]), client: account.client, console: recorder.console)
            let output = recorder.output.joined(separator: "\n")
            XCTAssertFalse(output.unicodeScalars.contains("\u{1B}"), format.rawValue)
            XCTAssertFalse(output.unicodeScalars.contains("\u{9B}"), format.rawValue)
            XCTAssert(output.contains("[2J"), format.rawValue)
        }
    }

    func testNumberOfResultsAndOfMatchesIsShown() async throws {
        let server = SampleTransactions.server()
        let account = try ExampleAccount(environment: [:], simulator: server)
        try await SampleTransactions.add(to: server, of: account)
        let rows = [
            (["--count", "3"], 3, "3 of 300 transactions."), (["--all"], 300, "300 of 300 transactions."),
            (["--q", "id:x"], 0, "No transactions found."),
        ]
        for (arguments, count, note) in rows {
            let recorder = RecordingConsole()
            try await TransactionSearch.run(
                options(arguments), client: account.client, console: recorder.console)
            XCTAssertEqual(recorder.output.count, count + 1, "with the header")
            XCTAssertEqual(recorder.notes, [note])
        }
    }

    func testUnknownStatusAndSortFieldWarn() async throws {
        let search = try options(["--status", "okay", "--status", "ok", "--sort", "craeted", "--sort", "created:desc"])
        XCTAssertEqual(search.warnings.count, 2)
        XCTAssert(search.warnings[0].hasPrefix("\"okay\" isn't a known status. Known are created, "))
        XCTAssert(search.warnings[1].hasPrefix("\"craeted\" isn't a known field"), search.warnings[1])
        XCTAssertEqual(search.query.filter?.description, "status:okay OR status:ok")
        let recorder = RecordingConsole()
        try await TransactionSearch.run(
            options(["--status", "okay"]), client: SecuconnectClient(simulator: SimulatedServer()),
            console: recorder.console)
        XCTAssert(recorder.notes.first?.hasPrefix("warning: ") == true, "\(recorder.notes)")
    }

    private func options(_ arguments: [String]) throws -> SearchOptions {
        try SearchOptions(SearchOptions.command.parse(arguments))
    }
}
