/// Something that is measured, named by a letter.
struct BenchmarkCase: Sendable {
    let letter: String
    let run: @Sendable (Workbench) async throws -> [Row]

    static let all = ofEveryBuild + ofTheTrait

    private static let ofEveryBuild = [
        BenchmarkCase(letter: "a", run: SmallCalls.run),
        BenchmarkCase(letter: "b", run: SlowServer.run),
        BenchmarkCase(letter: "c") { try await Decoding.run($0) + DecodingMemory.run($0) + LargePage.run($0) },
        BenchmarkCase(letter: "d", run: Scrolling.run),
        BenchmarkCase(letter: "e", run: ColdStart.run),
        BenchmarkCase(letter: "f", run: SmallWork.run),
        BenchmarkCase(letter: "g", run: Events.run),
        BenchmarkCase(letter: "i", run: Scale.run),
    ]

    #if AsyncHTTPClient
        private static let ofTheTrait = [BenchmarkCase(letter: "h", run: TwoTransports.run)]
    #else
        private static let ofTheTrait: [BenchmarkCase] = []
    #endif

    static func named(_ letter: String) throws -> BenchmarkCase {
        guard let found = all.first(where: { $0.letter == letter }) else {
            throw BenchmarkFailure("there is no case \(letter)")
        }
        return found
    }
}
