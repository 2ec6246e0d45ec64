extension PushNotification: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Id, target and type in one line. Nothing of the payload, and no words that only a forger would send.
    public var description: String { "PushNotification(\(id): \(words))" }

    /// The same line.
    public var debugDescription: String { description }

    /// A mirror that shows what the description does.
    public var customMirror: Mirror {
        Mirror(self, children: ["id": id.rawValue, "event": words, "objects": "\(objects.count)"])
    }

    private var words: String {
        ([target.rawValue] + (type.map { [$0.rawValue] } ?? [])).map(Self.shown).joined(separator: " ")
    }

    /// A word of the API's as it is. Anything else could be there to disturb a log.
    private static func shown(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
        }
        return isPlain && word.utf8.count <= 64 ? word : "•••"
    }
}
