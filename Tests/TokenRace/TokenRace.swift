import Foundation

/// Processes that share one file of tokens: started at once they request one token, and none waits for a killed one.
///
/// The program starts itself again for each of the processes.
@main
struct TokenRace {
    static func main() async throws {
        guard let settings = Settings(CommandLine.arguments.dropFirst()) else {
            print(Settings.usage)
            exit(2)
        }
        switch settings {
        case .worker(let port, let folder): exit(await Worker(port: port, folder: folder).run() ? 0 : 1)
        case .race(let rounds, let kills, let seed):
            var race = try Race(seed: seed)
            let isFair = try await race.run(rounds: rounds)
            exit(try await race.run(kills: kills) && isFair ? 0 : 1)
        }
    }
}

/// The command line.
enum Settings {
    case worker(port: UInt16, folder: URL)
    case race(rounds: Int, kills: Int, seed: UInt64)

    static let usage = "usage: TokenRace [--rounds 200] [--kills 50] [--seed 1]"

    /// Creates settings; `nil` for unknown options.
    init?(_ arguments: some Sequence<String>) {
        var options: [String: String] = [:]
        var rest = arguments.makeIterator()
        while let option = rest.next() {
            guard ["--rounds", "--kills", "--seed", "--port", "--folder"].contains(option), let value = rest.next()
            else { return nil }
            options[option] = value
        }
        if let port = options["--port"].flatMap(UInt16.init), let folder = options["--folder"] {
            self = .worker(port: port, folder: URL(fileURLWithPath: folder, isDirectory: true))
            return
        }
        guard let rounds = Int(options["--rounds"] ?? "200"), let kills = Int(options["--kills"] ?? "50"),
            let seed = UInt64(options["--seed"] ?? "1"), options["--port"] == nil, options["--folder"] == nil
        else { return nil }
        self = .race(rounds: rounds, kills: kills, seed: seed)
    }
}
