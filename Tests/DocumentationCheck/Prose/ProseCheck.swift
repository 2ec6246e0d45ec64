/// Holds doc comments against the rules of the house style.
struct ProseCheck {
    let checkout: Checkout

    /// The folders whose doc comments are checked, with all folders in them.
    static let folders = ["Examples", "Sources", "Tests"]

    /// The folders whose tests have their names checked.
    static let testFolders = ["Examples", "Tests"]

    /// Checks the doc comments, the names of the tests, and the headings of all pages.
    func run() throws -> Report {
        let all = try Self.folders.flatMap(comments)
        let tests = Self.testFolders.flatMap { checkout.files(below: $0, extension: "swift") }
        let names = try tests.flatMap { ProseRules.problems(inTestNamesOf: try checkout.text(of: $0), file: $0) }
        let pages = ["README.md"] + checkout.files(below: "Sources", extension: "md")
        let headings = try pages.flatMap { ProseRules.problems(inHeadingsOf: try checkout.text(of: $0), file: $0) }
        return Report(
            problems: all.flatMap(ProseRules.violations).map(\.problem) + names + headings,
            summary: "prose: \(all.count) doc comments, \(pages.count) pages")
    }

    /// Counts the violations in every folder. It reports no problems.
    func report() throws -> Report {
        let all = try Self.folders.flatMap(comments)
        return Report(problems: [], summary: Self.table(of: all).joined(separator: "\n"))
    }

    /// Formats the number of violations by folder and rule, with the total at the end.
    static func table(of comments: [DocComment]) -> [String] {
        let folders = Dictionary(grouping: comments) { comment in
            comment.file.split(separator: "/").dropLast().joined(separator: "/")
        }
        let rows = folders.sorted { $0.key < $1.key } + [("total", comments)]
        return rows.compactMap { folder, comments in
            let violations = comments.flatMap(ProseRules.violations)
            guard !violations.isEmpty || folder == "total" else { return nil }
            let counts = ProseRules.Rule.allCases.map { rule in
                "\(violations.filter { $0.rule == rule }.count) \(rule.rawValue)"
            }
            return "\(folder): \(counts.joined(separator: ", ")) of \(comments.count) doc comments"
        }
    }

    private func comments(below folder: String) throws -> [DocComment] {
        try checkout.files(below: folder, extension: "swift")
            .flatMap { DocComment.all(in: try checkout.text(of: $0), of: $0) }
    }
}
