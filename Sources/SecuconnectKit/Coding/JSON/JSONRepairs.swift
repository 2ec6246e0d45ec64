/// The faults of a document that are tolerated.
enum JSONTolerance {
    /// No fault.
    case none
    /// Bytes that aren't UTF-8, and raw control characters, in strings and names.
    case text
    /// The same, and any text around an object. It suits refusals, of which only the code counts: nothing but bad news
    /// can be guessed there.
    case surroundings
}

/// The strings and names of a document that were repaired.
struct JSONRepairs {
    private struct Repair {
        /// The offset of the string's first byte.
        var start: Int
        var hasInvalidText = false
        var hasControlCharacter = false

        var reason: String {
            let text = "bytes that aren't UTF-8 were read as U+FFFD"
            let control = "control characters were read as they are"
            return hasInvalidText && hasControlCharacter ? "\(text), \(control)" : hasInvalidText ? text : control
        }
    }

    private var described: [Repair] = []
    private var lastStart = -1
    private var more = 0

    var isEmpty: Bool { described.isEmpty }

    /// Notes a repair in the string that begins at an offset.
    mutating func add(_ fault: JSONSyntaxError.Reason, at start: Int) {
        let isNew = start != lastStart
        lastStart = start
        guard !isNew || described.count < DroppedValueCollector.mostDescribed else { return more += 1 }
        if isNew { described.append(Repair(start: start)) }
        // Faults of a string that is only counted.
        guard more == 0 else { return }
        if fault == .controlCharacter {
            described[described.count - 1].hasControlCharacter = true
        } else {
            described[described.count - 1].hasInvalidText = true
        }
    }

    /// The repaired strings and names with their paths. Repairs and nodes are in the order of the text.
    func values(in document: JSONDocument) -> [RepairedValue] {
        var node = 0
        var values = described.map { repair in
            while node < document.nodes.count, document.nodes[node].isBefore(repair.start) { node += 1 }
            return RepairedValue(path: document.path(to: node).joined, reason: repair.reason)
        }
        if more > 0 { values.append(RepairedValue(path: "", reason: "\(more) more values were repaired")) }
        return values
    }
}

extension JSONNode {
    /// A Boolean value that indicates whether the node and its name end before an offset.
    fileprivate func isBefore(_ offset: Int) -> Bool { Int(start) < offset }
}
