/// Holds doc comments against the rules of the house style.
struct ProseCheck {
    let checkout: Checkout

    /// The folders whose doc comments are checked, with all folders in them. Add a folder when it complies; when all do,
    /// replace the list by `["Examples", "Sources", "Tests"]`.
    static let enforcedFolders = [
        "Examples/CheckoutJourney",
        "Examples/ExampleSupport",
        "Examples/FindTransactions",
        "Examples/QuickStart",
        "Examples/ReceivePush",
        "Examples/RefundPayment",
        "Sources",
        "Tests/DocumentationCheck/Prelude",
        "Tests/DocumentationCheck/Prose",
        "Tests/DocumentationCheck/Snippets",
        "Tests/DocumentationCheck/Symbols",
        "Tests/ExamplesTests",
    ]

    /// The folders that the report counts.
    static let allFolders = ["Examples", "Sources", "Tests"]

    /// Checks the enforced folders, and the headings of all pages.
    func run() throws -> Report {
        let all = try Self.enforcedFolders.flatMap { folder in
            let found = try comments(below: folder)
            if found.isEmpty { throw CheckFailure("There are no doc comments in \(folder). Correct the list.") }
            return found
        }
        let pages = ["README.md"] + checkout.files(below: "Sources", extension: "md")
        let headings = try pages.flatMap { ProseRules.problems(inHeadingsOf: try checkout.text(of: $0), file: $0) }
        return Report(
            problems: all.flatMap(ProseRules.violations).map(\.problem) + headings,
            summary: "prose: \(all.count) doc comments in \(Self.enforcedFolders.count) folders, \(pages.count) pages")
    }

    /// Counts the violations in every folder, whether it is enforced or not. It reports no problems.
    func report() throws -> Report {
        let all = try Self.allFolders.flatMap { try comments(below: $0) }
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
