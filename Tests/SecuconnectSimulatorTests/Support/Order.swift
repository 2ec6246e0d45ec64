import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport

/// An order with a few members to search by.
struct Order {
    var reference: String
    var sum: Int
    var surname: String?
    var intent: SmartTransaction.Intent
    var articles: [String]

    static func random(_ generator: inout SeededRandom) -> Order {
        // The server keeps no empty reference.
        let reference = generator.text(upTo: 3)
        return Order(
            reference: reference.isEmpty ? "empty" : reference, sum: generator.below(30),
            surname: generator.below(4) == 0 ? nil : generator.text(upTo: 4),
            intent: generator.pick([.sale, .order]),
            articles: (0..<generator.below(3)).map { _ in generator.text(upTo: 1) })
    }

    var draft: SmartTransaction.Draft {
        var draft = SmartTransaction.Draft(intent: intent, basketInfo: .init(sum: sum, currency: .eur))
        draft.merchantRef = reference
        draft.customer = surname.map { .init(contact: .init(surname: $0)) }
        if !articles.isEmpty {
            draft.basket = .init(products: articles.map { SmartTransaction.Basket.Product(articleNumber: $0) })
        }
        return draft
    }
}

/// A condition on orders with the plainest evaluation one can write.
indirect enum NaiveCondition {
    case reference(String)
    case referenceStarts(String)
    case surname(String)
    case surnameContains(String)
    case named
    case sum(Int, Int)
    case cheaper(Int)
    case intent([SmartTransaction.Intent])
    case article(String)
    case not(NaiveCondition)
    case both(NaiveCondition, NaiveCondition)
    case either(NaiveCondition, NaiveCondition)

    static func random(_ depth: Int, about orders: [Order], _ generator: inout SeededRandom) -> NaiveCondition {
        let order = generator.pick(orders)
        switch generator.below(depth > 0 ? 13 : 9) {
        case 0: return .reference(order.reference)
        case 1: return .referenceStarts(String(order.reference.unicodeScalars.prefix(1)))
        case 2: return .surname(order.surname ?? generator.text(upTo: 2))
        case 3: return .surnameContains(generator.text(upTo: 1))
        case 4: return .named
        case 5:
            let least = generator.below(30)
            return .sum(least, least + generator.below(10))
        case 6: return .cheaper(generator.below(30))
        case 7: return .intent([[], [.sale], [.order, .sale]][generator.below(3)])
        case 8: return .article(order.articles.first ?? generator.text(upTo: 1))
        case 9: return .not(random(depth - 1, about: orders, &generator))
        case 10, 11:
            return .both(
                random(depth - 1, about: orders, &generator), random(depth - 1, about: orders, &generator))
        default:
            return .either(
                random(depth - 1, about: orders, &generator), random(depth - 1, about: orders, &generator))
        }
    }

    func holds(for order: Order) -> Bool {
        switch self {
        case .reference(let text): order.reference.folded == text.folded
        case .referenceStarts(let text): order.reference.folded.starts(with: text.folded)
        case .surname(let text): order.surname?.folded == text.folded
        case .surnameContains(let text): order.surname?.folded.holds(text.folded) ?? false
        case .named: order.surname != nil
        case .sum(let least, let most): least <= order.sum && order.sum <= most
        case .cheaper(let limit): order.sum < limit
        case .intent(let intents): intents.contains(order.intent)
        case .article(let text): order.articles.contains { $0.folded == text.folded }
        case .not(let inner): !inner.holds(for: order)
        case .both(let left, let right): left.holds(for: order) && right.holds(for: order)
        case .either(let left, let right): left.holds(for: order) || right.holds(for: order)
        }
    }

    var filter: SearchFilter<SmartTransaction> {
        switch self {
        case .reference(let text): SearchField.merchantRef.equals(text)
        case .referenceStarts(let text): SearchField.merchantRef.startsWith(text)
        case .surname(let text): SearchField.customer.surname.equals(text)
        case .surnameContains(let text): SearchField.customer.surname.matches("*\(text.withoutWildcards)*")
        case .named: SearchField.customer.surname.exists()
        case .sum(let least, let most): SearchField.amount.isBetween(least, most)
        case .cheaper(let limit): SearchField.amount.isLessThan(limit)
        case .intent(let intents): SearchField.intent.isOneOf(intents)
        case .article(let text): SearchField<SmartTransaction>("basket.products.articleNumber").equals(text)
        case .not(let inner): !inner.filter
        case .both(let left, let right): left.filter && right.filter
        case .either(let left, let right): left.filter || right.filter
        }
    }
}

extension String {
    /// The text as the server compares it: by scalars in NFC, and without regard to case.
    var folded: [Unicode.Scalar] { Array(lowercased().precomposedStringWithCanonicalMapping.unicodeScalars) }

    /// The text as a pattern that means nothing but itself.
    fileprivate var withoutWildcards: String {
        var escaped = UnicodeScalarView()
        for scalar in unicodeScalars {
            if ["*", "?", "\\"].contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}

extension [Unicode.Scalar] {
    fileprivate func holds(_ part: [Unicode.Scalar]) -> Bool {
        count >= part.count && (0...count - part.count).contains { self[$0...].starts(with: part) }
    }
}
