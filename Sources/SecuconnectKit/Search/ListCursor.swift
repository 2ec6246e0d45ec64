/// The position in a list: the next query, and checks that the responses make progress.
struct ListCursor<Element: Decodable & Hashable & Sendable>: Sendable {
    private let start: ListQuery<Element>
    private let paging: ListPaging
    /// The number of received elements, including those that couldn't be read.
    private var received = 0
    /// The latest scroll identifier. A page without one leaves the earlier one valid.
    private var scrollID: String?
    /// The number of elements in the snapshot.
    private var snapshotCount: Int?
    /// The number of elements in the whole list, as the server returned it last. The last page may omit it.
    private var latestCount: Int?
    private var repeats = CycleDetector()
    /// A Boolean value that indicates whether the list has ended.
    private(set) var isAtEnd = false

    init(_ query: ListQuery<Element>, _ paging: ListPaging) {
        start = query
        self.paging = paging
        scrollID = query.scrollID
    }

    /// Returns the next query.
    func query() throws -> ListQuery<Element> {
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
                    .listIncomplete,
                    "The server returned no scroll identifier to continue with; read the list by offset.")
            }
            var first = start
            first.scrollLifetime = lifetime
            return first
        }
    }

    /// Moves past a page, unless it can't be the requested one.
    ///
    /// - Returns: A Boolean value that indicates whether the page has elements. An empty one is the end.
    mutating func advance(past page: ListPage<Element>) throws -> Bool {
        let total = received + page.items.count + page.unreadableCount
        guard total > received else {
            try checkEnd(page)
            isAtEnd = true
            return false
        }
        if let fingerprint = fingerprint(of: page), repeats.isRepeat(fingerprint) {
            throw SecuconnectError(
                .listRepeats, "The server sent a page of the list again in place of the next; read the list again.",
                body: page.body)
        }
        if paging != .offset {
            // For a scroll that another program began, the count would include more than the remaining elements.
            if received == 0, start.scrollID == nil { snapshotCount = page.totalCount }
            scrollID = page.scrollID ?? scrollID
            // A server that needs one page for all elements has no reason to create a snapshot.
            if scrollID == nil, let snapshotCount, total >= snapshotCount { isAtEnd = true }
        }
        latestCount = page.totalCount ?? latestCount
        received = total
        return true
    }

    /// Refuses an end that is too early, because missing elements must not be overlooked.
    private func checkEnd(_ page: ListPage<Element>) throws {
        if paging == .offset || received == 0 {
            let place = try place()
            // An empty page also counts 0 elements, in particular a bare list.
            let counted = page.totalCount.flatMap { $0 > 0 ? $0 : nil } ?? latestCount
            guard start.scrollID == nil, let count = counted, count > place else { return }
            throw SecuconnectError(
                .listIncomplete,
                "The server counts \(count) elements, but sends none after the first \(place); narrow the filter.",
                body: page.body)
        }
        guard let snapshotCount, received < snapshotCount else { return }
        throw SecuconnectError(
            .scrollExpired,
            "The scroll ended after \(received) of \(snapshotCount) elements; begin again, with a longer lifetime.",
            body: page.body)
    }

    /// The number of elements of the whole list before the next page.
    private func place() throws -> Int {
        let (place, overflow) = (start.offset ?? 0).addingReportingOverflow(received)
        guard !overflow else {
            throw SecuconnectError.invalidArgument("The list's offset is too large; pass a smaller one.")
        }
        return place
    }

    /// Returns a value that identifies a page; `nil` if its elements aren't known.
    private func fingerprint(of page: ListPage<Element>) -> Int? {
        guard !page.items.isEmpty || page.unreadableFingerprint != nil else { return nil }
        var hasher = Hasher()
        hasher.combine(page.items)
        hasher.combine(page.unreadableFingerprint)
        // In a list that grew by a whole page, the same elements are correctly returned again.
        if paging == .offset { hasher.combine(page.totalCount) }
        return hasher.finalize()
    }

    private func checkStart() throws {
        if start.scrollLifetime != nil {
            throw SecuconnectError.invalidArgument("A query can't have a scroll lifetime here; set it in the paging.")
        }
        if start.scrollID != nil, paging == .offset {
            throw SecuconnectError.invalidArgument(
                "A scroll identifier can't be continued by offset; use scroll paging.")
        }
        if start.aggregate != nil || start.validate || start.meta == .only {
            throw SecuconnectError.invalidArgument(
                "This query requests no objects; remove its aggregate, meta and validate.")
        }
    }
}
