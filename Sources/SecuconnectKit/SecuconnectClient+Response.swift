extension SecuconnectClient {
    /// Makes a call of a resource and returns its whole response: the value, the status, the header fields and the body.
    ///
    /// It works for every method that sends one request:
    ///
    /// ```swift
    /// let response = try await client.response {
    ///     try await $0.smart.transactions.get(id)
    /// }
    /// print(
    ///     response.status, response.headers["Date"] ?? "", response.droppedValues,
    ///     response.unknownFields)
    /// ```
    /// The closure has to use the client that it receives. If its method sends several requests, the response is the
    /// last one, with the value of the closure.
    ///
    /// - Parameters:
    ///   - isolation: The actor on which the closure runs: the caller's.
    ///   - call: A closure that makes a call with a client.
    /// - Returns: The response.
    /// - Throws: The error of the closure, or ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if
    ///   it made no call.
    public func response<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation, to call: (SecuconnectClient) async throws -> Value
    ) async throws -> APIResponse<Value> {
        let recorder = ResponseRecorder()
        var client = self
        client.recorder = recorder
        let value = try await call(client)
        guard let last = recorder.last else {
            throw SecuconnectError.invalidArgument(
                "The closure made no call; use the client that it receives.")
        }
        return last.with(value)
    }
}

/// A memory of the last response of a client and its copies.
final class ResponseRecorder: Sendable {
    private let response = LockedValue<APIResponse<Void>?>(nil)

    /// The last response, without its value.
    var last: APIResponse<Void>? { response.withLock { $0 } }

    func record<Value>(_ response: APIResponse<Value>) {
        let response = response.with(())
        self.response.withLock { $0 = response }
    }
}

extension APIResponse {
    /// Returns the response with another value.
    fileprivate func with<Other>(_ value: Other) -> APIResponse<Other> {
        APIResponse<Other>(
            value: value, status: status, headers: headers, body: body, droppedValues: droppedValues,
            repairedValues: repairedValues, attempts: attempts, actionID: actionID)
    }
}
