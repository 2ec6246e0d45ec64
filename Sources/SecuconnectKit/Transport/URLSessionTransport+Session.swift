import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLSessionTransport {
    /// A `URLSession` with the delegate that passes its events to the handlers of its data tasks.
    ///
    /// When it is released, running data tasks end normally.
    final class Session: Sendable {
        private let session: URLSession
        private let delegate: DataTaskDelegate

        init(configuration: URLSessionConfiguration) {
            delegate = DataTaskDelegate()
            session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: Self.delegateQueue())
        }

        deinit { session.finishTasksAndInvalidate() }

        func start(_ request: URLRequest, with handler: DataTaskHandler) {
            let task = session.dataTask(with: request)
            delegate.register(handler, for: task)
            handler.attach(task)
            task.resume()
        }

        /// Returns the queue for the delegate's methods; `nil` for a queue that the session creates.
        private static func delegateQueue() -> OperationQueue? {
            #if canImport(FoundationNetworking)
                DelegateQueue()
            #else
                nil
            #endif
        }
    }
}

#if canImport(FoundationNetworking)
    /// A queue that runs a session's blocks one after the other, without an `Operation` for each. On Linux an operation
    /// costs more than its block, three times for each transfer.
    private final class DelegateQueue: OperationQueue, @unchecked Sendable {  // Sound: it adds a constant.
        private let queue = DispatchQueue(label: "SecuconnectKit.URLSessionTransport")

        override func addOperation(_ block: @escaping @Sendable () -> Void) { queue.async(execute: block) }
    }
#endif

/// A session delegate. It implements everything, because swift-corelibs-foundation ignores task-level delegates.
final class DataTaskDelegate: NSObject, URLSessionDataDelegate {
    private struct Entry {
        var handler: DataTaskHandler
        var wasChallenged = false
    }

    private let entries = LockedValue<[Int: Entry]>([:])

    func register(_ handler: DataTaskHandler, for task: URLSessionTask) {
        entries.withLock { $0[task.taskIdentifier] = Entry(handler: handler) }
    }

    private func handler(of task: URLSessionTask) -> DataTaskHandler? {
        entries.withLock { $0[task.taskIdentifier]?.handler }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        handler(of: dataTask)?.receive(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        handler(of: dataTask)?.receive(data)
    }

    /// Refuses every redirect, because Linux would send `Authorization` to any host.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        handler(of: task)?.receive(response)
        completionHandler(nil)
    }

    /// Refuses every log-in challenge. On Linux the request would otherwise wait or repeat forever.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        #if canImport(FoundationNetworking)
            entries.withLock { $0[task.taskIdentifier]?.wasChallenged = true }
            completionHandler(.cancelAuthenticationChallenge, nil)
        #else
            completionHandler(.performDefaultHandling, nil)
        #endif
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        guard let entry = entries.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
        // swift-corelibs-foundation reports a redirect without a usable URL to no other delegate method.
        if error == nil, let response = task.response { entry.handler.receiveIfMissing(response) }
        entry.handler.complete(error, wasChallenged: entry.wasChallenged)
    }
}

/// The handler of a data task. It collects the response and calls its completion once, unless it is canceled before.
final class DataTaskHandler: Sendable {
    private struct State {
        /// The completion, or `nil` after it was called or the request was canceled. Later events are dropped.
        var completion: Completion?
        var task: URLSessionTask?
        var response: HTTPURLResponse?
        var body = Data()

        var isOver: Bool { completion == nil }

        /// A Boolean value that indicates whether the body has the announced length. The length of a packed body says
        /// nothing about the unpacked one.
        var isComplete: Bool {
            guard let response, response.value(forHTTPHeaderField: "Content-Encoding") == nil,
                let length = response.value(forHTTPHeaderField: "Content-Length").flatMap({ Int($0) })
            else { return false }
            return body.count == length
        }
    }

    typealias Completion = @Sendable (Result<TransportResponse, any Error>) -> Void

    private let state: LockedValue<State>
    private let maximumResponseSize: Int

    init(maximumResponseSize: Int, completion: @escaping Completion) {
        state = LockedValue(State(completion: completion))
        self.maximumResponseSize = maximumResponseSize
    }

    /// Stores the task, before it is resumed.
    func attach(_ task: URLSessionTask) { state.withLock { $0.task = task } }

    /// Cancels the request. The completion isn't called.
    func cancel() { Self.abandon(takeEnd().task) }

    func receive(_ response: URLResponse) {
        let response = response as? HTTPURLResponse
        let announced = Int(clamping: response?.expectedContentLength ?? 0)
        state.withLock { state in
            guard !state.isOver else { return }
            state.response = response
            state.body.reserveCapacity(ofAnnounced: announced, atMost: maximumResponseSize)
        }
        if announced > maximumResponseSize { refuseSize() }
    }

    /// Stores a response that the session didn't report before the end.
    func receiveIfMissing(_ response: URLResponse) {
        if state.withLock({ $0.response == nil }) { receive(response) }
    }

    func receive(_ data: Data) {
        let fits = state.withLock { state in
            guard !state.isOver else { return true }
            guard state.body.count + data.count <= maximumResponseSize else { return false }
            state.body.append(data)
            return true
        }
        if !fits { refuseSize() }
    }

    /// Ends the transfer. An error after a response is ignored in two cases. A refused log-in challenge ends with one
    /// on Linux. A server that refuses an upload early responds completely, and breaks the connection while the rest of
    /// the request is sent.
    func complete(_ error: (any Error)?, wasChallenged: Bool) {
        finish { state in
            if let response = state.response, error == nil || wasChallenged || state.isComplete {
                return .success(TransportResponse(response, body: state.body))
            }
            return .failure(TransportFailure(error, hasResponse: state.response != nil))
        }
    }

    private func refuseSize() {
        finish { _ in
            .failure(
                TransportFailure(.tooLarge, mayHaveBeenSent: true, details: "more than \(maximumResponseSize) bytes"))
        }
    }

    private func finish(_ result: (State) -> Result<TransportResponse, any Error>) {
        let end = takeEnd()
        guard let completion = end.completion else { return }
        Self.abandon(end.task)
        completion(result(end))
    }

    /// Returns the collected state to the first caller, and an empty state to all others.
    private func takeEnd() -> State {
        state.withLock { state in
            defer { state = State() }
            return state
        }
    }

    /// Cancels a transfer without a receiver to free its connection. Canceling a completed task has no effect.
    private static func abandon(_ task: URLSessionTask?) {
        #if !canImport(FoundationNetworking)
            task?.cancel()
        #endif
        // On Linux, canceling a task while it completes crashes or blocks the process (swift-corelibs-foundation 3296
        // and 5412). There the transfer ends by itself, at the latest at its idle timeout.
    }
}

extension TransportResponse {
    fileprivate init(_ response: HTTPURLResponse, body: Data) {
        var headers = TransportHeaders()
        // Linux keeps different spellings of one name apart, in no order. They are sorted so that the same response has
        // the same fields.
        let fields = response.allHeaderFields.compactMap { name, value in
            (name as? String).flatMap { name in (value as? String).map { (name, $0) } }
        }
        for (name, value) in fields.sorted(by: { $0.1 < $1.1 }) { headers.append(value, to: name) }
        self.init(status: response.statusCode, headers: headers, body: body)
    }
}
