/// The options of the soak test.
struct SoakOptions: Sendable {
    /// The number of shop processes to kill.
    var kills = 100
    /// The seed of all random choices.
    var seed: UInt64 = 1
    /// The number of customers who buy at the same time.
    var customers = 4
    /// The first of three ports.
    var port = 18_700
    /// A Boolean value that indicates whether the help is requested.
    var wantsHelp = false

    static let help = """
        Kills shop processes with SIGKILL while customers buy, and proves that nothing was lost or done twice.

        Usage: swift run --package-path Examples/WebShop ShopSoak [options]

          --kills NUMBER       The number of kills. The default is 100, which takes some minutes.
          --seed NUMBER        The seed of the random choices. The default is 1.
          --customers NUMBER   The number of customers at the same time. The default is 4.
          --port NUMBER        The first of three ports on 127.0.0.1. The default is 18700.
          --help               Prints this help.

        Build the package first: swift build --package-path Examples/WebShop
        """

    /// Creates options from the arguments after the name of the program.
    ///
    /// - Throws: ``SoakFailure`` that names the wrong option.
    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--help" {
                wantsHelp = true
                continue
            }
            guard let value = rest.popFirst().flatMap({ Int($0) }), (1...60_000).contains(value) else {
                throw SoakFailure("Option \(name) needs a number from 1 to 60000. Add --help to see the options.")
            }
            switch name {
            case "--kills": kills = value
            case "--seed": seed = UInt64(value)
            case "--customers": customers = value
            case "--port": port = value
            default: throw SoakFailure("Unknown option \(name). Add --help to see the options.")
            }
        }
    }
}

/// A failure of the soak test, as a sentence.
struct SoakFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
