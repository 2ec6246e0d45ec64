import Foundation

/// Lets DocC build the catalogs, with every warning an error. The result stands in `.build-docs`, ready to be served.
struct CatalogCheck {
    let checkout: Checkout

    func run() throws -> Report {
        let graphs = try SymbolGraphFiles(checkout: checkout)
        var problems: [Problem] = []
        for module in Checkout.modules { problems += try convert(module, with: graphs) }
        return Report(problems: problems, summary: "catalogs: \(Checkout.modules.joined(separator: " and "))")
    }

    private func convert(_ module: String, with graphs: SymbolGraphFiles) throws -> [Problem] {
        let archive = checkout.workDirectory("docs").appendingPathComponent("\(module).doccarchive")
        let command = Command(
            "docc", "convert", checkout.catalog(of: module).path,
            "--additional-symbol-graph-dir", graphs.directory(of: module).path, "--output-path", archive.path,
            "--fallback-bundle-identifier", module, "--warnings-as-errors", "--ide-console-output")
        #if os(macOS)
            let (succeeded, output) = try Command(["xcrun"] + command.arguments).run()
        #else
            let (succeeded, output) = try command.run()
        #endif
        guard !succeeded else { return [] }
        let problems = CompilerOutput(output).problems
        if problems.isEmpty { throw CheckFailure("DocC can't build \(module):\n\(output)") }
        return problems.map { problem in
            Problem(file: checkout.relative(problem.file), line: problem.line, message: problem.message)
        }
    }
}
