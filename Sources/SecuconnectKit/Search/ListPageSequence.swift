/// A whole list, page by page: the ``ListSequence/pages`` of a ``ListSequence``.
///
/// For what belongs to a page and not to one of its elements: the total, how many could not be read, the raw answer,
/// and the scroll id, with which another program run can go on where this one ends.
///
/// ```swift
/// for try await page in client.smart.transactions.all(where: filter, pageSize: 100).pages {
///     print(page.items.count, "of", page.totalCount ?? 0)
/// }
/// ```
/// No page is empty, but ``ListPage/items`` is where no element of the page could be read.
public struct ListPageSequence<Item: Decodable & Hashable & Sendable>: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = ListPage<Item>
    typealias Fetch = @Sendable (ListQuery) async throws -> ListPage<Item>

    let query: ListQuery
    let paging: ListQuery.Paging
    let prefetches: Bool
    /// Who reads the list, for errors.
    var operation: String?
    let fetch: Fetch

    /// Begins at the first page.
    ///
    /// - Returns: an iterator. It makes no call before its first `next()`.
    public func makeAsyncIterator() -> Iterator { Iterator(self) }

    /// Reads one page after the other.
    public struct Iterator: AsyncIteratorProtocol, Sendable {
        private let list: ListPageSequence
        private var cursor: ListCursor<Item>
        /// The page at the cursor, if it has been asked for already.
        private var ahead: PagePrefetch<Item>?

        init(_ list: ListPageSequence) {
            self.list = list
            cursor = ListCursor(list.query, list.paging)
        }

        /// Gets the next page. After an error it may be called again, and tries the same page again.
        ///
        /// - Returns: the page; nil at the end.
        /// - Throws: ``SecuconnectError``, of the kinds ``SecuconnectError/Kind/scrollExpired``,
        ///   ``SecuconnectError/Kind/listRepeats`` and ``SecuconnectError/Kind/listIncomplete`` too; `CancellationError`.
        public mutating func next() async throws -> ListPage<Item>? {
            try checkCancellation()
            guard !cursor.isAtEnd else { return nil }
            do {
                let page = try await fetch()
                guard try cursor.advance(past: page) else { return nil }
                if list.prefetches, !cursor.isAtEnd, let query = try? cursor.query() {
                    ahead = PagePrefetch(query, list.fetch)
                }
                return page
            } catch var error as SecuconnectError where error.operation == nil {
                error.operation = list.operation
                throw error
            }
        }

        private mutating func fetch() async throws -> ListPage<Item> {
            guard let prefetched = ahead else { return try await list.fetch(cursor.query()) }
            // If this fails, the next attempt makes a call of its own.
            ahead = nil
            return try await prefetched.page()
        }

        /// Gives up the page that is on its way, if the task was cancelled.
        mutating func checkCancellation() throws {
            guard Task.isCancelled else { return }
            ahead = nil
            throw CancellationError()
        }
    }
}
