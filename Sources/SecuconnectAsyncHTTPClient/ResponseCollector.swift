#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1
    import NIOHTTPCompression
    import SecuconnectKit

    /// The delegate of a request. It collects the response and calls its completion once, unless it is canceled before.
    final class ResponseCollector: HTTPClientResponseDelegate {
        typealias Response = Void
        typealias Completion = @Sendable (Result<TransportResponse, any Error>) -> Void

        private struct State {
            /// The completion, or `nil` after it was called or the request was canceled. Later events are dropped.
            var completion: Completion?
            /// The HTTP clients, which are retained until the end, so that closing the transport lets the request end.
            var clients: HTTPClients?
            var task: HTTPClient.Task<Void>?
            var alarm: Scheduled<Void>?
            /// The time of the last event of the request.
            var lastSign = NIODeadline.now()
            var isOnItsWay = false
            var head: HTTPResponseHead?
            var body = Data()

            var isOver: Bool { completion == nil }
        }

        private let state: LockedValue<State>
        private let maximumResponseSize: Int
        private let idleTimeout: TimeAmount
        private let mightBeRedirected: Bool

        init(
            clients: HTTPClients, maximumResponseSize: Int, idleTimeout: TimeAmount, completion: @escaping Completion
        ) {
            state = LockedValue(State(completion: completion, clients: clients))
            self.maximumResponseSize = maximumResponseSize
            self.idleTimeout = idleTimeout
            mightBeRedirected = !clients.areOwn
        }

        /// Starts the request on an event loop, where all its events happen.
        func start(_ request: HTTPClient.Request, with client: HTTPClient, on eventLoop: any EventLoop) {
            eventLoop.execute { [self] in
                guard !state.withLock(\.isOver) else { return }
                attach(client.execute(request: request, delegate: self, eventLoop: .delegate(on: eventLoop)))
            }
        }

        private func attach(_ task: HTTPClient.Task<Void>) {
            let isOver = state.withLock { state in
                if !state.isOver { state.task = task }
                return state.isOver
            }
            guard !isOver else { return task.cancel() }
            task.futureResult.whenFailure { [self] in fail($0) }
        }

        /// Cancels the request. The completion isn't called, and the connection is closed.
        func cancel() {
            let end = takeEnd()
            end.alarm?.cancel()
            end.task?.cancel()
        }

        // MARK: Events of the HTTP client, on the task's event loop

        func didSendRequestHead(task: HTTPClient.Task<Void>, _ head: HTTPRequestHead) {
            state.withLock { state in
                state.isOnItsWay = true
                state.lastSign = .now()
            }
            // Not earlier: while a request waits for a connection, the HTTP client's own timeouts apply.
            watch(on: task.eventLoop, for: idleTimeout)
        }

        func didSendRequestPart(task: HTTPClient.Task<Void>, _ part: IOData) {
            state.withLock { $0.lastSign = .now() }
        }

        /// Called before the client decides on a redirect. A request that is canceled here isn't redirected.
        func didVisitURL(task: HTTPClient.Task<Void>, _ request: HTTPClient.Request, _ head: HTTPResponseHead) {
            let isRedirect = (300..<400).contains(head.status.code) && head.headers.contains(name: "Location")
            guard isRedirect, mightBeRedirected else { return }
            finish { _ in .success(TransportResponse(head, body: Data())) }
            task.cancel()
        }

        func didReceiveHead(task: HTTPClient.Task<Void>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
            let announced = head.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
            let goesOn = state.withLock { state in
                guard !state.isOver, announced <= maximumResponseSize else { return false }
                state.lastSign = .now()
                state.head = head
                state.body.reserveCapacity(ofAnnounced: announced, atMost: maximumResponseSize)
                return true
            }
            return goesOn ? task.eventLoop.makeSucceededVoidFuture() : refuseMore(of: task)
        }

        func didReceiveBodyPart(task: HTTPClient.Task<Void>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
            let goesOn = state.withLock { state in
                guard !state.isOver, state.body.count + buffer.readableBytes <= maximumResponseSize else {
                    return false
                }
                state.lastSign = .now()
                state.body.append(contentsOf: buffer.readableBytesView)
                return true
            }
            return goesOn ? task.eventLoop.makeSucceededVoidFuture() : refuseMore(of: task)
        }

        func didFinishRequest(task: HTTPClient.Task<Void>) {
            finish { state in
                if let head = state.head { return .success(TransportResponse(head, body: state.body)) }
                return .failure(TransportFailure(.notHTTP, mayHaveBeenSent: true, details: "no HTTP response"))
            }
        }

        // MARK: Ends

        private func fail(_ error: any Error) {
            finish { state in
                // NIOHTTPCompression takes an empty body for a truncated one if the head names a Content-Encoding.
                if error is NIOHTTPDecompression.ExtraDecompressionError, let head = state.head, head.announcesNoBody {
                    return .success(TransportResponse(head, body: Data()))
                }
                return .failure(TransportFailure(error, isOnItsWay: state.isOnItsWay, hasResponse: state.head != nil))
            }
        }

        /// Makes the HTTP client close the connection.
        private func refuseMore(of task: HTTPClient.Task<Void>) -> EventLoopFuture<Void> {
            let failure = TransportFailure(
                .tooLarge, mayHaveBeenSent: true, details: "more than \(maximumResponseSize) bytes")
            finish { _ in .failure(failure) }
            return task.eventLoop.makeFailedFuture(failure)
        }

        /// Checks after a while whether the connection was silent all the time; otherwise, checks again at the earliest
        /// time.
        private func watch(on eventLoop: any EventLoop, for time: TimeAmount) {
            let alarm = eventLoop.scheduleTask(in: time) { [self] in
                let heard = state.withLock { $0.isOver ? nil : $0.lastSign }
                guard let heard else { return }
                let left = heard + idleTimeout - .now()
                if left > .zero { return watch(on: eventLoop, for: left) }
                finish { _ in .failure(TransportFailure(.idle, mayHaveBeenSent: true, details: "no data in time")) }
            }
            let isOver = state.withLock { state in
                if !state.isOver { state.alarm = alarm }
                return state.isOver
            }
            if isOver { alarm.cancel() }
        }

        private func finish(_ result: (State) -> Result<TransportResponse, any Error>) {
            let end = takeEnd()
            guard let completion = end.completion else { return }
            end.alarm?.cancel()
            let outcome = result(end)
            if case .failure = outcome { end.task?.cancel() }
            completion(outcome)
        }

        /// Returns the collected state to the first caller, and an empty state to all others.
        private func takeEnd() -> State {
            let end = state.withLock { state in
                defer { state = State() }
                return state
            }
            end.clients?.end()
            return end
        }
    }
#endif
