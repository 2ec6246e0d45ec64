import XCTest

@testable import SecuconnectKit

/// Every schema of the description has a type here.
final class SchemaCompletenessTests: XCTestCase {
    func testEverySchemaHasAType() throws {
        let description = try APIDescription.shared.get()
        let typed = Set(Completeness.models.map(\.name)).union(Completeness.withoutType.keys)
        let open = Set(description.schemas.keys).subtracting(typed).subtracting(implied(description))
        XCTAssertEqual(open.sorted(), [], "have no type")
        XCTAssertEqual(typed.subtracting(description.schemas.keys).sorted(), [], "are no schemas")
    }

    func testNotOfferedPropertiesExist() throws {
        let description = try APIDescription.shared.get()
        for (schema, names) in Completeness.notOffered {
            let known = description.properties(of: .reference(schema)).keys
            XCTAssertEqual(names.subtracting(known), [], schema)
        }
    }

    /// The schemas that need no row: scalars, pages of lists, and bodies that their operation's row checks.
    private func implied(_ description: APIDescription) -> Set<String> {
        var implied = Set(description.schemas.filter { [.string, .integer].contains($0.value) }.keys)
        for row in Completeness.operations {
            let operation = description.operations[row.id]
            if case .reference(let name)? = operation?.body { implied.insert(name) }
        }
        for operation in description.operations.values where operation.id.hasSuffix(".find") {
            if case .reference(let name)? = operation.response { implied.insert(name) }
        }
        return implied
    }
}
