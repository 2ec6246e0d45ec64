import XCTest

@testable import DocumentationCheck

final class CatalogPageTests: XCTestCase {
    func testTitleSaysWhoseThePageIs() {
        XCTAssertEqual(page("# ``Shop``\n").symbol(in: "Shop"), "")
        XCTAssertEqual(page("# ``Shop/Till``\n").symbol(in: "Shop"), "Till")
        XCTAssertEqual(page("# ``Till/Drawer``\n").symbol(in: "Shop"), "Till/Drawer")
        XCTAssertNil(page("# Getting started\n").symbol(in: "Shop"))
    }

    func testOnlyTheItemsOfTheSectionTopicsAreTopics() {
        let text = """
            # ``Shop``

            - ``Elsewhere``

            ## Topics

            ### Tills

            - ``Till``
            - <doc:Opening>
            Not ``This`` one.

            ## See also

            - ``Later``
            """

        XCTAssertEqual(page(text).topics, ["Till", "doc:Opening"])
    }

    func testPathOmitsTheSuffixOfOverloads() {
        XCTAssertEqual(CatalogPage.path(of: "Shop/Till/open(_:)-4f2x", in: "Shop"), "Till/open(_:)")
        XCTAssertEqual(CatalogPage.path(of: "Till-swift.struct/open(_:)-(Int)", in: "Shop"), "Till/open(_:)")
        XCTAssertEqual(CatalogPage.path(of: "open()->Bool", in: "Shop"), "open()")
    }

    private func page(_ text: String) -> CatalogPage { CatalogPage(file: "Sources/Shop/Shop.docc/Shop.md", text: text) }
}
