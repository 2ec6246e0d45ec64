import SecuconnectKit

/// The fields of an object that a call requests: `status,customer.contact.surname`.
struct FieldSelection {
    /// The fields by name, with the selection within each; `nil` selects the whole field.
    private var members: [String: FieldSelection?] = [:]

    /// Creates a selection; `nil` if it is empty.
    init?(_ text: String) {
        for name in text.split(separator: ",") { add(name.split(separator: ".").map(String.init)[...]) }
        if members.isEmpty { return nil }
    }

    private init() {}

    /// The selected fields, with dots between nested ones.
    var fieldNames: [String] {
        members.flatMap { name, selection in selection.map { $0.fieldNames.map { "\(name).\($0)" } } ?? [name] }
    }

    private mutating func add(_ path: ArraySlice<String>) {
        guard let name = path.first else { return }
        if path.count == 1 { return members[name] = .some(nil) }
        // A selection of a whole field overrides a selection within it.
        if let known = members[name], known == nil { return }
        var inner = (members[name] ?? nil) ?? FieldSelection()
        inner.add(path.dropFirst())
        members[name] = inner
    }

    /// Returns the object with the selected fields only. Lists are searched; values without fields are omitted.
    func applied(to value: JSONValue) -> JSONValue {
        guard let object = value.object else { return [:] }
        var kept: [String: JSONValue] = [:]
        for (name, selection) in members {
            guard let member = object[name] else { continue }
            kept[name] = selection.map { $0.narrowed(member) } ?? member
        }
        return .object(kept)
    }

    private func narrowed(_ value: JSONValue) -> JSONValue? {
        switch value {
        case .object: applied(to: value)
        case .array(let elements): .array(elements.compactMap(narrowed))
        default: nil
        }
    }
}
