import SecuconnectKit

/// A list that serves pages as the API does, and notes what was asked.
final class ListInMemory: Sendable {
    struct Row: Codable, Hashable, Sendable, SearchableBy.Created, SearchableBy.Status {
        var id: Int
    }

    private struct State {
        var rows: [Int]
        var snapshot: [Int] = []
        var queries: [ListQuery<Row>] = []
        var failures: [any Error]
    }

    private let state: LockedValue<State>
    private let pageLimit: Int
    private let unreadable: Set<Int>
    private let onCall: @Sendable (ListInMemory, _ number: Int) -> Void

    /// - Parameters:
    ///   - count: The number of rows at first: 0, 1 and so on.
    ///   - pageLimit: The maximum number of rows of a page, whatever is asked for.
    ///   - unreadable: The rows that can't be read.
    ///   - failures: The errors of the calls, from the third on, before they succeed.
    ///   - onCall: The function to run before the call with a number, from 1 on.
    init(
        _ count: Int, pageLimit: Int = 10, unreadable: Set<Int> = [], failures: [any Error] = [],
        onCall: @escaping @Sendable (ListInMemory, _ number: Int) -> Void = { _, _ in }
    ) {
        state = LockedValue(State(rows: Array(0..<count), failures: failures))
        self.pageLimit = pageLimit
        self.unreadable = unreadable
        self.onCall = onCall
    }

    /// The queries in their order.
    var queries: [ListQuery<Row>] { state.withLock { $0.queries } }

    func change(_ change: @Sendable (inout [Int]) -> Void) { state.withLock { change(&$0.rows) } }

    func sequence(
        _ query: ListQuery<Row> = ListQuery(count: 2), by paging: ListPaging = .scroll(), prefetch: Bool = false
    ) -> ListSequence<Row> {
        ListSequence(query, by: paging, prefetch: prefetch) { try self.page($0) }
    }

    private func page(_ query: ListQuery<Row>) throws -> ListPage<Row> {
        let number = state.withLock { state in
            state.queries.append(query)
            return state.queries.count
        }
        onCall(self, number)
        return try state.withLock { state in
            if number > 2, !state.failures.isEmpty { throw state.failures.removeFirst() }
            // A scroll id says how long the pages are and where the next one begins.
            if let id = query.scrollID?.split(separator: "/").compactMap({ Int($0) }), id.count == 2 {
                return page(of: state.snapshot, at: id[1], size: id[0], isScroll: true, total: nil)
            }
            let size = min(query.count ?? 10, pageLimit)
            let isScroll = query.scrollLifetime != nil
            if isScroll { state.snapshot = state.rows }
            return page(
                of: state.rows, at: query.offset ?? 0, size: size, isScroll: isScroll, total: state.rows.count)
        }
    }

    private func page(of rows: [Int], at start: Int, size: Int, isScroll: Bool, total: Int?) -> ListPage<Row> {
        let part = rows.dropFirst(start).prefix(size)
        let items = part.filter { !unreadable.contains($0) }.map(Row.init)
        return ListPage(
            items: items, totalCount: total, scrollID: isScroll ? "\(size)/\(start + part.count)" : nil,
            unreadableCount: part.count - items.count)
    }
}

extension AsyncSequence {
    /// All elements.
    func all() async throws -> [Element] {
        var elements: [Element] = []
        for try await element in self { elements.append(element) }
        return elements
    }
}

/// Gets pages that are written down, in order; when none is left, empty ones.
final class ScriptedPages: Sendable {
    typealias Page = ListPage<ListInMemory.Row>

    private let pages: LockedValue<[Page]>
    private let asked = LockedValue<[ListQuery<ListInMemory.Row>]>([])

    init(_ pages: [Page]) { self.pages = LockedValue(pages) }

    var queries: [ListQuery<ListInMemory.Row>] { asked.withLock { $0 } }

    func sequence(
        _ query: ListQuery<ListInMemory.Row> = ListQuery(), by paging: ListPaging = .scroll()
    ) -> ListSequence<ListInMemory.Row> {
        ListSequence(query, by: paging) { query in
            self.asked.withLock { $0.append(query) }
            return self.pages.withLock { $0.isEmpty ? Page() : $0.removeFirst() }
        }
    }

    /// A page of rows with these ids.
    static func page(_ ids: [Int], of total: Int? = nil, id: String? = nil) -> Page {
        Page(items: ids.map(ListInMemory.Row.init), totalCount: total, scrollID: id)
    }
}
