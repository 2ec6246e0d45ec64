import Foundation

/// The package's files, and where its build products are.
struct Checkout {
    let root: URL

    /// Finds the package in the current directory.
    init() throws {
        root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
        guard FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) else {
            throw CheckFailure("There is no Package.swift here; run this in the root of the package.")
        }
    }

    /// The libraries whose documentation is checked.
    static let modules = ["SecuconnectKit", "SecuconnectSimulator"]

    /// The directory of the modules that were built with this program.
    var modulesDirectory: URL {
        let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return program.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("Modules")
    }

    func catalog(of module: String) -> URL { root.appendingPathComponent("Sources/\(module)/\(module).docc") }

    /// A place for what the checks make, ignored by git.
    func workDirectory(_ name: String) -> URL { root.appendingPathComponent(".build-\(name)", isDirectory: true) }

    /// The directories of the modules that accompany the snippets: `Prelude` or `StandIns`.
    func companions(_ name: String) throws -> [URL] {
        let directory = root.appendingPathComponent("Tests/DocumentationCheck/\(name)")
        return try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
            .map { directory.appendingPathComponent($0, isDirectory: true) }
    }

    /// Returns the sorted paths, from the root, of the files below a directory that end so. Hidden folders, such as a
    /// `.build` with other packages, are left out.
    func files(below directory: String, extension suffix: String) -> [String] {
        let base = root.appendingPathComponent(directory).path
        let paths = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        let visible = paths.filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
        return visible.filter { $0.hasSuffix("." + suffix) }.map { "\(directory)/\($0)" }.sorted()
    }

    func text(of file: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
    }

    /// A path as people write it: from the root of the package.
    func relative(_ path: String) -> String {
        path.hasPrefix(root.path + "/") ? String(path.dropFirst(root.path.count + 1)) : path
    }
}

/// Why a check could not be made at all.
struct CheckFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
