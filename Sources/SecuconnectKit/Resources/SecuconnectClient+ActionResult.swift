extension SecuconnectClient {
    /// Sends a command whose response only says whether it was accepted.
    ///
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/refused`` if the response says that it wasn't.
    func command(_ operation: APIOperation<ActionResult>) async throws {
        let response = try await response(to: operation)
        guard response.value.isSuccess else {
            throw SecuconnectError(
                .refused, "The server refused the command; check the state of the object.", of: operation, response)
        }
    }

    /// Sends a question whose response is yes or no.
    ///
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` if the response doesn't
    ///   say. A missing result is never taken for yes.
    func ask(_ operation: APIOperation<ActionResult>) async throws -> Bool {
        let response = try await response(to: operation)
        guard let result = response.value.result else {
            throw SecuconnectError(
                .unreadableResponse, "The response has no result; ask again later.", of: operation, response)
        }
        return result
    }
}

extension SecuconnectError {
    /// Creates an error for a response that says no, or nothing. Only a no makes certain that nothing was done.
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
