public import Foundation

/// The way to secuconnect's API: configuration in, resources out.
///
/// ```swift
/// let client = SecuconnectClient(
///     environment: .testing,
///     credentials: .clientCredentials(id: id, secret: secret))
/// let transaction = try await client.smart.transactions.create(
///     SmartTransaction.Draft(contract: "GCR_…", basketInfo: .init(sum: 500, currency: .eur)))
/// ```
///
/// A client is a value. Its copies share connections and access token, so make one and hand it around.
public struct SecuconnectClient: Sendable {
    /// How calls of this copy are made.
    public var options: CallOptions
    private let pipeline: CallPipeline

    /// Makes a client.
    ///
    /// Nothing is sent until the first call, which also gets the first token.
    ///
    /// - Parameter configuration: everything there is to set.
    public init(configuration: Configuration) {
        options = configuration.options
        pipeline = CallPipeline(configuration)
    }

    /// Makes a client with the defaults for everything else.
    ///
    /// - Parameters:
    ///   - environment: which of secuconnect's systems to talk to.
    ///   - credentials: how to get access tokens.
    public init(environment: Environment, credentials: Credentials) {
        self.init(configuration: Configuration(environment: environment, credentials: credentials))
    }

    /// A copy whose calls are made otherwise, sharing connections and token.
    ///
    /// ```swift
    /// let patient = client.with { $0.timeout = 180 }
    /// ```
    ///
    /// - Parameter change: what to change.
    /// - Returns: the copy.
    public func with(_ change: (inout CallOptions) throws -> Void) rethrows -> SecuconnectClient {
        var copy = self
        try change(&copy.options)
        return copy
    }

    /// Sends an operation and returns its answer with everything around it: status, headers, raw body, what was dropped.
    ///
    /// - Parameter operation: one of your own, for what has no method yet or where the raw answer is wanted.
    /// - Returns: the answer.
    /// - Throws: ``SecuconnectError``; `CancellationError` at once when the task is cancelled.
    public func response<Value>(to operation: APIOperation<Value>) async throws -> APIResponse<Value> {
        try await pipeline.execute(operation, options: options).decoded()
    }

    /// Releases the connections, of all copies. Calls that run may end; calls after that fail with
    /// ``SecuconnectError/Kind/closed``. Needed only where a client is given up before the process ends.
    public func close() { pipeline.transport.close() }

    /// The current date of the client's time source.
    ///
    /// Search by this date instead of the system's: a client of a simulated server then goes by the server's clock.
    ///
    /// ```swift
    /// let today = SearchField.created.isAtLeast(client.currentDate.addingTimeInterval(-86_400))
    /// ```
    public var currentDate: Date { pipeline.timeSource.date }

    /// Where the time comes from, for pauses between calls.
    var timeSource: any TimeSource { pipeline.timeSource }

    /// What the methods of the resources do: send, and return the value alone.
    func send<Value>(_ operation: APIOperation<Value>) async throws -> Value {
        try await pipeline.execute(operation, options: options).value()
    }
}

extension SecuconnectClient: CustomStringConvertible, CustomReflectable {
    /// The environment the client talks to.
    public var description: String { "SecuconnectClient(\(pipeline.environment.baseURL.absoluteString))" }

    /// A mirror that shows the environment and the options.
    public var customMirror: Mirror {
        Mirror(self, children: ["environment": pipeline.environment.baseURL, "options": options])
    }
}
