/// A page that is on its way while its reader is busy. Nobody waits for one that is dropped: its call is cancelled.
final class PagePrefetch<Element: Decodable & Hashable & Sendable>: Sendable {
    private let task: Task<ListPage<Element>, any Error>

    init(_ query: ListQuery, _ fetch: @escaping ListPageSequence<Element>.Fetch) {
        task = Task { try await fetch(query) }
    }

    deinit { task.cancel() }

    func page() async throws -> ListPage<Element> {
        try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
