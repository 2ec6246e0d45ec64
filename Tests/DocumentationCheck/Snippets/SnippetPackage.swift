import Foundation

/// A package of snippets that uses this one as anyone would: by its products.
///
/// Snippets that declare nothing share a module; each other has one of its own. Beside them stand the prelude, which
/// declares what prose takes for granted, and stand-ins for modules that are not at hand.
struct SnippetPackage {
    let checkout: Checkout
    let snippets: [Snippet]

    private static let sharedModule = "Snippets"

    private var directory: URL { checkout.workDirectory("snippets") }

    /// Writes the package, every file anew.
    func write() throws {
        let sources = directory.appendingPathComponent("Sources", isDirectory: true)
        if FileManager.default.fileExists(atPath: sources.path) { try FileManager.default.removeItem(at: sources) }
        var targets: [String] = []
        let standIns = try copyModules(in: "StandIns", to: sources)
        targets += standIns.map { "    .target(name: \"\($0)\")," }
        let prelude = try copyModules(in: "Prelude", to: sources)
        targets += prelude.map { target($0, dependencies: []) }
        var modules: Set<String> = []
        for (index, snippet) in snippets.enumerated() {
            let source = SnippetSource(snippet)
            let name = "Snippet\(index + 1)"
            let module = source.needsOwnModule ? name : Self.sharedModule
            modules.insert(module)
            let file = sources.appendingPathComponent("\(module)/\(name).swift")
            try write(source.text(name: name.lowercased(), prelude: snippet.standsAlone ? [] : prelude), to: file)
        }
        targets += modules.sorted().map { target($0, dependencies: prelude + standIns) }
        try write(manifest(targets), to: directory.appendingPathComponent("Package.swift"))
    }

    /// Builds it.
    ///
    /// - Returns: A Boolean value that indicates success, and the output of the compiler.
    func build() throws -> (succeeded: Bool, output: String) {
        try Command("swift", "build", "--package-path", directory.path).run()
    }

    /// Copies each directory of modules that accompany the snippets, and names them.
    private func copyModules(in name: String, to sources: URL) throws -> [String] {
        let modules = try checkout.companions(name)
        try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
        for module in modules {
            try FileManager.default.copyItem(
                at: module, to: sources.appendingPathComponent(module.lastPathComponent))
        }
        return modules.map(\.lastPathComponent)
    }

    private func target(_ name: String, dependencies: [String]) -> String {
        let products = Checkout.modules.map { ".product(name: \"\($0)\", package: \"SecuconnectKit\")" }
        let list = (products + dependencies.map { "\"\($0)\"" }).joined(separator: ", ")
        return "    .target(name: \"\(name)\", dependencies: [\(list)]),"
    }

    private func manifest(_ targets: [String]) -> String {
        """
        // swift-tools-version: 6.1
        import PackageDescription

        let package = Package(
            name: "Snippets",
            platforms: [.macOS(.v12)],
            dependencies: [.package(name: "SecuconnectKit", path: "..")],
            targets: [
        \(targets.joined(separator: "\n"))
            ]
        )

        """
    }

    private func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: false, encoding: .utf8)
    }
}
