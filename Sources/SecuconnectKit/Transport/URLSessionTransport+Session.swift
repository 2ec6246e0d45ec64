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

        func start(_ transfer: DataTaskHandler, with request: URLRequest) {
            let task = session.dataTask(with: request)
            delegate.register(transfer, for: task)
            transfer.attach(task)
            task.resume()
        }

        /// Returns the queue for the delegate's methods; nil for a queue that the session creates.
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
        var transfer: DataTaskHandler
        var wasChallenged = false
    }

    private let entries = LockedValue<[Int: Entry]>([:])

    func register(_ transfer: DataTaskHandler, for task: URLSessionTask) {
        entries.withLock { $0[task.taskIdentifier] = Entry(transfer: transfer) }
    }

    private func transfer(of task: URLSessionTask) -> DataTaskHandler? {
        entries.withLock { $0[task.taskIdentifier]?.transfer }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        transfer(of: dataTask)?.receive(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        transfer(of: dataTask)?.receive(data)
    }

    /// Refuses every redirect, because Linux would send `Authorization` to any host.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        transfer(of: task)?.receive(response)
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
        if error == nil, let response = task.response { entry.transfer.receiveIfMissing(response) }
        entry.transfer.complete(error, wasChallenged: entry.wasChallenged)
    }
}
