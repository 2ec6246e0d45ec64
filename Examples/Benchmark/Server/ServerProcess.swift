import Foundation

/// The server's process, as its parent sees it. It ends with its parent.
final class ServerProcess: Sendable {
    /// The argument that makes this program the server.
    static let role = "--serve"

    let url: URL
    private let toServer = Pipe()
    private let fromServer = Pipe()

    init() throws {
        try OwnProgram.start([Self.role], input: toServer, output: fromServer)
        guard let url = URL(string: fromServer.readLine()) else { throw BenchmarkFailure("the server does not start") }
        self.url = url
    }

    /// The address of a place.
    func url(of place: BenchmarkServer.Place) -> URL { url.appendingPathComponent(place.path) }

    /// Returns the number of tokens issued since the previous call.
    func takeTokenCount() -> Int {
        toServer.fileHandleForWriting.write(Data("\n".utf8))
        return Int(fromServer.readLine()) ?? 0
    }
}
