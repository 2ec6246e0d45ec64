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

        /// Where the delegate hears; nil for a queue of the session's own.
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
    /// Runs a session's blocks one after the other, without an `Operation` for each: on Linux those cost more than what
    /// is done in them, three times a transfer.
    private final class DelegateQueue: OperationQueue, @unchecked Sendable {  // Sound: what it adds is a constant.
        private let queue = DispatchQueue(label: "SecuconnectKit.URLSessionTransport")

        override func addOperation(_ block: @escaping @Sendable () -> Void) { queue.async(execute: block) }
    }
#endif

/// Everything is done in the session's delegate: Linux calls no other.
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

    /// Refuses every redirect: Linux would send `Authorization` along, to any host.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        transfer(of: task)?.receive(response)
        completionHandler(nil)
    }

    /// Answers no log-in challenge. Linux would wait for ever, or ask again for ever, if it were not cancelled.
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
        // swift-corelibs-foundation reports a redirect without a usable address to no other delegate method.
        if error == nil, let response = task.response { entry.transfer.receiveIfMissing(response) }
        entry.transfer.complete(error, wasChallenged: entry.wasChallenged)
    }
}
