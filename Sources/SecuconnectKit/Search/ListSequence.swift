/// A whole list, however long, one element at a time: what `all` of every list returns.
///
/// ```swift
/// for try await transaction in client.smart.transactions.all(where: SearchField.status.equals("ok"), pageSize: 100) {
///     print(transaction.id)
/// }
/// ```
/// Pages are fetched as they are needed, and only one is held in memory; with `prefetch` the next one too, which is
/// fetched while you work. Leaving the loop or cancelling its task ends that as well. Elements that can't be read are
/// left out and reported, as ``ClientEvent``s and by ``ListPage/unreadableCount`` of the ``pages``.
///
/// The list ends where the server sends an empty page, not where it sends a short one. If that comes before everything
/// that the server counted, or if the server forgets the scroll or repeats itself, the list ends with an error and not
/// as if it were complete.
///
/// An error loses nothing: an iterator's `next()` may be called again and tries the same page again. A loop with
/// `for` ends with the error, so use the iterator itself for that:
///
/// ```swift
/// var iterator = client.smart.transactions.all().makeAsyncIterator()
/// do {
///     while let transaction = try await iterator.next() { store(transaction) }
/// } catch let error as SecuconnectError where error.isRetryable {
///     // Later, `iterator.next()` goes on with the element behind the last one.
/// }
/// ```
/// Each iterator reads the list anew.
public struct ListSequence<Element: Decodable & Hashable & Sendable>: AsyncSequence, Sendable {
    /// The same list, page by page.
    public let pages: ListPageSequence<Element>

    /// Makes a list from whatever has pages, for your tests and for lists that have no method yet.
    ///
    /// - Parameters:
    ///   - query: which elements, in which order, and how many a page; a scroll id of an earlier page to go on there.
    ///     With a scroll id, nothing else.
    ///   - paging: by a scroll, or by offset.
    ///   - prefetch: whether to get the next page while this one is worked on.
    ///   - fetch: gets a page. By a scroll, the first query asks for one, and all others have its latest id alone.
    public init(
        _ query: ListQuery = ListQuery(), by paging: ListQuery.Paging = .scroll(), prefetch: Bool = false,
        fetch: @escaping @Sendable (ListQuery) async throws -> ListPage<Element>
    ) {
        pages = ListPageSequence(query: query, paging: paging, prefetches: prefetch, fetch: fetch)
    }

    init(_ pages: ListPageSequence<Element>) { self.pages = pages }

    /// Begins at the first element.
    ///
    /// - Returns: an iterator. It makes no call before its first `next()`.
    public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

    /// Reads one element after the other.
    public struct Iterator: AsyncIteratorProtocol, Sendable {
        private var pages: ListPageSequence<Element>.Iterator
        private var items: [Element] = []
        private var position = 0

        init(pages: ListPageSequence<Element>.Iterator) { self.pages = pages }

        /// Gets the next element. After an error it may be called again, and misses none.
        ///
        /// - Returns: the element; nil at the end.
        /// - Throws: ``SecuconnectError``, of the kinds ``SecuconnectError/Kind/scrollExpired``,
        ///   ``SecuconnectError/Kind/listRepeats`` and ``SecuconnectError/Kind/listIncomplete`` too; `CancellationError`.
        public mutating func next() async throws -> Element? {
            try pages.checkCancellation()
            while position == items.count {
                // Released first, so that two pages never wait in memory.
                items = []
                position = 0
                guard let page = try await pages.next() else { return nil }
                items = page.items
            }
            defer { position += 1 }
            return items[position]
        }
    }
}
