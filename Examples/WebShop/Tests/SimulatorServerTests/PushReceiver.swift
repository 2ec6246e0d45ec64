import SecuconnectKit

/// A receiver of pushes that keeps the requests, and answers as it is told; by default with 200.
actor PushReceiver: HTTPTransport {
    enum Answer { case status(Int), failure, silence }

    private var answers: [Answer] = []
    private let requests: AsyncStream<TransportRequest>
    private let arrivals: AsyncStream<TransportRequest>.Continuation

    init() { (requests, arrivals) = AsyncStream.makeStream(of: TransportRequest.self) }

    /// Sets the answers to the next requests.
    func set(_ answers: [Answer]) { self.answers = answers }

    /// Waits for a request. Each is returned once.
    func next() async -> TransportRequest {
        for await request in requests { return request }
        preconditionFailure("The receiver never ends.")
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        arrivals.yield(request)
        switch answers.isEmpty ? .status(200) : answers.removeFirst() {
        case .status(let status): return TransportResponse(status: status)
        case .failure: throw TransportFailure(.notConnected, mayHaveBeenSent: false, details: "refused")
        case .silence:
            let (silence, continuation) = AsyncStream.makeStream(of: Never.self)
            for await _ in silence {}
            withExtendedLifetime(continuation) {}
            throw CancellationError()
        }
    }
}
