import Foundation

/// This program, started once more.
enum OwnProgram {
    static func start(_ arguments: [String], input: Pipe? = nil, output: Pipe) throws {
        #if os(macOS) || os(Linux)
            let process = Process()
            process.executableURL = Bundle.main.executableURL
            process.arguments = arguments
            if let input { process.standardInput = input }
            process.standardOutput = output
            try process.run()
        #else
            // The package's scheme builds every target, and these systems have no `Process`.
            throw BenchmarkFailure("this system can't start a second process")
        #endif
    }
}

extension Pipe {
    /// The next line; empty at the end.
    func readLine() -> String {
        var bytes = Data()
        while let byte = try? fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8), !byte.isEmpty {
            bytes += byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The numbers in the next line.
    func readNumbers() -> [Double] { readLine().split(separator: " ").compactMap { Double($0) } }
}
