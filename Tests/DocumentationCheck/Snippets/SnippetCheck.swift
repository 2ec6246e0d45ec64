import Foundation

/// Compiles every piece of Swift in the README, the changelog, the articles and the doc comments, but for what needs the
/// trait.
struct SnippetCheck {
    let checkout: Checkout

    func run() throws -> Report {
        let found = try MarkdownFences(of: checkout)
        let snippets = found.snippets.filter { !$0.needsTrait }
        let package = SnippetPackage(checkout: checkout, snippets: snippets)
        try package.write()
        let (succeeded, output) = try package.build()
        let problems = found.problems + CompilerOutput(output).problems
        if !succeeded, problems.isEmpty { throw CheckFailure("The snippets do not build:\n\(output)") }
        let files = Set(snippets.map(\.file)).count
        let forTrait = found.snippets.count - snippets.count
        return Report(
            problems: problems,
            summary: "snippets: \(snippets.count) in \(files) files, \(found.exemptCount) exempt; "
                + "\(forTrait) more with the trait")
    }
}

/// The output of a compiler.
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
