import XCTest

@testable import DocumentationCheck

final class MarkdownFencesTests: XCTestCase {
    func testSwiftIsFoundWithItsLines() {
        let fences = MarkdownFences(
            markdown: "Text\n\n```swift\nlet a = 1\n\nlet b = 2\n```\n\n```json\n{}\n```\n", of: "README.md")

        XCTAssertEqual(fences.snippets.map { $0.lines.map(\.text) }, [["let a = 1", "", "let b = 2"]])
        XCTAssertEqual(fences.snippets.map { $0.lines.map(\.number) }, [[4, 5, 6]])
        XCTAssertEqual(fences.problems, [])
    }

    func testDocCommentKeepsItsColumns() {
        let source =
            "struct A {\n    /// Text:\n    ///\n    /// ```swift\n    /// a()\n    /// ```\n    var x = 0\n}\n"

        let fences = MarkdownFences(docCommentsOf: source, of: "A.swift")

        XCTAssertEqual(
            fences.snippets,
            [Snippet(file: "A.swift", lines: [MarkdownLine(number: 5, indentation: 8, text: "a()")])])
    }

    func testFenceInALongerFenceIsText() {
        let fences = MarkdownFences(markdown: "````text\n```swift\nnonsense\n```\n````\n", of: "A.md")

        XCTAssertEqual(fences.snippets, [])
        XCTAssertEqual(fences.problems, [])
    }

    func testBlockWithoutALanguageIsAProblem() {
        XCTAssertEqual(MarkdownFences(markdown: "a\n\n```\nlet a = 1\n```\n", of: "A.md").problems.map(\.line), [3])
        XCTAssertEqual(MarkdownFences(markdown: "```Swift\nlet a = 1\n```\n", of: "A.md").problems.map(\.line), [1])
        XCTAssertEqual(MarkdownFences(markdown: "```swift,x\nlet a = 1\n```\n", of: "A.md").problems.map(\.line), [1])
    }

    func testLongLineOfSwiftOnAPageIsAProblem() {
        let long = "// " + String(repeating: "a", count: 78), fits = String(long.dropLast())
        for (line, count) in [(long, 1), (fits, 0)] {
            let markdown = "```swift\n\(line)\n```\n"
            XCTAssertEqual(
                MarkdownFences(markdown: markdown, of: "A.md").problems.map(\.line), Array([2].prefix(count)))
        }
        XCTAssertEqual(MarkdownFences(markdown: "```text\n\(long)\n```\n", of: "A.md").problems, [])
    }

    func testBlockWithTwoBackticksIsAProblem() {
        let fences = MarkdownFences(
            docCommentsOf: "/// ``Link`` and\n///\n/// ``swift\n/// a()\n/// ``\n", of: "A.swift")

        XCTAssertEqual(fences.problems.map(\.line), [3])
    }

    func testBlockThatIsNeverClosedIsAProblem() {
        XCTAssertEqual(MarkdownFences(markdown: "```swift\nlet a = 1\n", of: "A.md").problems.map(\.line), [1])
    }

    func testBlockThatNeedsTheTraitIsSetApartAndOnlyTheNextOne() {
        let remark = "<!-- compiled with the trait AsyncHTTPClient -->\n"
        let fences = MarkdownFences(
            markdown: "\(remark)```swift\nx\n```\n```swift\ny\n```\n\(remark)Text\n```swift\nz\n```\n", of: "A.md")

        XCTAssertEqual(fences.snippets.map { $0.lines.map(\.text) }, [["x"], ["y"], ["z"]])
        XCTAssertEqual(fences.snippets.map(\.needsTrait), [true, false, false])
        XCTAssertEqual(fences.problems, [])
        XCTAssertEqual(fences.exemptCount, 0)
    }

    func testOnlyAKnownReasonExemptsABlockAndOnlyTheNextOne() {
        let manifest = "<!-- not compiled: a part of a manifest -->\n```swift\n"
        let known = MarkdownFences(
            markdown: manifest + ".product(name: \"A\")\n```\n```swift\ny\n```\n", of: "A.md")
        let pretended = MarkdownFences(markdown: manifest + "nonsense\n```\n", of: "A.md")
        let invented = MarkdownFences(
            markdown: "<!-- not compiled: too hard -->\n```swift\nnonsense\n```\n", of: "A.md")

        XCTAssertEqual(known.snippets.map { $0.lines.map(\.text) }, [["y"]])
        XCTAssertEqual(known.problems, [])
        XCTAssertEqual(known.exemptCount, 1)
        XCTAssertEqual(pretended.problems.map(\.line), [2])
        XCTAssertEqual(invented.problems.map(\.line), [2])
    }
}
