/// Where the reading of a list stands: what to ask for next, and whether the answers lead anywhere.
struct ListCursor<Element: Decodable & Hashable & Sendable>: Sendable {
    private let start: ListQuery
    private let paging: ListQuery.Paging
    /// How many elements the server sent, those that could not be read among them.
    private var received = 0
    /// The latest one. A page without an id leaves the former valid.
    private var scrollID: String?
    /// How many elements the snapshot has.
    private var snapshotCount: Int?
    /// How many elements the whole list has, as far as the server said so last. The last page may not say it.
    private var latestCount: Int?
    private var repeats = CycleDetector()
    /// Whether there is nothing more to ask for.
    private(set) var isAtEnd = false

    init(_ query: ListQuery, _ paging: ListQuery.Paging) {
        start = query
        self.paging = paging
        scrollID = query.scrollID
    }

    /// What to ask for next.
    func query() throws -> ListQuery {
        try checkStart()
        switch paging {
        case .offset:
            guard received > 0 else { return start }
            var next = start
            next.offset = try place()
            return next
        case .scroll(let lifetime):
            if let scrollID { return received > 0 ? ListQuery(scrollID: scrollID) : start }
            guard received == 0 else {
                throw SecuconnectError(
                    .listIncomplete, "The server gave no scroll id to go on with; read the list by offset.")
            }
            var first = start
            first.scrollLifetime = lifetime
            return first
        }
    }

    /// Goes on behind a page; stays where it is if the page can't be the one that was asked for.
    ///
    /// - Returns: whether the page has anything. An empty one is the end.
    mutating func advance(past page: ListPage<Element>) throws -> Bool {
        let total = received + page.items.count + page.unreadableCount
        guard total > received else {
            try checkEnd(page)
            isAtEnd = true
            return false
        }
        if let fingerprint = fingerprint(of: page), repeats.isRepeat(fingerprint) {
            throw SecuconnectError(
                .listRepeats, "The server sent a page of the list again in place of the next; read the list anew.",
                body: page.body)
        }
        if paging != .offset {
            // On a scroll that someone else began, a count would be of more than what is left.
            if received == 0, start.scrollID == nil { snapshotCount = page.totalCount }
            scrollID = page.scrollID ?? scrollID
            // A server that needs one page for all has no reason to make a snapshot.
            if scrollID == nil, let snapshotCount, total >= snapshotCount { isAtEnd = true }
        }
        latestCount = page.totalCount ?? latestCount
        received = total
        return true
    }

    /// Refuses an end that comes too early: what is missing must not go unnoticed.
    private func checkEnd(_ page: ListPage<Element>) throws {
        if paging == .offset || received == 0 {
            let place = try place()
            // An empty page says 0 of itself, too, in particular a bare list.
            let counted = page.totalCount.flatMap { $0 > 0 ? $0 : nil } ?? latestCount
            guard start.scrollID == nil, let count = counted, count > place else { return }
            throw SecuconnectError(
                .listIncomplete,
                "The server counts \(count) elements, but sends none beyond the first \(place); narrow the filter.",
                body: page.body)
        }
        guard let snapshotCount, received < snapshotCount else { return }
        throw SecuconnectError(
            .scrollExpired,
            "The scroll ended after \(received) of \(snapshotCount) elements; begin again, with a longer lifetime.",
            body: page.body)
    }

    /// How many elements of the whole list lie before the next page.
    private func place() throws -> Int {
        let (place, overflow) = (start.offset ?? 0).addingReportingOverflow(received)
        guard !overflow else { throw SecuconnectError.invalidArgument("The list's offset is too large.") }
        return place
    }

    /// What a page is known by; nil if its elements are not known at all.
    private func fingerprint(of page: ListPage<Element>) -> Int? {
        guard !page.items.isEmpty || page.unreadableFingerprint != nil else { return nil }
        var hasher = Hasher()
        hasher.combine(page.items)
        hasher.combine(page.unreadableFingerprint)
        // In a list that grew by a whole page, the same elements rightly come again.
        if paging == .offset { hasher.combine(page.totalCount) }
        return hasher.finalize()
    }

    private func checkStart() throws {
        if start.scrollLifetime != nil {
            throw SecuconnectError.invalidArgument("Say in the paging, not in the query, for how long a scroll lives.")
        }
        if start.scrollID != nil, paging == .offset {
            throw SecuconnectError.invalidArgument("A scroll id can't be read on by offset.")
        }
        if start.aggregate != nil || start.validate || start.meta == .only {
            throw SecuconnectError.invalidArgument("This query asks for no objects, so there is no list to read.")
        }
    }
}
