import Foundation

/// The symbol graphs of the libraries, as files.
struct SymbolGraphFiles {
    private let directory: URL

    /// Lets the compiler write them anew, from the modules that were built beside this program.
    init(checkout: Checkout) throws {
        directory = checkout.workDirectory("docs").appendingPathComponent("symbols", isDirectory: true)
        if FileManager.default.fileExists(atPath: directory.path) {
            try FileManager.default.removeItem(at: directory)
        }
        for module in Checkout.modules {
            let output = self.directory(of: module)
            try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
            var command = Command(
                "swift", "symbolgraph-extract", "-module-name", module, "-I", checkout.modulesDirectory.path,
                "-output-dir", output.path, "-target", try Self.target(), "-minimum-access-level", "public",
                "-skip-synthesized-members")
            #if os(macOS)
                let (_, sdk) = try Command("xcrun", "--show-sdk-path").run()
                command.arguments += ["-sdk", sdk.trimmingCharacters(in: .newlines)]
            #endif
            let (succeeded, message) = try command.run()
            guard succeeded else { throw CheckFailure("The symbol graph of \(module) can't be had:\n\(message)") }
        }
    }

    /// The directory of the files for a module: its own, and one for each module that it extends.
    func directory(of module: String) -> URL { directory.appendingPathComponent(module, isDirectory: true) }

    /// Merges the files for a module.
    func graph(of module: String) throws -> SymbolGraph {
        let decoder = JSONDecoder()
        let directory = directory(of: module)
        var graph = try decoder.decode(
            SymbolGraph.self, from: Data(contentsOf: directory.appendingPathComponent("\(module).symbols.json")))
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        for name in names.sorted() where name.hasPrefix("\(module)@") {
            let data = try Data(contentsOf: directory.appendingPathComponent(name))
            graph.merge(try decoder.decode(SymbolGraph.self, from: data))
        }
        return graph
    }

    /// The platform that this machine builds for.
    private static func target() throws -> String {
        struct Info: Decodable {
            struct Target: Decodable { var triple: String }
            var target: Target
        }
        let (_, output) = try Command("swift", "-print-target-info").run()
        return try JSONDecoder().decode(Info.self, from: Data(output.utf8)).target.triple
    }
}
