import XCTest

@testable import DocumentationCheck

final class ProseRulesTests: XCTestCase {
    func testSummaryOpensWithNoQuestionWord() {
        for word in ["What", "Who", "Where", "When", "How", "Which"] {
            XCTAssertEqual(messages("/// \(word) pays.\nvar payer: Int"), ["A summary can't open with \(word)."])
        }
        XCTAssertEqual(messages("/// Is it paid? Read it.\nvar isPaid: Bool"), ["A summary can't be a question."])
        XCTAssertEqual(messages("/// The payer. Who else?\nvar payer: Int"), [])
        XCTAssertEqual(messages("/// Whatever is left.\nvar rest: Int"), [])
        XCTAssertEqual(messages("/// The payer.\n///\n/// When it is missing, nobody pays.\nvar payer: Int"), [])
    }

    func testParameterIsCapitalizedPhraseWithPeriod() {
        let source = [
            "/// Pays.", "///", "/// - Parameters:", "///   - a: the amount.", "///   - b: The reason",
            "///   - c: Whether it is a test.", "///   - d: The address of the payer,", "///     which can be empty.",
            "///   - e: `true` for a test.", "/// - Returns: the payment", "func pay()",
        ].joined(separator: "\n")
        let comment = DocComment.all(in: source, of: "A.swift")[0]
        let problems = ProseRules.violations(in: comment).map(\.problem)
        XCTAssertEqual(problems.map(\.line), [4, 5, 6])
        XCTAssertEqual(
            problems.map(\.message),
            [
                "The description of a needs a capital letter.", "The description of b needs a period.",
                "The description of c has to be a noun phrase, and can't open with Whether.",
            ])
        XCTAssertEqual(
            messages("/// Pays.\n/// - Parameter a: the amount.\nfunc pay()"),
            ["The description of a needs a capital letter."])
        XCTAssertEqual(messages("/// Pays.\n/// - Parameter a: The amount.\nfunc pay()"), [])
    }

    func testStandardMembersHaveStockSentences() {
        let rows = [
            ("public var rawValue: String", "The raw value used by the API."),
            ("public init(rawValue: String) {}", "Creates a value from a raw value."),
            (
                "public init(from decoder: any Decoder) throws {",
                "Creates an instance by decoding from the given decoder."
            ),
            ("public func encode(to encoder: any Encoder) throws {", "Encodes this value into the given encoder."),
            ("public var description: String { name }", "A textual representation of this instance."),
            ("@inlinable public let description: String", "A textual representation of this instance."),
        ]
        for (declaration, sentence) in rows {
            XCTAssertEqual(
                messages("/// Anything.\n\(declaration)"), ["The summary has to be: \(sentence)"], declaration)
            XCTAssertEqual(messages("/// \(sentence)\n///\n/// More.\n@frozen\n\(declaration)"), [], declaration)
        }
        for other in [
            "public var description: String?", "var description: String { name }", "public var rawValues: Int",
        ] {
            XCTAssertEqual(messages("/// Anything.\n\(other)"), [], other)
        }
    }

    func testRawValueOffTheWireHasItsOwnSentence() {
        let source = "/// The name of the kind.\npublic var rawValue: String"
        let problems = ["Errors/SecuconnectError+Kind.swift", "Other+Kind.swift"].map { file in
            DocComment.all(in: source, of: file).flatMap(ProseRules.violations).map(\.problem.message)
        }
        XCTAssertEqual(problems, [[], ["The summary has to be: The raw value used by the API."]])
    }

    func testNilStandsInCodeVoice() {
        let source =
            "/// The payer; nil if unknown.\n///\n/// It is `nil`, never `x = nil` or manila.\n/// nil\nvar payer: Int?"
        let comment = DocComment.all(in: source, of: "A.swift")[0]
        XCTAssertEqual(ProseRules.violations(in: comment).map(\.problem.line), [1, 4])
        XCTAssertEqual(messages("/// The payer.\n///\n/// ```swift\n/// payer = nil\n/// ```\nvar payer: Int?"), [])
    }

    func testSummaryIsTheFirstParagraph() {
        let source = "/// One\n/// two.\n/// - Parameter a: The b.\nfunc a()\n\n/// Three.\n///\n/// Four.\nvar b = 0\n"
        let comments = DocComment.all(in: source, of: "A.swift")
        XCTAssertEqual(comments.map(\.summary), ["One two.", "Three."])
        XCTAssertEqual(comments.map(\.line), [1, 6])
        XCTAssertEqual(comments.map(\.declaration), ["func a()", "var b = 0"])
    }

    func testHeadingIsNoQuestionOrClause() {
        let page =
            "# When Something Goes Wrong\n\n## Topics\n\n### Is It Paid?\n\n```shell\n# What runs\n```\n### Whole Lists\n"
        let problems = ProseRules.problems(inHeadingsOf: page, file: "A.md")
        XCTAssertEqual(problems.map(\.line), [1, 5])
    }

    func testTestNameBeginsWithNoArticle() {
        let names = [
            "testASaleIsPaid", "testAnOrderIsPaid", "testTheAPIAnswers", "testA4PageIsPrinted", "testAPIKeyIsHidden",
            "testAnyOrderIsPaid", "testThereIsNone", "testSaleIsPaid", "testAWSIsReached",
        ]
        let source = names.map { "    @MainActor func \($0)() async throws {}\n" }.joined()
        let comment = "    // func \(names[0])()\n"
        let problems = ProseRules.problems(inTestNamesOf: source + comment, file: "A.swift")
        XCTAssertEqual(problems.map(\.line), [1, 2, 3, 4])
        XCTAssertEqual(problems.first?.message, "The name of a test can't begin with A.")
    }

    func testReportCountsViolationsByFolder() {
        let comments = ["Sources/A/B.swift", "Sources/A/C.swift", "Sources/D/E.swift", "Sources/F/G.swift"].flatMap {
            let summary = $0.hasPrefix("Sources/F") ? "The payer." : "Who pays."
            return DocComment.all(in: "/// \(summary)\nvar a = 0\n", of: $0)
        }
        XCTAssertEqual(
            ProseCheck.table(of: comments),
            [
                "Sources/A: 2 summaries, 0 parameters, 0 stock sentences, 0 plain nil of 2 doc comments",
                "Sources/D: 1 summaries, 0 parameters, 0 stock sentences, 0 plain nil of 1 doc comments",
                "total: 3 summaries, 0 parameters, 0 stock sentences, 0 plain nil of 4 doc comments",
            ])
    }

    private func messages(_ source: String) -> [String] {
        DocComment.all(in: source + "\n", of: "A.swift").flatMap(ProseRules.violations).map(\.problem.message)
    }
}
