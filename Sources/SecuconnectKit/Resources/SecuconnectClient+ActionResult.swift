extension SecuconnectClient {
    /// Sends a command with a response that only reports whether it was accepted.
    ///
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/refused`` if the response reports a failure.
    func command(_ operation: APIOperation<ActionResult>) async throws {
        let response = try await response(to: operation)
        guard response.value.isSuccess else {
            throw SecuconnectError(
                .refused, "The server refused the command; check the state of the object.", of: operation, response)
        }
    }

    /// Sends a query with a response that is yes or no.
    ///
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` if the response has no
    ///   result. A missing result never counts as yes.
    func ask(_ operation: APIOperation<ActionResult>) async throws -> Bool {
        let response = try await response(to: operation)
        guard let result = response.value.result else {
            throw SecuconnectError(
                .unreadableResponse, "The response has no result; try again later.", of: operation, response)
        }
        return result
    }
}

extension SecuconnectError {
    /// Creates an error for a response that reports a failure or has no result. Only a reported failure proves that
    /// nothing was done.
    init<Value>(
        _ kind: Kind, _ message: String, of operation: APIOperation<Value>, _ response: APIResponse<Value>
    ) {
        self.init(kind: kind, message: message, outcome: kind == .refused ? .rejected : .unknown)
        self.operation = operation.name
        effect = operation.effect
        attempts = response.attempts
        httpStatus = response.status
        actionID = response.actionID
        body = response.body
    }
}
