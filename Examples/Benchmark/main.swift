// Measures what SecuconnectKit adds to the network's time and to memory, each case against a baseline of the same run:
//
//     swift run -c release Benchmark [--case a,c] [--rounds 21] [--json]
//
// Case h, the transport over AsyncHTTPClient, takes the package's trait: `--traits AsyncHTTPClient` before the name.
//
// The server runs in a process of its own, so that its work is not counted as the client's.

import Foundation

do {
    switch CommandLine.arguments.dropFirst().first {
    case ServerProcess.role:
        try BenchmarkServer.run()
    case Scrolling.role:
        try await Scrolling.scroll(CommandLine.arguments.dropFirst(2))
    case Scale.role:
        try await Scale.scroll(CommandLine.arguments.dropFirst(2))
    case DecodingMemory.role:
        try DecodingMemory.decode(CommandLine.arguments.dropFirst(2))
    #if AsyncHTTPClient
        case TwoTransports.role:
            try await TwoTransports.call(CommandLine.arguments.dropFirst(2))
    #endif
    default:
        try await Report.run(Options(CommandLine.arguments.dropFirst()))
    }
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(1)
}
