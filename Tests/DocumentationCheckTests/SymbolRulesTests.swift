import Foundation
import XCTest

@testable import DocumentationCheck

final class SymbolRulesTests: XCTestCase {
    private let till = Fixture("Till", "swift.struct", documentation: "A till.")
    private let open = Fixture("Till/open()", "swift.method", documentation: "Opens it.")
    private let landing = ("Shop.md", "# ``Shop``\n\n## Topics\n\n- ``Till``\n")

    func testWhatIsDocumentedAndListedIsNoProblem() {
        XCTAssertEqual(problems([till, open], pages: [landing]), [])
    }

    func testEverySymbolNeedsADocComment() {
        let bare = Fixture("Till/open()", "swift.method", documentation: "")

        XCTAssertEqual(problems([till, bare], pages: [landing]), ["Till/open() has no documentation."])
    }

    func testWhatTheCompilerMadeNeedsNone() {
        let made = Fixture("Till/==(_:_:)", "swift.func.op", documentation: "", file: nil)

        XCTAssertEqual(problems([till, made], pages: [landing]), [])
    }

    func testEverySymbolAtTheTopLevelNeedsAPage() {
        XCTAssertEqual(
            problems([till], pages: []), ["Till stands on no page: add it to a section Topics of Shop.docc."])
    }

    func testListOfMembersIsCompleteOrNone() {
        let page = ("Till.md", "# ``Till``\n\n## Topics\n\n- ``open()``\n")
        let close = Fixture("Till/close()", "swift.method", documentation: "Closes it.")

        XCTAssertEqual(
            problems([till, open, close], pages: [landing, page]),
            ["Till/close() stands on no page: add it to a section Topics of Shop.docc."])
    }

    func testOverloadsNeedAnEntryEach() {
        let one = ("Till.md", "# ``Till``\n\n## Topics\n\n- ``open()-1a``\n")
        let two = ("Till.md", "# ``Till``\n\n## Topics\n\n- ``open()-1a``\n- ``Till/open()-2b``\n")

        XCTAssertEqual(problems([till, open, open], pages: [landing, one]).count, 1)
        XCTAssertEqual(problems([till, open, open], pages: [landing, two]), [])
    }

    func testDefaultImplementationsAndWhatSwiftAsksForNeedNoEntry() {
        let page = ("Till.md", "# ``Till``\n\n## Topics\n\n- ``open()``\n")
        let other = Fixture("Till/open()", "swift.method", documentation: "Does nothing.", precise: "default")
        let text = Fixture("Till/description", "swift.property", documentation: "Till.")
        let link = SymbolGraph.Relationship(kind: "defaultImplementationOf", source: "default", target: "Till/open()")

        XCTAssertEqual(problems([till, open, other, text], [link], pages: [landing, page]), [])
        XCTAssertEqual(problems([till, open, other, text], pages: [landing, page]).count, 1)
    }

    func testProtocolWithRequirementsNeedsAPageOfItsOwn() {
        let role = Fixture("Till", "swift.protocol", documentation: "A till.")

        XCTAssertEqual(problems([role], pages: [landing]), [])
        XCTAssertEqual(
            problems([role, open], pages: [landing]),
            ["Till needs a page of its own in Shop.docc that lists its members."])
    }

    func testProtocolIsImplementedByTheConsumer() {
        let role = Fixture("Till", "swift.protocol", documentation: "A till.")

        XCTAssertEqual(
            problems([role], pages: [landing], consumer: "func use(_ till: any Till)\n"),
            ["Implement Till in Tests/PublicAPIConsumer."])
    }

    func testResourceNeedsAPageThatNamesItsCalls() {
        let file = "Sources/Shop/Resources/Till.swift"
        let resource = Fixture("Till", "swift.struct", documentation: "Tills.", file: file)
        let silent = Fixture("Till/open()", "swift.method", documentation: "Opens it.", file: file)
        let method = Fixture("Till/open()", "swift.method", documentation: "Calls `POST /Till/{id}`.", file: file)
        let topics = "\n\n## Topics\n\n- ``open()``\n"

        XCTAssertEqual(
            problems([resource, method], pages: [landing]),
            [
                "Till needs a page of its own in Shop.docc that lists its members.",
                "The page of Till does not name the call `POST /Till/{id}`.",
            ])
        XCTAssertEqual(
            problems([resource, silent], pages: [landing, ("Till.md", "# ``Till``" + topics)]),
            ["Till/open() does not say which call it makes."])
        XCTAssertEqual(
            problems([resource, method], pages: [landing, ("Till.md", "# ``Till``\n\n`POST /Till/{id}`" + topics)]), [])
    }

    func testArticleNeedsAPlaceToo() {
        XCTAssertEqual(
            problems([till], pages: [landing, ("Opening.md", "# Opening the till\n")]),
            ["No page lists this article in its section Topics."])
    }

    func testWhatCanBeSentCanBeMade() {
        let encodable = SymbolGraph.Relationship(kind: "conformsTo", source: "Till", target: "s:SE")
        let decoder = Fixture("Till/init(from:)", "swift.init", documentation: "Reads it.")
        let initialiser = Fixture("Till/init()", "swift.init", documentation: "Makes it.")

        XCTAssertEqual(
            problems([till, decoder], [encodable], pages: [landing]),
            ["Till can be sent, but has no public initialiser."])
        XCTAssertEqual(problems([till, decoder, initialiser], [encodable], pages: [landing]), [])
    }

    private func problems(
        _ symbols: [Fixture], _ relationships: [SymbolGraph.Relationship] = [], pages: [(String, String)],
        consumer: String = "struct Drawer: Till {\n"
    ) -> [String] {
        let graph = SymbolGraph(
            module: .init(name: "Shop"), symbols: symbols.map(\.symbol), relationships: relationships)
        let rules = SymbolRules(
            graph: graph, pages: pages.map { CatalogPage(file: "Shop.docc/\($0)", text: $1) }, consumer: consumer
        ) { ($0.uri, $0.position.line) }
        return rules.problems.map(\.message)
    }
}

private struct Fixture {
    let symbol: SymbolGraph.Symbol

    init(
        _ path: String, _ kind: String, documentation: String, file: String? = "Sources/Shop/Till.swift",
        precise: String? = nil
    ) {
        symbol = SymbolGraph.Symbol(
            identifier: .init(precise: precise ?? path), kind: .init(identifier: kind),
            pathComponents: path.split(separator: "/").map(String.init),
            docComment: documentation.isEmpty ? nil : .init(lines: [.init(text: documentation)]),
            location: file.map { .init(uri: $0, position: .init(line: 1)) }, swiftExtension: nil)
    }
}
