extension PushEvent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is the identifier, the target and the type in one line. Values that only a forger would send are hidden.
    public var description: String { "PushEvent(\(id): \(words))" }

    /// A textual representation of this instance.
    public var debugDescription: String { description }

    /// A mirror that shows what the description does.
    public var customMirror: Mirror {
        Mirror(self, children: ["id": id.rawValue, "event": words, "objects": "\(objects.count)"])
    }

    private var words: String {
        ([target.rawValue] + (type.map { [$0.rawValue] } ?? [])).map { "\(PrintedValue(word: $0))" }.joined(
            separator: " ")
    }
}

extension PushEvent.Reference: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is the kind of object and its identifier.
    public var description: String { "\(PrintedValue(word: kind.rawValue)) \(PrintedValue(word: id.rawValue))" }

    /// A textual representation of this instance.
    public var debugDescription: String { description }

    /// A mirror that shows what the description does.
    public var customMirror: Mirror { Mirror(self, children: ["reference": description]) }
}

extension PushedObject: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is one line without personal data.
    public var description: String { "PushedObject(\(parts.map { "\($0.value)" }.joined(separator: ", ")))" }

    /// A textual representation of this instance.
    public var debugDescription: String { description }

    /// A mirror that shows what was read.
    public var customMirror: Mirror { Mirror(self, children: parts.map { ($0.label, $0.value) }) }

    private var parts: [(label: String?, value: Any)] {
        let all: [(String, Any?)] = [
            ("reference", reference), ("payment", payment), ("oldPayment", legacyPayment),
            ("smartTransaction", smartTransaction), ("contract", contract), ("container", container),
            ("payout", payout), ("subscription", subscription), ("identRequest", identRequest),
            ("identResult", identResult), ("failure", failure),
        ]
        return all.compactMap { label, value in value.map { (label, $0) } }
    }
}
