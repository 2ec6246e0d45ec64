/// The options of the soak test.
struct SoakOptions: Sendable {
    /// The number of faults.
    var faults = 100
    /// The seed of all random choices.
    var seed: UInt64 = 1
    /// The number of customers who buy at the same time.
    var customers = 4
    /// The number of machines; `nil` for two with SQLite and three with PostgreSQL.
    var machines: Int?
    /// The number of shop processes on each machine.
    var processes = 1
    /// The first of the ports.
    var port = 18_700
    /// The number of seconds of a measurement without faults; `nil` for a test.
    var measurement: Int?
    /// A Boolean value that indicates whether the help is requested.
    var wantsHelp = false

    static let help = """
        Causes faults while customers buy, and proves that nothing was lost or done twice.

        Usage: swift run --package-path Examples/WebShop ShopSoak [options]

          --faults NUMBER      The number of faults. The default is 100, which takes some minutes.
          --seed NUMBER        The seed of the random choices. The default is 1.
          --customers NUMBER   The number of customers at the same time. The default is 4.
          --machines NUMBER    The number of machines. The default is 2 with SQLite and 3 with PostgreSQL.
          --processes NUMBER   The number of shop processes on each machine. The default is 1.
          --port NUMBER        The first of the ports. The default is 18700.
          --measure SECONDS    Measures pages and purchases a second without faults instead.
          --help               Prints this help.

        Two shop processes on one SQLite file are killed with SIGKILL. In Examples/SharedStores/Tests/with-machines,
        three machines on one PostgreSQL are killed, stopped and cut off, and PostgreSQL is stopped and killed.
        Build the package first: swift build --package-path Examples/WebShop --traits PostgreSQL
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
            case "--faults": faults = value
            case "--seed": seed = UInt64(value)
            case "--customers": customers = value
            case "--machines": machines = value
            case "--processes": processes = value
            case "--port": port = value
            case "--measure": measurement = value
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
