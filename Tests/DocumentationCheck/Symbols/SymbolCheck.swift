import Foundation

/// Holds the public symbols of each library against its catalog.
struct SymbolCheck {
    let checkout: Checkout

    func run() throws -> Report {
        let graphs = try SymbolGraphFiles(checkout: checkout)
        let consumer = try checkout.files(below: "Tests/PublicAPIConsumer", extension: "swift")
            .map { try checkout.text(of: $0) }.joined()
        var problems: [Problem] = []
        var count = 0
        for module in Checkout.modules {
            let graph = try graphs.graph(of: module)
            let rules = SymbolRules(graph: graph, pages: try pages(of: module), consumer: consumer) { location in
                let path = URL(string: location.uri)?.path ?? location.uri
                return (checkout.relative(path), location.position.line + 1)
            }
            problems += rules.problems
            count += graph.symbols.count
        }
        return Report(problems: problems, summary: "symbols: \(count) in \(Checkout.modules.count) libraries")
    }

    private func pages(of module: String) throws -> [CatalogPage] {
        try checkout.files(below: "Sources/\(module)/\(module).docc", extension: "md")
            .map { CatalogPage(file: $0, text: try checkout.text(of: $0)) }
    }
}
