import Foundation

/// The rules for the symbols of one module and the pages of its catalog.
///
/// 1. Every public symbol has a doc comment.
/// 2. Every public symbol at the top level stands in the section Topics of some page.
/// 3. Where a symbol's page has a section Topics, every public member of the symbol stands in one, save what serves
///    Swift's own protocols (``standardMembers``).
/// 4. Every resource (a type below `Resources` without a public initialiser) and every protocol with members has such a
///    page.
/// 5. Every method of a resource says which call it makes (``Calls `GET /Product/Resource` ``), and so does the page.
/// 6. Every article stands in the section Topics of some page.
/// 7. Whatever can be sent can be made: an encodable structure has a public initialiser.
/// 8. Every protocol is implemented in `Tests/PublicAPIConsumer`, which sees the libraries as a stranger does.
///
/// Members of other types, the types nested in them included, appear on pages that DocC makes by itself.
struct SymbolRules {
    private let module: String
    private let relationships: [SymbolGraph.Relationship]
    private let pages: [CatalogPage]
    private let consumer: String
    private let place: (SymbolGraph.Location) -> (file: String, line: Int)
    /// All symbols but those that the compiler made.
    private let written: [SymbolGraph.Symbol]
    /// The symbols that are the module's own, not additions to the types of another.
    private let own: [SymbolGraph.Symbol]
    /// The symbols whose pages list their members.
    private let complete: Set<String>

    /// Takes what is to be held against the rules.
    ///
    /// - Parameters:
    ///   - graph: The symbols.
    ///   - pages: The pages of the catalog.
    ///   - consumer: The source of `Tests/PublicAPIConsumer`.
    ///   - place: A closure that finds the file, from the root of the package, and the line of a symbol.
    init(
        graph: SymbolGraph, pages: [CatalogPage], consumer: String,
        place: @escaping (SymbolGraph.Location) -> (file: String, line: Int)
    ) {
        let module = graph.module.name
        self.module = module
        self.pages = pages
        self.consumer = consumer
        self.place = place
        relationships = graph.relationships
        written = graph.symbols.filter { $0.location != nil }
        own = written.filter { $0.swiftExtension.map { $0.extendedModule == module } ?? true }
        complete = Set(pages.filter { !$0.topics.isEmpty }.compactMap { $0.symbol(in: module) })
    }

    /// The problems that were found.
    var problems: [Problem] {
        undocumented + uncurated + withoutPage + withoutCall + lostArticles + notConstructible + notImplemented
    }

    private var undocumented: [Problem] {
        written.filter { $0.documentation.allSatisfy(\.isWhitespace) }
            .map { problem($0, "\($0.path) has no documentation.") }
    }

    // MARK: Topics

    /// The number of entries for each path. Overloads share a path and need an entry each.
    private var listed: [String: Int] {
        let paths = Set(own.map(\.path))
        return pages.reduce(into: [:]) { counts, page in
            for link in page.topics where !link.hasPrefix("doc:") {
                let path = CatalogPage.path(of: link, in: module)
                let inner = [page.symbol(in: module) ?? "", path].filter { !$0.isEmpty }.joined(separator: "/")
                counts[paths.contains(inner) ? inner : path, default: 0] += 1
            }
        }
    }

    /// The members for printing, coding and literals. They need no entry.
    static let standardMembers: Set = [
        "customMirror", "debugDescription", "description", "encode(to:)", "errorDescription", "hash(into:)",
        "init(arrayLiteral:)", "init(dictionaryLiteral:)", "init(from:)", "init(integerLiteral:)",
        "init(stringInterpolation:)", "init(stringLiteral:)",
    ]

    private var uncurated: [Problem] {
        var left = listed
        let defaults = Set(relationships.filter { $0.kind == "defaultImplementationOf" }.map(\.source))
        return own.filter { symbol in
            if symbol.pathComponents.count == 1 { return true }
            let isStandard = Self.standardMembers.contains(symbol.pathComponents.last ?? "")
            return complete.contains(symbol.parent) && !isStandard && !defaults.contains(symbol.identifier.precise)
        }
        .compactMap { symbol in
            left[symbol.path, default: 0] -= 1
            guard left[symbol.path, default: 0] < 0 else { return nil }
            return problem(symbol, "\(symbol.path) stands on no page: add it to a section Topics of \(module).docc.")
        }
    }

    private var withoutPage: [Problem] {
        let resources = resources
        let parents = Set(own.map(\.parent))
        return own.filter { symbol in
            let isBound = symbol.kind.identifier == "swift.protocol" || resources.contains(symbol.path)
            return isBound && parents.contains(symbol.path) && !complete.contains(symbol.path)
        }
        .map { problem($0, "\($0.path) needs a page of its own in \(module).docc that lists its members.") }
    }

    // MARK: Calls

    /// The types and protocols below `Resources` that only a client makes.
    private var resources: Set<String> {
        let constructible = Set(own.filter { $0.kind.identifier == "swift.init" }.map(\.parent))
        let kinds: Set = ["swift.struct", "swift.class", "swift.protocol"]
        let types = own.filter { symbol in
            symbol.pathComponents.count == 1 && kinds.contains(symbol.kind.identifier)
                && symbol.location.map { place($0).file.contains("/\(module)/Resources/") } ?? false
        }
        return Set(types.map(\.path)).subtracting(constructible)
    }

    private var withoutCall: [Problem] {
        let resources = resources
        return own.filter { $0.kind.identifier == "swift.method" && resources.contains($0.parent) }.flatMap { method in
            let calls = Self.calls(in: method.documentation)
            if calls.isEmpty { return [problem(method, "\(method.path) does not say which call it makes.")] }
            let text = pages.filter { $0.symbol(in: module) == method.parent }.map(\.text).joined()
            return calls.filter { !text.contains("`\($0)`") }
                .map { problem(method, "The page of \(method.parent) does not name the call `\($0)`.") }
        }
    }

    /// The calls named in a doc comment: every HTTP method in code voice, alone or with a path.
    static func calls(in documentation: String) -> [String] {
        let verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"]
        return documentation.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { index, piece in index % 2 == 1 && verbs.contains { piece == $0 || piece.hasPrefix($0 + " /") } }
            .map { String($1) }
    }

    // MARK: Articles and the consumer

    private var lostArticles: [Problem] {
        let linked = Set(pages.flatMap(\.topics))
        return pages.filter { $0.symbol(in: module) == nil && !linked.contains("doc:\($0.name)") }
            .map { Problem(file: $0.file, line: 1, message: "No page lists this article in its section Topics.") }
    }

    private var notConstructible: [Problem] {
        let encodable = Set(
            relationships
                .filter { $0.kind == "conformsTo" && $0.target == "s:SE" }
                .map(\.source))
        let initialisers = own.filter { $0.kind.identifier == "swift.init" && $0.pathComponents.last != "init(from:)" }
        let constructible = Set(initialisers.map(\.parent))
        return own.filter { symbol in
            symbol.kind.identifier == "swift.struct" && encodable.contains(symbol.identifier.precise)
                && !constructible.contains(symbol.path)
        }
        .map { problem($0, "\($0.path) can be sent, but has no public initialiser.") }
    }

    private var notImplemented: [Problem] {
        // The lists of conformances, which may have several lines.
        let declaration = #"(struct|class|enum|actor|extension) \w+: [^:]*$"#
        let conformances = consumer.components(separatedBy: "{").compactMap { text in
            text.range(of: declaration, options: .regularExpression).map { text[$0] }
        }
        let words = Set(conformances.flatMap { $0.split { !$0.isLetter && !$0.isNumber } })
        return own.filter { symbol in
            symbol.kind.identifier == "swift.protocol"
                && !(symbol.pathComponents.last.map { words.contains(Substring($0)) } ?? false)
        }
        .map { problem($0, "Implement \($0.path) in Tests/PublicAPIConsumer.") }
    }

    private func problem(_ symbol: SymbolGraph.Symbol, _ message: String) -> Problem {
        let place = symbol.location.map(place)
        return Problem(file: place?.file ?? module, line: place?.line, message: message)
    }
}
