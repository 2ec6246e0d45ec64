/// Creates identifiers in the API's formats from a seed.
///
/// Each type of identifier has a separate sequence, so the third transaction has the same identifier after any number
/// of tokens.
struct IdentifierSource: Codable {
    private let seed: UInt64
    private var counters: [String: UInt64] = [:]

    init(seed: UInt64) { self.seed = seed }

    /// Returns an identifier such as `STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ`.
    mutating func next(_ prefix: String) -> String {
        "\(prefix)_" + text(of: prefix, length: 30, alphabet: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    }

    mutating func nextToken() -> String {
        text(of: "token", length: 26, alphabet: "0123456789abcdefghijklmnopqrstuv")
    }

    /// Returns a support identifier of an error, or another string of 32 hexadecimal digits.
    mutating func nextHex(_ kind: String) -> String { text(of: kind, length: 32, alphabet: "0123456789abcdef") }

    mutating func nextRefreshToken() -> String { text(of: "refresh", length: 40, alphabet: "0123456789abcdef") }

    /// Returns a code that a device shows.
    mutating func nextUserCode() -> String {
        text(of: "user", length: 8, alphabet: "0123456789abcdefghijklmnopqrstuvwxyz")
    }

    /// Returns a code for the collection of ordered goods.
    mutating func nextPickupCode() -> String { text(of: "pickup", length: 6, alphabet: "0123456789") }

    /// Returns the number of a mandate.
    mutating func nextMandateNumber() -> String { "9" + text(of: "mandate", length: 9, alphabet: "0123456789") }

    /// Returns a code for the API of another merchant.
    mutating func nextAPIKey() -> String { text(of: "apikey", length: 40, alphabet: "0123456789abcdef") }

    /// Returns the number before the first one of a sequence: 0 for the seed 0, and another one for each other seed, so
    /// that the numbers of two servers don't meet.
    func start(of kind: String, below limit: UInt64) -> Int {
        guard seed != 0 else { return 0 }
        var random = generator(of: kind)
        return Int(random.next() % limit)
    }

    private func generator(of kind: String) -> SplitMix64 {
        var random = SplitMix64(state: seed)
        for byte in kind.utf8 { random.stir(UInt64(byte)) }
        return random
    }

    private mutating func text(of kind: String, length: Int, alphabet: String) -> String {
        counters[kind, default: 0] += 1
        var random = generator(of: kind)
        random.stir(counters[kind, default: 0])
        let characters = Array(alphabet)
        return String((0..<length).map { _ in characters[Int(random.next() % UInt64(characters.count))] })
    }
}

/// A generator by Steele, Lea and Flood, which is small and returns the same numbers on every platform.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(state: UInt64) { self.state = state }

    mutating func stir(_ value: UInt64) {
        state ^= value
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
