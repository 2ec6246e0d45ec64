import Foundation

/// The server's process, as its parent sees it. It ends with its parent.
final class ServerProcess: Sendable {
    /// The argument that makes this program the server.
    static let role = "--serve"

    let url: URL
    private let toServer = Pipe()
    private let fromServer = Pipe()

    init() throws {
        let process = Process()
        process.executableURL = Bundle.main.executableURL
        process.arguments = [Self.role]
        process.standardInput = toServer
        process.standardOutput = fromServer
        try process.run()
        guard let url = URL(string: Self.line(from: fromServer)) else {
            throw BenchmarkFailure("the server does not start")
        }
        self.url = url
    }

    /// How many tokens were given out since it was asked before.
    func takeTokenCount() -> Int {
        toServer.fileHandleForWriting.write(Data("\n".utf8))
        return Int(Self.line(from: fromServer)) ?? 0
    }

    private static func line(from pipe: Pipe) -> String {
        var bytes = Data()
        while let byte = try? pipe.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8), !byte.isEmpty {
            bytes += byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
