/// The tree of a filter.
///
/// Operands are shared, not copied, so joining two expressions takes the same time for any size. No function here is
/// recursive, and the release isn't either: an indirect enum of 4,000 alternating levels overflows the stack of a thread
/// when it is released.
package final class SearchExpression: Sendable {
    package enum Step: Hashable, Sendable {
        case condition(SearchField<JSONValue>, SearchCondition)
        /// A query that isn't parsed.
        case unescaped(String)
        /// A negation of the next operand, which isn't a negation itself.
        case not
        /// A group of the next operands: two or more, none of which is such a group itself. An empty group, as the only
        /// step, is always or never met.
        case group(Junction, count: Int)
    }

    package enum Junction: Hashable, Sendable {
        case all
        case any
    }

    private enum Content: Sendable {
        /// A condition, a raw query, or a group of none.
        case step(Step)
        case not(SearchExpression)
        /// Two operands, with the number of operands in the whole chain of this junction.
        case joined(Junction, SearchExpression, SearchExpression, count: Int)
    }

    // Changed only while the last reference is released, when no other thread can access it.
    nonisolated(unsafe) private var content: Content

    init(_ step: Step) { content = .step(step) }

    private init(_ content: Content) { self.content = content }

    /// Releases the operands one after the other. The automatic release would recurse once for each level.
    deinit {
        var released: [SearchExpression] = []
        releaseOperands(to: &released)
        while var expression = released.popLast() {
            if isKnownUniquelyReferenced(&expression) { expression.releaseOperands(to: &released) }
        }
    }

    private func releaseOperands(to released: inout [SearchExpression]) {
        switch content {
        case .step: return
        case .not(let operand): released.append(operand)
        case .joined(_, let left, let right, _):
            released.append(left)
            released.append(right)
        }
        content = .step(.group(.all, count: 0))
    }
}

extension SearchExpression {
    /// The opposite expression. A double negation is removed.
    var negated: SearchExpression {
        switch content {
        case .not(let operand): operand
        case .step(.group(let junction, count: 0)):
            SearchExpression(.group(junction == .all ? .any : .all, count: 0))
        default: SearchExpression(.not(self))
        }
    }

    /// Joins two expressions. An empty group is removed from a chain of its own junction.
    func joined(with other: SearchExpression, by junction: Junction) -> SearchExpression {
        let mine = count(in: junction), theirs = other.count(in: junction)
        if theirs == 0 { return self }
        if mine == 0 { return other }
        return SearchExpression(.joined(junction, self, other, count: mine + theirs))
    }

    /// The number of operands that the expression brings into a chain.
    private func count(in junction: Junction) -> Int {
        switch content {
        case .step(.group(junction, count: 0)): 0
        case .joined(junction, _, _, let count): count
        default: 1
        }
    }

    /// The expression from left to right, each operator before its operands. Equal filters have equal steps.
    var steps: [Step] {
        var steps: [Step] = []
        var pending: [(expression: SearchExpression, chain: Junction?)] = [(self, nil)]
        while let (expression, chain) = pending.popLast() {
            switch expression.content {
            case .step(let step): steps.append(step)
            case .not(let operand):
                steps.append(.not)
                pending.append((operand, nil))
            case .joined(let junction, let left, let right, let count):
                if junction != chain { steps.append(.group(junction, count: count)) }
                pending.append((right, junction))
                pending.append((left, junction))
            }
        }
        return steps
    }
}
