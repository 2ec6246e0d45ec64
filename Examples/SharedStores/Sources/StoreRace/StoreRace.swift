import Foundation
import SecuconnectKit

/// Processes that stand for machines share tokens and pushes in PostgreSQL. Some are stopped, some are killed, and two
/// have clocks that are an hour off.
///
/// The program starts itself again for each of the processes.
@main
struct StoreRace {
    static func main() async throws {
        guard let settings = Settings(CommandLine.arguments.dropFirst(), ProcessInfo.processInfo.environment) else {
            print(Settings.usage)
            exit(2)
        }
        if let job = settings.job {
            exit(await Worker(settings: settings).run(job) ? 0 : 1)
        }
        let race = try await Race(settings)
        var isSound = try await race.shareTokens()
        isSound = try await race.keepSession() && isSound
        isSound = try await race.handlePushes(kills: 0) && isSound
        isSound = try await race.handlePushes(kills: settings.kills) && isSound
        exit(isSound ? 0 : 1)
    }
}
