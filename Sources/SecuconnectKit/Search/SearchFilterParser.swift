/// Reads a query from left to right, without recursion: open parentheses wait on a stack of their own.
struct SearchFilterParser {
    private static let maximumDepth = 100

    private var scanner: SearchFilterScanner
    private var group = Group(start: 0)
    /// The groups around it, the innermost last.
    private var outer: [Group] = []

    init(_ query: String) { scanner = SearchFilterScanner(query) }

    mutating func parse() throws(SearchFilter.ParseError) -> SearchFilter {
        repeat { try operand() } while try continues()
        guard outer.isEmpty else { throw scanner.error("This parenthesis is never closed.", at: group.start) }
        return group.filter
    }

    /// Reads a condition and whatever opens before it.
    private mutating func operand() throws(SearchFilter.ParseError) {
        while true {
            scanner.skipBlanks()
            let start = scanner.position
            if scanner.take("(") {
                outer.append(group)
                group = Group(start: start)
            } else if scanner.take("!") || scanner.takeOperator("NOT") {
                group.negations += 1
            } else {
                return group.add(try condition())
            }
            let depth = outer.reduce(group.negations) { $0 + 1 + $1.negations }
            guard depth <= Self.maximumDepth else {
                throw scanner.error("The query is more than \(Self.maximumDepth) levels deep.", at: start)
            }
        }
    }

    /// Reads what follows an operand, up to the operator before the next one; false at the end of the query.
    private mutating func continues() throws(SearchFilter.ParseError) -> Bool {
        while true {
            scanner.skipBlanks()
            let start = scanner.position
            if scanner.isAtEnd { return false }
            if scanner.take(")") {
                guard let enclosing = outer.popLast() else {
                    throw scanner.error("There is no open parenthesis that this one could close.", at: start)
                }
                let operand = group.filter
                group = enclosing
                group.add(operand)
            } else if scanner.takeOperator("AND", "&&") {
                return true
            } else if scanner.takeOperator("OR", "||") {
                group.beginAlternative()
                return true
            } else {
                throw scanner.error("AND or OR is missing before this.", at: start)
            }
        }
    }

    private mutating func condition() throws(SearchFilter.ParseError) -> SearchFilter {
        let start = scanner.position
        guard !scanner.takeOperator("AND", "OR", "&&", "||") else {
            throw scanner.error("A condition is missing before this operator.", at: start)
        }
        let name = try scanner.word()
        guard !name.elements.isEmpty else {
            throw scanner.error("A condition such as status:ok is missing here.", at: start)
        }
        scanner.skipBlanks()
        guard scanner.take(":") else {
            throw scanner.error("The name of a field and a colon are missing before this value.", at: start)
        }
        let condition = try scanner.condition()
        if let field = name.literalText { return SearchFilter(SearchField(field), condition) }
        guard name.elements == [.anything], condition == .exists else {
            throw scanner.error("A wildcard can't be part of a field's name, except in *:*.", at: start)
        }
        return .all(of: [])
    }
}

/// What has been read since a parenthesis was opened: alternatives, of which the last is being extended.
private struct Group {
    let start: Int
    /// How many `NOT`s wait for the end of their operand.
    var negations = 0
    private var alternatives: [SearchFilter] = []
    private var conjuncts: [SearchFilter] = []

    init(start: Int) { self.start = start }

    mutating func add(_ operand: SearchFilter) {
        conjuncts.append(negations.isMultiple(of: 2) ? operand : !operand)
        negations = 0
    }

    mutating func beginAlternative() {
        alternatives.append(.all(of: conjuncts))
        conjuncts = []
    }

    var filter: SearchFilter { .any(of: alternatives + [.all(of: conjuncts)]) }
}
