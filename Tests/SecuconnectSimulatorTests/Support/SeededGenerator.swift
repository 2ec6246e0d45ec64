/// A small generator whose numbers are the same on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, the bound.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// One of the elements of a list that has some.
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// Up to so many characters, most of them with a meaning in queries.
    mutating func text(upTo length: Int) -> String {
        let pieces = [
            "a", "B", "0", "ü", "e\u{301}", "漢", " ", "\t", "\u{0}", "+", "-", "&&", "|", "!", "(", ")", "{", "}", "[",
            "]", "^", "\"", "~", "*", "?", ":", "\\", "/", ".", ",", "%", "AND", "OR", "NOT", "TO", "\\u", "<", ";",
        ]
        return (0..<below(length + 1)).map { _ in pick(pieces) }.joined()
    }
}
