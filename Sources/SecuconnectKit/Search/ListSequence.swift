/// A list of any length, one element at a time: the result of `all` of every list.
///
/// ```swift
/// let paid = client.smart.transactions.all(
///     where: SearchField.status.equals("ok"), pageSize: 100)
/// for try await transaction in paid { print(transaction.id) }
/// ```
/// Pages are fetched when they are needed, and only one is held in memory; with `prefetch` the next one too, which is
/// fetched while you work. It is canceled when you leave the loop or cancel its task. Elements that can't be read are
/// omitted and reported, as ``ClientEvent``s and by ``ListPage/unreadableCount`` of the ``pages``.
///
/// The list ends with an empty page, not with a short one. If the list ends before all counted elements, or the server
/// forgets the scroll or repeats itself, the loop ends with an error.
///
/// Nothing is lost after an error: an iterator's `next()` may be called again and requests the same page again. A `for`
/// loop ends with the error, so use the iterator itself:
///
/// ```swift
/// var iterator = client.smart.transactions.all().makeAsyncIterator()
/// do {
///     while let transaction = try await iterator.next() { store(transaction) }
/// } catch let error as SecuconnectError where error.isRetryable {
///     // Later, `iterator.next()` continues with the element after the last one.
/// }
/// ```
/// Each iterator reads the list again.
public struct ListSequence<Element: Decodable & Hashable & Sendable>: AsyncSequence, Sendable {
    /// The list, page by page.
    public let pages: ListPageSequence<Element>

    /// Creates a list from any source of pages, for tests and for lists without a method.
    ///
    /// - Parameters:
    ///   - query: The elements, their order and the number on a page; or the scroll identifier of an earlier page to
    ///     continue there, without any other value.
    ///   - paging: The method of reading, by a scroll or by offset.
    ///   - prefetch: A Boolean value that indicates whether the next page is fetched while you work on this one.
    ///   - fetch: A closure that returns a page. With a scroll, the first query requests one, and all others have its
    ///     latest identifier only.
    public init(
        _ query: ListQuery<Element> = ListQuery(), by paging: ListPaging = .scroll(), prefetch: Bool = false,
        fetch: @escaping @Sendable (ListQuery<Element>) async throws -> ListPage<Element>
    ) {
        pages = ListPageSequence(query: query, paging: paging, prefetches: prefetch, fetch: fetch)
    }

    init(_ pages: ListPageSequence<Element>) { self.pages = pages }

    /// Creates an iterator that begins at the first element.
    ///
    /// - Returns: An iterator. It makes no call before its first `next()`.
    public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

    /// An iterator that reads one element after the other.
    public struct Iterator: AsyncIteratorProtocol, Sendable {
        private var pages: ListPageSequence<Element>.Iterator
        private var items: [Element] = []
        private var position = 0

        init(pages: ListPageSequence<Element>.Iterator) { self.pages = pages }

        /// Returns the next element. After an error it may be called again, and skips none.
        ///
        /// - Returns: The element; `nil` at the end.
        /// - Throws: ``SecuconnectError``, including the kinds ``SecuconnectError/Kind/scrollExpired``,
        ///   ``SecuconnectError/Kind/listRepeats`` and ``SecuconnectError/Kind/listIncomplete``; `CancellationError`.
        public mutating func next() async throws -> Element? {
            try pages.checkCancellation()
            while position == items.count {
                // Released first, so that two pages are never held in memory.
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
