/// A page that is fetched while its reader works on another one. Releasing the object cancels its call.
final class PagePrefetch<Element: Decodable & Hashable & Sendable>: Sendable {
    private let task: Task<ListPage<Element>, any Error>

    init(_ query: ListQuery<Element>, _ fetch: @escaping ListPageSequence<Element>.Fetch) {
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
