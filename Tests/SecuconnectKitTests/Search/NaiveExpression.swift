import Foundation
import LoopbackServer
import SecuconnectKit
import TestSupport

/// A search expression as a plain tree, with the plainest evaluation one can write: what the filter has to agree with.
indirect enum NaiveExpression {
    case name(equals: String)
    case nameStarts(with: String)
    case nameContains(String)
    case named
    case age(Int, Int)
    case olderThan(Int)
    case youngerThan(Int)
    case tagged([String])
    case not(NaiveExpression)
    case both(NaiveExpression, NaiveExpression)
    case either(NaiveExpression, NaiveExpression)
    case all([NaiveExpression])
    case any([NaiveExpression])

    struct Person {
        var name: String?
        var age: Int
        var tags: [String]

        var document: JSONValue {
            var contact: JSONValue = ["age": .integer(age)]
            contact["name"] = name.map { .string($0) }
            return ["customer": ["contact": contact], "tags": .array(tags.map { ["word": .string($0)] })]
        }
    }

    var filter: SearchFilter<SmartTransaction> {
        let name: SearchField<SmartTransaction> = "customer.contact.name",
            age: SearchField<SmartTransaction> = "customer.contact.age"
        switch self {
        case .name(let text): return name.equals(text)
        case .nameStarts(let text): return name.startsWith(text)
        case .nameContains(let text): return name.matches("*\(text.wildcardsEscaped)*")
        case .named: return name.exists()
        case .age(let lower, let upper): return age.isBetween(lower, upper)
        case .olderThan(let limit): return age.isGreaterThan(limit)
        case .youngerThan(let limit): return age.isLessThan(limit)
        case .tagged(let words): return SearchField<SmartTransaction>("tags.word").isOneOf(words)
        case .not(let inner): return !inner.filter
        case .both(let left, let right): return left.filter && right.filter
        case .either(let left, let right): return left.filter || right.filter
        case .all(let inner): return .all(of: inner.map(\.filter))
        case .any(let inner): return .any(of: inner.map(\.filter))
        }
    }

    func holds(for person: Person) -> Bool {
        let name = person.name?.folded
        switch self {
        case .name(let text): return name.map { $0.sameScalars(as: text.folded) } ?? false
        case .nameStarts(let text):
            return name.map { $0.unicodeScalars.starts(with: text.folded.unicodeScalars) } ?? false
        case .nameContains(let text):
            let wanted = Array(text.folded.unicodeScalars), all = Array((name ?? "").unicodeScalars)
            guard name != nil, all.count >= wanted.count else { return false }
            return (0...all.count - wanted.count).contains { all[$0...].starts(with: wanted) }
        case .named: return name != nil
        case .age(let lower, let upper): return lower <= person.age && person.age <= upper
        case .olderThan(let limit): return person.age > limit
        case .youngerThan(let limit): return person.age < limit
        case .tagged(let words):
            return person.tags.contains { tag in words.contains { $0.folded.sameScalars(as: tag.folded) } }
        case .not(let inner): return !inner.holds(for: person)
        case .both(let left, let right): return left.holds(for: person) && right.holds(for: person)
        case .either(let left, let right): return left.holds(for: person) || right.holds(for: person)
        case .all(let inner): return inner.allSatisfy { $0.holds(for: person) }
        case .any(let inner): return inner.contains { $0.holds(for: person) }
        }
    }
}

extension NaiveExpression {
    /// An expression of at most so many levels about the names and tags of these people.
    static func random(depth: Int, about people: [Person], using generator: inout SeededRandom) -> Self {
        let inner = { (generator: inout SeededRandom) in
            random(depth: depth - 1, about: people, using: &generator)
        }
        switch generator.below(depth > 0 ? 13 : 8) {
        case 0: return .name(equals: generator.pick(people).name ?? generator.text(upTo: 3))
        case 1:
            let name = generator.pick(people).name ?? ""
            return .nameStarts(with: String(String.UnicodeScalarView(name.unicodeScalars.prefix(generator.below(4)))))
        case 2: return .nameContains(generator.text(upTo: 2))
        case 3: return .named
        case 4: return .age(generator.below(20) - 10, generator.below(20) - 5)
        case 5: return .olderThan(generator.below(20) - 10)
        case 6: return .youngerThan(generator.below(20) - 10)
        case 7: return .tagged((0..<generator.below(4)).map { _ in generator.pick(people).tags.first ?? "" })
        case 8: return .not(inner(&generator))
        case 9: return .both(inner(&generator), inner(&generator))
        case 10: return .either(inner(&generator), inner(&generator))
        case 11: return .all((0..<generator.below(4)).map { _ in inner(&generator) })
        default: return .any((0..<generator.below(4)).map { _ in inner(&generator) })
        }
    }
}

extension String {
    /// Whether both are the same to the server, to whom an accent and its letter are two.
    func sameScalars(as other: String) -> Bool { unicodeScalars.elementsEqual(other.unicodeScalars) }
}

extension String {
    /// The text as filters compare it: without case, in NFC.
    var folded: String { lowercased().precomposedStringWithCanonicalMapping }

    /// The text as a pattern that means nothing but itself.
    var wildcardsEscaped: String {
        var escaped = UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "*" || scalar == "?" || scalar == "\\" { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}
