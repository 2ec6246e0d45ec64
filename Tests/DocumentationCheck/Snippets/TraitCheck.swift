#if AsyncHTTPClient
    import Foundation

    /// Type-checks every piece of Swift that needs the trait, against the modules that were built with it.
    ///
    /// It calls the compiler itself: a package, as for all other pieces, would build NIO and all else once more.
    struct TraitCheck {
        let checkout: Checkout

        private static let modules = Checkout.modules + ["AsyncHTTPClient", "SecuconnectAsyncHTTPClient"]

        private var directory: URL { checkout.workDirectory("trait") }

        func run() throws -> Report {
            if FileManager.default.fileExists(atPath: directory.path) {
                try FileManager.default.removeItem(at: directory)
            }
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            for module in try checkout.companions("StandIns") where !isBuilt(module) { try emit(module) }
            let prelude = try checkout.companions("Prelude")
            for module in prelude { try emit(module) }

            let snippets = try MarkdownFences(of: checkout).snippets.filter(\.needsTrait)
            var problems: [Problem] = []
            for (index, snippet) in snippets.enumerated() {
                let name = "snippet\(index + 1)"
                let file = directory.appendingPathComponent("\(name).swift")
                let text = SnippetSource(snippet).text(
                    name: name, prelude: snippet.standsAlone ? [] : prelude.map(\.lastPathComponent),
                    modules: Self.modules)
                try text.write(to: file, atomically: false, encoding: .utf8)
                let (succeeded, output) = try compile(["-typecheck", file.path])
                let found = CompilerOutput(output).problems
                if !succeeded, found.isEmpty { throw CheckFailure("\(file.path) does not compile:\n\(output)") }
                problems += found
            }
            return Report(problems: problems, summary: "trait: \(snippets.count) snippets")
        }

        /// Whether the real module is at hand, so that nothing has to stand in for it.
        private func isBuilt(_ module: URL) -> Bool {
            let built = checkout.modulesDirectory.appendingPathComponent("\(module.lastPathComponent).swiftmodule")
            return FileManager.default.fileExists(atPath: built.path)
        }

        /// Makes a module of a directory of sources.
        private func emit(_ module: URL) throws {
            let name = module.lastPathComponent
            let sources = try FileManager.default.contentsOfDirectory(atPath: module.path).sorted()
                .map { module.appendingPathComponent($0).path }
            let output = directory.appendingPathComponent("\(name).swiftmodule").path
            let (succeeded, message) = try compile(["-emit-module", "-module-name", name, "-o", output] + sources)
            guard succeeded else { throw CheckFailure("The module \(name) does not compile:\n\(message)") }
        }

        private func compile(_ arguments: [String]) throws -> (succeeded: Bool, output: String) {
            let search = ["-I", checkout.modulesDirectory.path, "-I", directory.path]
            let maps = try moduleMaps().flatMap { ["-Xcc", "-fmodule-map-file=\($0.path)"] }
            return try Command(["swiftc", "-swift-version", "6", "-parse-as-library"] + search + maps + arguments).run()
        }

        /// Those of the C modules in the packages that AsyncHTTPClient is built on: made by the build, or their own.
        private func moduleMaps() throws -> [URL] {
            let build = checkout.modulesDirectory.deletingLastPathComponent()
            let made = try subdirectories(of: build)
            let packages = build.deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("checkouts")
            let own = try subdirectories(of: packages)
                .flatMap { try subdirectories(of: $0.appendingPathComponent("Sources")) }
                .map { $0.appendingPathComponent("include") }
            return (made + own).map { $0.appendingPathComponent("module.modulemap") }
                .filter { FileManager.default.fileExists(atPath: $0.path) }
        }

        private func subdirectories(of directory: URL) throws -> [URL] {
            guard FileManager.default.fileExists(atPath: directory.path) else { return [] }
            return try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
                .map { directory.appendingPathComponent($0, isDirectory: true) }
        }
    }
#endif
