import Foundation

/// Compiles every piece of Swift in the README, the changelog, the articles and the doc comments.
struct SnippetCheck {
    let checkout: Checkout

    func run() throws -> Report {
        let found = try fences()
        let package = SnippetPackage(checkout: checkout, snippets: found.snippets)
        try package.write()
        let (succeeded, output) = try package.build()
        let problems = found.problems + CompilerOutput(output).problems
        if !succeeded, problems.isEmpty { throw CheckFailure("The snippets do not build:\n\(output)") }
        let files = Set(found.snippets.map(\.file)).count
        return Report(
            problems: problems,
            summary: "snippets: \(found.snippets.count) in \(files) files, \(found.exemptCount) exempt")
    }

    private func fences() throws -> MarkdownFences {
        var found = MarkdownFences(in: [], of: "")
        let pages = ["README.md", "CHANGELOG.md"].filter {
            FileManager.default.fileExists(atPath: checkout.root.appendingPathComponent($0).path)
        }
        for file in pages + checkout.files(below: "Sources", extension: "md") {
            found.merge(MarkdownFences(markdown: try checkout.text(of: file), of: file))
        }
        for file in checkout.files(below: "Sources", extension: "swift") {
            found.merge(MarkdownFences(docCommentsOf: try checkout.text(of: file), of: file))
        }
        return found
    }
}

/// What a compiler said.
struct CompilerOutput {
    /// Its errors, and those of its warnings that tell of a mistake in prose.
    let problems: [Problem]

    /// A piece of prose leaves things unused that a program would use.
    private static let harmless = ["never used", "is unused", "never mutated", "never read", "unused result"]

    /// Reads lines such as `README.md:12:5: error: …`.
    init(_ output: String) {
        var problems: [Problem] = []
        for line in output.split(separator: "\n") {
            for kind in [" error: ", " warning: "] {
                guard let range = line.range(of: kind) else { continue }
                let message = String(line[range.upperBound...])
                if kind == " warning: ", Self.harmless.contains(where: message.contains) { break }
                let place = line[..<range.lowerBound].split(separator: ":")
                guard let file = place.first, place.count >= 2, let number = Int(place[1]) else { break }
                let problem = Problem(file: String(file), line: number, message: message)
                if !problems.contains(problem) { problems.append(problem) }
                break
            }
        }
        self.problems = problems
    }
}
