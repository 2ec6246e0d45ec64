import Foundation
import SecuconnectKit

/// The order of a list: `created:desc,customer.contact.surname`. If all criteria are equal, the older object comes
/// first.
struct SortOrder {
    private struct Criterion {
        let field: SearchField<JSONValue>
        let isDescending: Bool
    }

    private let criteria: [Criterion]

    var isEmpty: Bool { criteria.isEmpty }

    var fieldNames: [String] { criteria.map(\.field.name) }

    init(_ text: String) throws(APIError) {
        var criteria: [Criterion] = []
        for part in text.split(separator: ",") {
            let halves = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let direction = halves.count > 1 ? halves[1].lowercased() : "asc"
            guard let name = halves.first, !name.isEmpty, ["asc", "desc"].contains(direction) else {
                throw .format("sort isn't a list such as created:desc,id:asc")
            }
            criteria.append(Criterion(field: SearchField<JSONValue>(String(name)), isDescending: direction == "desc"))
        }
        self.criteria = criteria
    }

    func sorted(_ documents: [JSONValue]) -> [JSONValue] {
        guard !isEmpty else { return documents }
        let keyed = documents.enumerated().map { (position: $0, document: $1, keys: keys(of: $1)) }
        return keyed.sorted { precedes($0.keys, $1.keys) ?? ($0.position < $1.position) }.map(\.document)
    }

    /// Returns the keys of a document. Of several values of a field, the first one in the order counts.
    private func keys(of document: JSONValue) -> [SortKey?] {
        criteria.map { criterion in
            let keys = criterion.field.values(in: document).compactMap(SortKey.init)
            return criterion.isDescending ? keys.max() : keys.min()
        }
    }

    /// Returns the order of two documents; `nil` if the keys are equal. Missing values come last in both directions.
    private func precedes(_ left: [SortKey?], _ right: [SortKey?]) -> Bool? {
        for (criterion, (left, right)) in zip(criteria, zip(left, right)) where left != right {
            guard let left else { return false }
            guard let right else { return true }
            return criterion.isDescending ? left > right : left < right
        }
        return nil
    }
}

/// A value with its order: numbers first, then dates, then strings, case-insensitively.
private enum SortKey: Comparable {
    case number(Decimal)
    case moment(Date)
    case text(String)

    init?(_ value: JSONValue) {
        switch value {
        case .null, .array, .object: return nil
        case .bool(let flag): self = .text(String(flag))
        case .integer(let number): self = .number(Decimal(number))
        case .number(let number): self = .number(number)
        case .string(let text):
            if let number = Int64(text) {
                self = .number(Decimal(number))
            } else if let date = APITimestamp(text).date {
                self = .moment(date)
            } else {
                self = .text(text.lowercased())
            }
        }
    }
}
