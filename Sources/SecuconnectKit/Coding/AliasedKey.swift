/// The keys of a model of which one has a second name in responses: an older, a newer or a misspelled one.
///
/// The library's reader takes the value under the second name if there is none under the first. The model is written
/// with the first name only. Other decoders, such as Foundation's, don't know the second name.
protocol AliasedKey: CodingKey {
    /// The second name.
    static var alias: KeyAlias { get }
}

/// The second name of a key.
struct KeyAlias: Sendable {
    /// The first name of the key.
    let name: String
    let secondName: String

    init(of key: some CodingKey, _ secondName: String) {
        name = key.stringValue
        self.secondName = secondName
    }
}

extension KeyAlias {
    /// Returns the second name among keys.
    static func among(_ keys: any CodingKey.Type) -> KeyAlias? {
        let type = ObjectIdentifier(keys)
        return known.withLock { known in
            if let answer = known[type] { return answer }
            let answer = (keys as? any AliasedKey.Type)?.alias
            known[type] = .some(answer)
            return answer
        }
    }

    /// The answers for types. A cast takes many times as long as a look-up.
    private static let known = LockedValue<[ObjectIdentifier: KeyAlias?]>([:])
}
