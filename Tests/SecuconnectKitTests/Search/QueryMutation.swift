import LoopbackServer
import TestSupport

/// Queries that are right, nearly right and not at all.
enum QueryMutation {
    private static let seeds = [
        "(NOT customer.name:meier*) AND (customer.age:[30 TO 40] OR customer.age:[50 TO 60])",
        "status:ok", "a:\"b c\" OR d:\\*", "created:{2026-01-01 TO *]", "!a:b && !(c:d || e:f)", "a:\\u0041*?",
        "*:* AND NOT *:*", "a:[\"x y\" TO \"z\"}",
    ]
    private static let pieces = [
        "(", ")", "[", "]", "{", "}", "\"", "\\", ":", "*", "?", " ", "AND", " AND ", "OR", " OR ", "NOT ", "TO", "!",
        "a:b",
        "-", "+", "\\u", "\u{301}", "😀", "\u{0}", "x", "1",
    ]

    static func query(using generator: inout SeededRandom) -> String {
        if generator.below(4) == 0 { return generator.text(upTo: 12) }
        var scalars = Array(generator.pick(seeds).unicodeScalars)
        for _ in 0..<generator.below(4) {
            let place = generator.below(scalars.count + 1)
            if generator.below(2) == 0, place < scalars.count {
                scalars.removeSubrange(place..<min(scalars.count, place + 1 + generator.below(3)))
            } else {
                scalars.insert(contentsOf: generator.pick(pieces).unicodeScalars, at: place)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
