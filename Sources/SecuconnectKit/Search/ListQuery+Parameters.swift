package import Foundation

extension ListQuery {
    /// Returns the parameters as they are sent, before percent-encoding, always in the order of the API's reference.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if a value isn't valid.
    package func queryItems() throws -> [URLQueryItem] {
        try check()
        let filter = filter == .all(of: []) ? nil : filter
        let returned = fields.isEmpty || fields.contains(.id) ? fields : fields + [.id]
        let before: [(String, String?)] = [
            ("count", count.map { "\($0)" }), ("offset", offset.map { "\($0)" }),
            ("fields", Self.list(returned.map(\.name))), ("q", filter?.queryText),
            ("sort", Self.list(sort.map(\.description))),
        ]
        let after: [(String, String?)] = [
            ("meta", meta?.rawValue), ("validate", validate ? "1" : nil),
            ("scroll_expire", scrollLifetime?.description), ("scroll_id", scrollID), ("preset", preset?.rawValue),
            ("expand", expand?.rawValue),
        ]
        return Self.present(before) + (aggregate?.queryItems ?? []) + Self.present(after)
    }

    /// Refuses values that the server would refuse or misinterpret.
    private func check() throws {
        if let count, count < 1 {
            throw SecuconnectError.invalidArgument("A list's count has to be 1 or more; pass nil for the default.")
        }
        if let offset, offset < 0 {
            throw SecuconnectError.invalidArgument("A list's offset can't be negative; pass 0 or more.")
        }
        if let scrollLifetime, scrollLifetime.number < 1 {
            throw SecuconnectError.invalidArgument("A scroll lifetime has to be 1 or more; pass a longer one.")
        }
        if scrollLifetime != nil, offset ?? 0 > 0 {
            throw SecuconnectError.invalidArgument("A scroll starts at the beginning; remove the offset.")
        }
        if let scrollID {
            guard !scrollID.isEmpty else {
                throw SecuconnectError.invalidArgument("The scroll identifier is empty; pass the one of the last page.")
            }
            guard self == ListQuery(scrollID: scrollID) else {
                throw SecuconnectError.invalidArgument(
                    "A query with a scroll identifier can't have other values; remove them.")
            }
        }
        for field in fields + sort.map(\.field) { try field.check() }
        try filter?.check()
        try aggregate?.check()
    }

    private static func list(_ elements: [String]) -> String? {
        elements.isEmpty ? nil : elements.joined(separator: ",")
    }

    private static func present(_ items: [(String, String?)]) -> [URLQueryItem] {
        items.compactMap { name, value in value.map { URLQueryItem(name: name, value: $0) } }
    }
}

extension SearchFilter {
    /// Refuses names that a field can't have, and empty ranges.
    fileprivate func check() throws {
        for case .condition(let field, let condition) in steps {
            try field.check()
            if let problem = condition.problem {
                throw SecuconnectError.invalidArgument("The range of \"\(field.name)\" \(problem).")
            }
        }
    }
}
