/// A generator whose numbers depend only on its seed (SplitMix64 by Steele, Lea and Flood).
struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Creates a generator.
    ///
    /// - Parameters:
    ///   - seed: The seed of the soak test.
    ///   - stream: The number of the generator, so that each customer has its own.
    init(seed: UInt64, stream: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D &+ stream }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// Returns whether something with a probability happens.
    mutating func hits(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }
}
