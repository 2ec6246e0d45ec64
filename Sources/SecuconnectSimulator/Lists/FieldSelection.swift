import SecuconnectKit

/// The members of an object that a call wants to see: `status,customer.contact.surname`.
struct FieldSelection {
    /// The members by name, with what is wanted of each; nil stands for all of it.
    private var members: [String: FieldSelection?] = [:]

    /// nil if nothing in particular is wanted.
    init?(_ text: String) {
        for name in text.split(separator: ",") { add(name.split(separator: ".").map(String.init)[...]) }
        if members.isEmpty { return nil }
    }

    private init() {}

    private mutating func add(_ path: ArraySlice<String>) {
        guard let name = path.first else { return }
        if path.count == 1 { return members[name] = .some(nil) }
        // Who wants all of a member gets all of it.
        if let known = members[name], known == nil { return }
        var inner = (members[name] ?? nil) ?? FieldSelection()
        inner.add(path.dropFirst())
        members[name] = inner
    }

    /// The object with nothing but the wanted members. Lists are looked through; what has no members is left out.
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
