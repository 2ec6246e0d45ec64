import Foundation
import XCTest

@testable import DocumentationCheck

final class SnippetSourceTests: XCTestCase {
    func testStatementsBecomeAFunctionThatPointsIntoTheProse() {
        let source = SnippetSource(snippet("let a = 1\nprint(a)", from: 7))

        XCTAssertFalse(source.needsOwnModule)
        XCTAssertEqual(
            source.text(name: "snippet1", prelude: ["Shop"]),
            """
            import Foundation
            import SecuconnectKit
            import SecuconnectSimulator
            import Shop
            func snippet1() async throws {
            #sourceLocation(file: "README.md", line: 7)
            let a = 1
            print(a)
            #sourceLocation()
            }

            """)
    }

    func testDeclarationsStayAtFileScopeAndItsOwnImportsAreAllItHas() {
        let source = SnippetSource(
            snippet("import SecuconnectKit\n@MainActor\nfinal class A {\n    let x = \"{\"\n}\nlet a = A()", from: 2))

        XCTAssertTrue(source.needsOwnModule)
        XCTAssertEqual(
            source.text(name: "snippet1", prelude: []),
            """
            #sourceLocation(file: "README.md", line: 2)
            import SecuconnectKit
            #sourceLocation()
            #sourceLocation(file: "README.md", line: 3)
            @MainActor
            final class A {
                let x = "{"
            }
            #sourceLocation()
            func snippet1() async throws {
            #sourceLocation(file: "README.md", line: 7)
            let a = A()
            #sourceLocation()
            }

            """)
    }

    func testAttributeWithArgumentsStaysWithItsDeclaration() {
        let source = SnippetSource(snippet("@available(iOS 17, macOS 14, *)\nstruct A {\n}\na()", from: 1))

        XCTAssert(
            source.text(name: "snippet1", prelude: []).contains("@available(iOS 17, macOS 14, *)\nstruct A {\n}\n"))
    }

    func testBrokenSnippetFailsAtItsPlaceInTheProse() throws {
        let source = SnippetSource(snippet("import Foundation\n\nlet a: Int = \"text\"", from: 41))
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).swift")
        defer { try? FileManager.default.removeItem(at: file) }
        try source.text(name: "snippet1", prelude: []).write(to: file, atomically: false, encoding: .utf8)

        let (succeeded, output) = try Command("swiftc", "-parse-as-library", "-typecheck", file.path).run()

        XCTAssertFalse(succeeded)
        let problems = CompilerOutput(output).problems
        XCTAssertEqual(problems.map(\.file), ["README.md"])
        XCTAssertEqual(problems.map(\.line), [43])
    }

    func testWarningsAboutUnusedValuesAreNoProblem() {
        let output = """
            README.md:3:5: warning: initialization of immutable value 'a' was never used; consider replacing it
            README.md:4:5: warning: no 'async' operations occur within 'await' expression
            README.md:4:5: warning: no 'async' operations occur within 'await' expression
            error: fatalError
            """

        XCTAssertEqual(CompilerOutput(output).problems.map(\.line), [4])
    }

    private func snippet(_ text: String, from line: Int) -> Snippet {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return Snippet(
            file: "README.md", lines: lines.enumerated().map { MarkdownLine(number: line + $0, text: $1) })
    }
}
