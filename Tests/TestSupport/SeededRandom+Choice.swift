package import LoopbackServer

extension SeededRandom {
    /// A number from 0 up to, not including, the bound.
    package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// One of the elements of a list that has some.
    package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// Up to so many characters, most of them with a meaning in queries.
    package mutating func text(upTo length: Int) -> String {
        let pieces = [
            "a", "b", "Z", "0", "9", "ü", "ß", "Σ", "e\u{301}", "\u{301}", "👩‍💻", "漢", " ", "  ", "\t", "\n", "\r\n",
            "\u{0}", "\u{7F}", "\u{3000}", "\u{200B}", "+", "-", "=", "&", "&&", "|", "||", ">", "<", "!", "(", ")",
            "{",
            "}", "[", "]", "^", "\"", "~", "*", "?", ":", "\\", "/", "_", ".", ",", ";", "@", "#", "%", "'", "AND",
            "OR",
            "NOT", "TO", "and", "\\u0041", "\\u", "1", "-5",
        ]
        return (0..<below(length + 1)).map { _ in pick(pieces) }.joined()
    }
}
