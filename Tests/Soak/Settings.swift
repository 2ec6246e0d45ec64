/// The settings of the command line.
struct Settings: Sendable {
    var calls = 20_000
    var inFlight = 64
    var seed: UInt64 = 1
    /// Whether calls go over AsyncHTTPClient, which takes the package's trait.
    var usesAsyncHTTPClient = false
    /// The port of the server; only in the process that makes the calls.
    var port: UInt16?

    /// - Throws: `Unreadable` for anything but the options in ``usage``.
    init(_ arguments: some Sequence<String>) throws {
        var rest = arguments.makeIterator()
        while let option = rest.next() {
            if option == "--async-http-client", Caller.offersAsyncHTTPClient {
                usesAsyncHTTPClient = true
                continue
            }
            guard let value = rest.next().flatMap(UInt64.init) else { throw Unreadable(option: option) }
            switch option {
            case "--calls": calls = Int(clamping: value)
            case "--in-flight": inFlight = max(1, Int(clamping: value))
            case "--seed": seed = value
            case "--port": port = UInt16(clamping: value)
            default: throw Unreadable(option: option)
            }
        }
    }

    /// The same settings for the process that makes the calls.
    func arguments(port: UInt16) -> [String] {
        ["--calls", "\(calls)", "--in-flight", "\(inFlight)", "--seed", "\(seed)", "--port", "\(port)"]
            + (usesAsyncHTTPClient ? ["--async-http-client"] : [])
    }

    static let usage = "usage: Soak [--calls 20000] [--in-flight 64] [--seed 1] [--async-http-client]"

    struct Unreadable: Error {
        let option: String
    }
}
