import XCTest

@testable import SecuconnectKit

/// Every schema of the description has a type here.
final class SchemaCompletenessTests: XCTestCase {
    func testEverySchemaHasATypeOrIsExcepted() throws {
        let description = try APIDescription.shared.get()
        let typed = Set(Completeness.models.map(\.name)).union(Completeness.withoutType.keys)
        let excepted = try Completeness.exceptions("schemas")
        let open = Set(description.schemas.keys).subtracting(typed).subtracting(excepted)
            .subtracting(implied(description))
        XCTAssertEqual(open.sorted(), [], "have no type")
        XCTAssertEqual(typed.union(excepted).subtracting(description.schemas.keys).sorted(), [], "are no schemas")
    }

    func testNoExceptedSchemaHasAType() throws {
        let typed = try Set(Completeness.models.map(\.name)).union(Completeness.withoutType.keys)
            .union(implied(APIDescription.shared.get()))
        XCTAssertEqual(try Completeness.exceptions("schemas").filter(typed.contains), [], "are built: strike them out")
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
