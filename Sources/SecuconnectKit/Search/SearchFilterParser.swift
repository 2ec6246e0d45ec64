/// Parses a query from left to right without recursion. Open parentheses are kept on an explicit stack.
struct SearchFilterParser {
    private static let maximumDepth = 100

    private var scanner: SearchFilterScanner
    private var group = Group(start: 0)
    /// The groups around it, the innermost last.
    private var outer: [Group] = []

    init(_ query: String) { scanner = SearchFilterScanner(query) }

    mutating func parse() throws(SearchParseError) -> SearchFilter<JSONValue> {
        repeat { try operand() } while try continues()
        guard outer.isEmpty else {
            throw scanner.error("This parenthesis isn't closed; add a closing one.", at: group.start)
        }
        return group.filter
    }

    /// Reads a condition and everything that opens before it.
    private mutating func operand() throws(SearchParseError) {
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
                throw scanner.error(
                    "The query is more than \(Self.maximumDepth) levels deep; remove parentheses or NOTs.", at: start)
            }
        }
    }

    /// Reads from an operand up to the operator before the next one. Returns false at the end of the query.
    private mutating func continues() throws(SearchParseError) -> Bool {
        while true {
            scanner.skipBlanks()
            let start = scanner.position
            if scanner.isAtEnd { return false }
            if scanner.take(")") {
                guard let enclosing = outer.popLast() else {
                    throw scanner.error("This parenthesis has no opening one; remove it.", at: start)
                }
                let operand = group.filter
                group = enclosing
                group.add(operand)
            } else if scanner.takeOperator("AND", "&&") {
                group.requireBothSides()
                return true
            } else if scanner.takeOperator("OR", "||") {
                return true
            } else {
                throw scanner.error("AND or OR is missing here; insert one.", at: start)
            }
        }
    }

    private mutating func condition() throws(SearchParseError) -> SearchFilter<JSONValue> {
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

/// The clauses since a parenthesis was opened, combined as Lucene's classic query parser does.
///
/// The parser has no precedence. `AND` makes the clauses on both of its sides required, `OR` leaves them unchanged, and
/// `NOT` makes its clause prohibited. If a clause is required, those that are neither required nor prohibited have no
/// effect; otherwise one of them has to be met. A group of prohibited clauses only is met by everything that meets none
/// of them, as in Elasticsearch.
private struct Group {
    private enum Occurrence { case optional, required, prohibited }

    let start: Int
    /// The number of `NOT`s before the end of their operand.
    var negations = 0
    private var clauses: [(occurrence: Occurrence, filter: SearchFilter<JSONValue>)] = []
    private var nextIsRequired = false

    init(start: Int) { self.start = start }

    mutating func add(_ operand: SearchFilter<JSONValue>) {
        let isProhibited = !negations.isMultiple(of: 2)
        clauses.append((isProhibited ? .prohibited : nextIsRequired ? .required : .optional, operand))
        negations = 0
        nextIsRequired = false
    }

    /// Reads an `AND` after the last clause.
    mutating func requireBothSides() {
        if let last = clauses.indices.last, clauses[last].occurrence == .optional {
            clauses[last].occurrence = .required
        }
        nextIsRequired = true
    }

    var filter: SearchFilter<JSONValue> {
        let optional = clauses.filter { $0.occurrence == .optional }.map(\.filter)
        let decisive = clauses.filter { $0.occurrence != .optional }
        let conditions = decisive.map { $0.occurrence == .prohibited ? !$0.filter : $0.filter }
        let needsOptional = !optional.isEmpty && !decisive.contains { $0.occurrence == .required }
        return .all(of: (needsOptional ? [.any(of: optional)] : []) + conditions)
    }
}
