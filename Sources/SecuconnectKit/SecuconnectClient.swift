public import Foundation

/// A client for the secuconnect API.
///
/// ```swift
/// let client = SecuconnectClient(
///     environment: .testing,
///     credentials: .clientCredentials(id: id, secret: secret))
/// let transaction = try await client.smart.transactions.create(
///     SmartTransaction.Draft(
///         contract: "GCR_…", basketInfo: .init(sum: 500, currency: .eur)))
/// ```
///
/// A client is a value. Its copies share connections and the access token, so create one and pass it on.
public struct SecuconnectClient: Sendable {
    /// The options of the calls that this copy makes.
    public var options: CallOptions
    let pipeline: CallPipeline
    /// The recorder of responses; `nil` unless ``response(isolation:to:)`` made this copy.
    var recorder: ResponseRecorder?

    /// Creates a client.
    ///
    /// Nothing is sent until the first call, which also obtains the access token.
    ///
    /// - Parameter configuration: The configuration.
    public init(configuration: Configuration) {
        options = configuration.options
        pipeline = CallPipeline(configuration)
    }

    /// Creates a client with the default configuration.
    ///
    /// - Parameters:
    ///   - environment: The system to call.
    ///   - credentials: The source of access tokens.
    public init(environment: Environment, credentials: Credentials) {
        self.init(configuration: Configuration(environment: environment, credentials: credentials))
    }

    /// Returns a copy with other call options. It shares connections and the access token.
    ///
    /// ```swift
    /// let patient = client.with { $0.timeout = 180 }
    /// ```
    ///
    /// - Parameter change: A closure that changes the options.
    /// - Returns: The copy.
    public func with(_ change: (inout CallOptions) throws -> Void) rethrows -> SecuconnectClient {
        var copy = self
        try change(&copy.options)
        return copy
    }

    /// Sends an operation and returns its whole response: the value, the status, the header fields and the body.
    ///
    /// Use it for custom operations. ``response(isolation:to:)`` returns the whole response of a resource's method.
    ///
    /// - Parameter operation: The operation.
    /// - Returns: The response.
    /// - Throws: ``SecuconnectError``, or `CancellationError` as soon as the task is canceled.
    public func response<Value>(to operation: APIOperation<Value>) async throws -> APIResponse<Value> {
        try await send(operation) { $0 }
    }

    /// Closes the connections of all copies.
    ///
    /// Running calls can end. Live events end with `CancellationError`. Later calls fail with
    /// ``SecuconnectError/Kind/closed``. Close only a client that you no longer need long before the process ends.
    public func close() {
        pipeline.transport.close()
        pipeline.live.hub.close()
    }

    /// The current date of the client's time source.
    ///
    /// Search by this date instead of the system's: a client of a simulated server then uses the server's clock.
    ///
    /// ```swift
    /// let today = SearchField<SmartTransaction>.created.isAtLeast(
    ///     client.currentDate.addingTimeInterval(-86_400))
    /// ```
    public var currentDate: Date { pipeline.timeSource.date }

    /// The time source, for pauses between calls.
    var timeSource: any TimeSource { pipeline.timeSource }

    /// Sends an operation of a resource and returns the value only.
    func send<Value>(_ operation: APIOperation<Value>) async throws -> Value {
        guard recorder == nil else { return try await send(operation, result: \.value) }
        let (call, response) = try await pipeline.send(operation, options: options)
        return try call.value(from: response)
    }

    /// Sends an operation whose response can say that the call failed.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - result: A function that returns the result of the call, or throws the failure that ends it.
    /// - Returns: The result.
    /// - Throws: ``SecuconnectError``, or `CancellationError`.
    func send<Value, Result>(
        _ operation: APIOperation<Value>, result: (APIResponse<Value>) throws -> Result
    ) async throws -> Result {
        let (call, response) = try await pipeline.send(operation, options: options)
        return try call.result(from: response) { (response: APIResponse<Value>) in
            recorder?.record(response)
            return try result(response)
        }
    }
}

extension SecuconnectClient: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is the address of the environment.
    public var description: String { "SecuconnectClient(\(pipeline.environment.baseURL.absoluteString))" }

    /// A mirror that shows the environment and the options.
    public var customMirror: Mirror {
        Mirror(self, children: ["environment": pipeline.environment.baseURL, "options": options])
    }
}
