import Foundation

extension JSONDocument {
    /// A value as it stands. What can't be represented, such as half of a surrogate pair or a number beyond `Decimal`,
    /// is left out of its list or object and reported.
    func json(at node: Int) throws -> JSONValue {
        try step()
        noteField(of: node)
        switch kind(of: node) {
        case .null: return .null
        case .true: return .bool(true)
        case .false: return .bool(false)
        case .string, .name: return .string(try string(at: node, isStrict: true))
        case .integer, .number:
            if let integer = try? integer(Int.self, at: node, isStrict: true) { return .integer(integer) }
            return .number(try decimal(at: node, isStrict: true))
        case .array:
            var elements: [JSONValue] = []
            elements.reserveCapacity(count(of: node))
            try forEachField(of: node) { _, value in
                if let element = try jsonIfFit(at: value) { elements.append(element) }
            }
            return .array(elements)
        case .object:
            var fields = [String: JSONValue](minimumCapacity: count(of: node))
            try forEachField(of: node) { place, value in
                guard let name = name(at: place) else {
                    report(value, mismatch(String.self, at: place))
                    return
                }
                fields[name] = try jsonIfFit(at: value)
            }
            return .object(fields)
        }
    }

    private func jsonIfFit(at node: Int) throws -> JSONValue? {
        do { return try json(at: node) } catch {
            if let interruption { throw interruption }
            report(node, error)
            return nil
        }
    }
}

extension JSONValue {
    /// The elements of a list; `nil` if it is none. PHP writes a list with gaps as an object with the numbers as names.
    var elements: [JSONValue]? {
        switch self {
        case .array(let elements): return elements
        case .object(let fields) where !fields.isEmpty:
            let numbered = fields.compactMap { name, value in
                Int(name).flatMap { String($0) == name ? (number: $0, value: value) : nil }
            }
            guard numbered.count == fields.count else { return nil }
            return numbered.sorted { $0.number < $1.number }.map(\.value)
        default: return nil
        }
    }
}
