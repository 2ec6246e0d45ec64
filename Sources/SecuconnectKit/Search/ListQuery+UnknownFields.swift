import Foundation

extension ListQuery where Element: Decodable {
    /// The names of the fields in the query that the elements of the list don't have, in alphabetical order.
    ///
    /// A search with such a field finds nothing, and the server reports no error. The names are compared with the
    /// properties of `Element`, so a field that the API has added since isn't known. An
    /// ``SearchFilter/unescaped(_:)`` query is compared if it can be parsed. Elements without properties, such as
    /// ``JSONValue``, have every field.
    public var unknownFields: [String] {
        fieldNames.filter { !ElementFields.contains($0, in: Element.self) }.sorted()
    }
}

extension ListQuery {
    /// The names of all fields in the query.
    package var fieldNames: Set<String> {
        let aggregated = [aggregate?.timestampField, aggregate?.groupBy, aggregate?.sumBy].compactMap(\.self)
        return Set((fields + sort.map(\.field) + aggregated).map(\.name)).union(filter?.fieldNames ?? [])
    }
}

extension SearchFilter {
    /// The names of all fields in the conditions.
    package var fieldNames: Set<String> {
        var names: Set<String> = []
        for step in steps {
            switch step {
            case .condition(let field, let condition): names.insert(Self.existence(field, condition).0.name)
            case .unescaped(let query): names.formUnion((try? Self(parsing: query))?.fieldNames ?? [])
            case .not, .group: break
            }
        }
        // All fields together.
        return names.subtracting(["_all"])
    }
}
