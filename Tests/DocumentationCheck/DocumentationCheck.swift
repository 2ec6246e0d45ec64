import Foundation

/// Holds the documentation against the code: `swift run DocumentationCheck [prose] [snippets] [symbols] [catalogs] [trait]`.
///
/// - `prose`: doc comments and the names of tests follow the house style.
/// - `prose-report`: counts what breaks the house style in every folder. It isn't a check.
/// - `snippets`: every piece of Swift in the README, the articles and the doc comments compiles.
/// - `symbols`: every public symbol is documented and stands on the pages that are written by hand.
/// - `catalogs`: DocC builds the catalogs without a warning.
/// - `trait`: every piece of Swift that needs the package's trait compiles; only there when built with the trait.
///
/// Without arguments it makes all checks. Each line it prints about a problem begins with the file and the line.
@main
struct DocumentationCheck {
    static func main() {
        do {
            let checkout = try Checkout()
            let names = CommandLine.arguments.dropFirst()
            let checks = try (names.isEmpty ? all : Array(names)).map(check(named:))
            var failed = false
            for check in checks {
                let report = try check(checkout)
                for problem in report.problems { print(problem) }
                print(report.summary + (report.problems.isEmpty ? "" : ": \(report.problems.count) problems"))
                failed = failed || !report.problems.isEmpty
            }
            exit(failed ? 1 : 0)
        } catch {
            print("error: \(error)")
            exit(2)
        }
    }

    #if AsyncHTTPClient
        private static let all = ["prose", "snippets", "symbols", "catalogs", "trait"]
    #else
        private static let all = ["prose", "snippets", "symbols", "catalogs"]
    #endif

    private static func check(named name: String) throws -> (Checkout) throws -> Report {
        switch name {
        case "prose": { try ProseCheck(checkout: $0).run() }
        case "prose-report": { try ProseCheck(checkout: $0).report() }
        case "snippets": { try SnippetCheck(checkout: $0).run() }
        case "symbols": { try SymbolCheck(checkout: $0).run() }
        case "catalogs": { try CatalogCheck(checkout: $0).run() }
        #if AsyncHTTPClient
            case "trait": { try TraitCheck(checkout: $0).run() }
        #endif
        default: throw CheckFailure("There is no check \"\(name)\", but \(all.joined(separator: ", ")).")
        }
    }
}

/// The findings of a check.
struct Report {
    var problems: [Problem]
    /// A line that describes what was checked.
    var summary: String
}
