import LoopbackServer

/// Draws that depend on the seed and on what they are for, and not on which thread came first.
struct Chance {
    private var random: SeededRandom

    init(seed: UInt64, for purpose: String) {
        // FNV-1a, as Swift's own hashes differ from run to run.
        let hash = purpose.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        random = SeededRandom(seed: seed ^ hash)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

    mutating func share() -> Double { .random(in: 0..<1, using: &random) }

    mutating func hits(_ probability: Double) -> Bool { share() < probability }
}
