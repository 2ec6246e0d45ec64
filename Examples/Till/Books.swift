import ExampleSupport
import Foundation

/// The numbers of the sales, one folder each, so that any number of processes can share them.
struct Books {
    let folder: URL

    /// All numbers, in order.
    var numbers: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { Int($0) != nil }.sorted()
    }

    /// Takes the next number. It is stored before anything is sold under it.
    func next() throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for next in (numbers.last.flatMap { Int($0) } ?? 100_000)..<999_999 {
            // Only one process can create a folder.
            if mkdir(folder.appendingPathComponent("\(next + 1)").path, 0o700) == 0 { return "\(next + 1)" }
        }
        throw ExampleFailure("No number can be stored; use another folder.")
    }
}
