import XCTest

@testable import DocumentationCheck

final class SimulatorRuleTests: XCTestCase {
    func testRecipeWithCredentialsHasNoSimulator() {
        let fallback = """
            ```swift
            guard let id else { return SecuconnectClient(simulator: server) }
            return SecuconnectClient(
                environment: .testing,
                credentials: .clientCredentials(id: id, secret: secret))
            ```
            """
        XCTAssertEqual(
            problems(fallback), ["A recipe with credentials can't fall back to the simulator."])
        XCTAssertEqual(problems("```swift\nlet client = SecuconnectClient(simulator: server)\n```"), [])
    }

    func testOnlyTestTargetsDependOnTheSimulator() {
        func manifest(_ target: String) -> String {
            """
            <!-- not compiled: a part of a manifest -->
            ```swift
            .target(name: "Shop", dependencies: ["SecuconnectKit"]),
            \(target)(
                name: "X",
                dependencies: [.product(name: "SecuconnectSimulator", package: "S")])
            ```
            """
        }
        XCTAssertEqual(problems(manifest(".testTarget")), [])
        XCTAssertEqual(
            problems(manifest(".executableTarget")), ["Only a test target can depend on the simulator."])
    }

    func testSnippetsOfReadmeStandAlone() {
        let text = "```swift\nlet a = 1\n```\n"
        XCTAssertEqual(MarkdownFences(markdown: text, of: "README.md").snippets.map(\.standsAlone), [true])
        XCTAssertEqual(MarkdownFences(markdown: text, of: "Sources/A.md").snippets.map(\.standsAlone), [false])
    }

    private func problems(_ text: String) -> [String] {
        MarkdownFences(markdown: text, of: "A.md").problems.map(\.message)
    }
}
