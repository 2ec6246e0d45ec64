import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request on its way: gathers the answer and resumes the waiting caller exactly once, whoever comes first.
final class Transfer: Sendable {
    private struct State {
        var continuation: CheckedContinuation<TransportResponse, any Error>?
        var task: URLSessionTask?
        var response: HTTPURLResponse?
        var body = Data()
        /// Set once the caller is served. What arrives afterwards is dropped.
        var isOver = false
    }

    private let state = Locked(State())
    private let maximumBodySize: Int

    init(maximumBodySize: Int) { self.maximumBodySize = maximumBodySize }

    /// Takes the caller in; false if it was cancelled meanwhile and has been told so.
    func begin(_ continuation: CheckedContinuation<TransportResponse, any Error>) -> Bool {
        let isOver = state.withLock { state in
            if !state.isOver { state.continuation = continuation }
            return state.isOver
        }
        if isOver { continuation.resume(throwing: CancellationError()) }
        return !isOver
    }

    /// Whether the caller is served.
    var isOver: Bool { state.withLock { $0.isOver } }

    /// Takes the task in, which is abandoned if the caller was cancelled meanwhile.
    func attach(_ task: URLSessionTask) {
        let isOver = state.withLock { state in
            if !state.isOver { state.task = task }
            return state.isOver
        }
        if isOver { Self.abandon(task) }
    }

    func cancel() { finish { _ in .failure(CancellationError()) } }

    func fail(_ failure: TransportFailure) { finish { _ in .failure(failure) } }

    func receive(_ response: URLResponse) {
        let response = response as? HTTPURLResponse
        state.withLock { if !$0.isOver { $0.response = response } }
        if let response, response.expectedContentLength > Int64(maximumBodySize) { refuseSize() }
    }

    func receive(_ data: Data) {
        let fits = state.withLock { state in
            guard !state.isOver else { return true }
            guard state.body.count + data.count <= maximumBodySize else { return false }
            state.body.append(data)
            return true
        }
        if !fits { refuseSize() }
    }

    /// The transfer has ended. With an answer in hand an error is none: on Linux a refused log-in challenge ends as one.
    func complete(_ error: (any Error)?, wasChallenged: Bool) {
        finish { state in
            if let response = state.response, error == nil || wasChallenged {
                return .success(TransportResponse(response, body: state.body))
            }
            return .failure(TransportFailure(error, hasResponse: state.response != nil))
        }
    }

    private func refuseSize() {
        fail(TransportFailure(.tooLarge, mayHaveBeenSent: true, details: "more than \(maximumBodySize) bytes"))
    }

    private func finish(_ result: (State) -> Result<TransportResponse, any Error>) {
        let (continuation, outcome, abandoned) = state.withLock { state in
            guard !state.isOver else { return (nil, nil, nil) as (Waiter?, Answer?, URLSessionTask?) }
            state.isOver = true
            defer {
                state.continuation = nil
                state.task = nil
                state.body = Data()
            }
            return (state.continuation, result(state), state.task)
        }
        guard let outcome else { return }
        Self.abandon(abandoned)
        continuation?.resume(with: outcome)
    }

    private typealias Waiter = CheckedContinuation<TransportResponse, any Error>
    private typealias Answer = Result<TransportResponse, any Error>

    /// Frees the connection of a transfer that nobody waits for. A completed task does not mind.
    private static func abandon(_ task: URLSessionTask?) {
        #if !canImport(FoundationNetworking)
            task?.cancel()
        #endif
        // On Linux a cancel that meets the completion crashes or blocks the process (swift-corelibs-foundation 3296
        // and 5412), so there the transfer ends by itself, at the latest at its idle timeout.
    }
}

extension TransportResponse {
    fileprivate init(_ response: HTTPURLResponse, body: Data) {
        var headers = TransportHeaders()
        for (name, value) in response.allHeaderFields {
            if let name = name as? String, let value = value as? String { headers[name] = value }
        }
        self.init(status: response.statusCode, headers: headers, body: body)
    }
}
