import Foundation

/// Thousands of calls at once against a server that fails at random: nothing hangs, nothing is lost, no change is
/// carried out twice.
///
/// The program starts itself a second time: one process serves and judges, the other makes the calls, so that it can
/// crash, and its descriptors, threads and memory can be counted.
@main
struct Soak {
    static func main() async throws {
        let settings: Settings
        do {
            settings = try Settings(CommandLine.arguments.dropFirst())
        } catch {
            print(Settings.usage)
            exit(2)
        }
        if let port = settings.port {
            try await Caller(settings: settings, port: port).run()
        } else {
            exit(try Judge(settings: settings).run() ? 0 : 1)
        }
    }
}
