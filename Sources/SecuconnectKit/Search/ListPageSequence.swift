/// A list, page by page: the ``ListSequence/pages`` of a ``ListSequence``.
///
/// Use it for values of a page that its elements don't have: the total, the number of unreadable elements, the raw
/// response, and the scroll identifier, with which another run of your program can continue after this one.
///
/// ```swift
/// let list = client.smart.transactions.all(where: filter, pageSize: 100)
/// for try await page in list.pages {
///     print(page.items.count, "of", page.totalCount ?? 0)
/// }
/// ```
/// No page is empty, but ``ListPage/items`` is if no element of the page could be read.
public struct ListPageSequence<Item: Decodable & Hashable & Sendable>: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = ListPage<Item>
    typealias Fetch = @Sendable (ListQuery<Item>) async throws -> ListPage<Item>

    let query: ListQuery<Item>
    let paging: ListPaging
    let prefetches: Bool
    /// The name of the operation, for errors.
    var operation: String?
    let fetch: Fetch

    /// Creates an iterator that begins at the first page.
    ///
    /// - Returns: An iterator. It makes no call before its first `next()`.
    public func makeAsyncIterator() -> Iterator { Iterator(self) }

    /// An iterator that reads one page after the other.
    public struct Iterator: AsyncIteratorProtocol, Sendable {
        private let list: ListPageSequence
        private var cursor: ListCursor<Item>
        /// The page at the cursor, if it was requested already.
        private var ahead: PagePrefetch<Item>?

        init(_ list: ListPageSequence) {
            self.list = list
            cursor = ListCursor(list.query, list.paging)
        }

        /// Returns the next page. After an error it may be called again, and requests the same page again.
        ///
        /// - Returns: The page; `nil` at the end.
        /// - Throws: ``SecuconnectError``, including the kinds ``SecuconnectError/Kind/scrollExpired``,
        ///   ``SecuconnectError/Kind/listRepeats`` and ``SecuconnectError/Kind/listIncomplete``; `CancellationError`.
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
            // If this fails, the next attempt makes a separate call.
            ahead = nil
            return try await prefetched.page()
        }

        /// Cancels the prefetch if the task was canceled.
        mutating func checkCancellation() throws {
            guard Task.isCancelled else { return }
            ahead = nil
            throw CancellationError()
        }
    }
}
