/// The command line.
struct Settings {
    /// The work of one process.
    enum Job: String {
        case callWithSharedToken, callWithSession, handlePushes
    }

    static let usage = """
        usage: DATABASE_URL=postgres://… StoreRace [--calls 1000] [--pushes 10000] [--kills 20]
        """

    let address: String
    private(set) var calls = 1_000
    private(set) var pushes = 10_000
    private(set) var kills = 20
    /// The number of seconds by which the date of this process is ahead.
    private(set) var shift = 0
    /// The work of this process; `nil` for the one that starts the others.
    private(set) var job: Job?

    /// Creates settings; `nil` for unknown options.
    init?(_ arguments: some Sequence<String>, _ environment: [String: String]) {
        guard let address = environment["DATABASE_URL"] else { return nil }
        self.address = address
        var rest = arguments.makeIterator()
        while let option = rest.next() {
            guard let text = rest.next() else { return nil }
            switch (option, Int(text)) {
            case ("--calls", let number?) where number > 0: calls = number
            case ("--pushes", let number?) where number > 0: pushes = number
            case ("--kills", let number?) where number >= 0: kills = number
            case ("--shift", let number?): shift = number
            case ("--job", nil):
                guard let job = Job(rawValue: text) else { return nil }
                self.job = job
            default: return nil
            }
        }
    }

    /// The arguments that start a process with a job.
    func arguments(for job: Job, shift: Int = 0) -> [String] {
        ["--calls", "\(calls)", "--pushes", "\(pushes)", "--shift", "\(shift)", "--job", job.rawValue]
    }
}
