/// The options of the command line.
struct Options {
    var cases = BenchmarkCase.all
    /// The number of measurements of each case, in turn with its baseline.
    var rounds = 21
    var printsJSON = false

    init(_ arguments: some Sequence<String>) throws {
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            switch argument {
            case "--json": printsJSON = true
            case "--rounds":
                guard let number = rest.next().flatMap({ Int($0) }), number > 0 else {
                    throw BenchmarkFailure("--rounds takes a number")
                }
                rounds = number
            case "--case":
                let letters = rest.next()?.split(separator: ",").map(String.init) ?? []
                cases = try letters.map(BenchmarkCase.named)
            default:
                throw BenchmarkFailure("usage: Benchmark [--case a,b] [--rounds 21] [--json]")
            }
        }
    }
}

/// Why nothing could be measured.
struct BenchmarkFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
