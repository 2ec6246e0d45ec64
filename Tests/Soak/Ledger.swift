import SecuconnectKit

/// The server's books: how often each call arrived, and how often the server acted on it.
final class Ledger: Sendable {
    struct Entry: Sendable {
        var arrivals = 0
        /// Those to which the server said that it did nothing.
        var refusals = 0
        var acts = 0
    }

    private struct Books {
        var entries: [CallName: Entry] = [:]
        var faults: [Fault: Int] = [:]
        var tokens = 0
    }

    private let books = LockedValue(Books())

    /// Writes an arrival down. Returns how many there were, with this one.
    func arrive(_ name: CallName) -> Int {
        books.withLock { books in
            books.entries[name, default: Entry()].arrivals += 1
            return books.entries[name]?.arrivals ?? 0
        }
    }

    /// Returns the number of arrivals of a call.
    func arrivals(of name: CallName) -> Int { self[name].arrivals }

    /// The server acts, unless it honours `X-Action` and has done so before.
    func act(_ name: CallName) {
        books.withLock { books in
            if name.phase == .trusting, let entry = books.entries[name], entry.acts > 0 { return }
            books.entries[name, default: Entry()].acts += 1
        }
    }

    func refuse(_ name: CallName) { books.withLock { $0.entries[name]?.refusals += 1 } }

    /// Writes a request for a token down. Returns how many there were, with this one.
    func arriveForToken() -> Int {
        books.withLock { books in
            books.tokens += 1
            return books.tokens
        }
    }

    func note(_ fault: Fault) { books.withLock { $0.faults[fault, default: 0] += 1 } }

    subscript(name: CallName) -> Entry { books.withLock { $0.entries[name] ?? Entry() } }

    var entries: [CallName: Entry] { books.withLock { $0.entries } }

    /// The number of requests after the first phase, those for tokens included.
    var requestsAfterWarmUp: Int {
        books.withLock { books in
            books.entries.reduce(books.tokens) { $0 + ($1.key.phase == .warmUp ? 0 : $1.value.arrivals) }
        }
    }

    var faults: [Fault: Int] { books.withLock { $0.faults } }

    var tokens: Int { books.withLock { $0.tokens } }
}
