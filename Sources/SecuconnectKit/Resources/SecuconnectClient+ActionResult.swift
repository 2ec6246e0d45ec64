extension SecuconnectClient {
    /// Sends a command with a response that only reports whether it was accepted.
    ///
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/refused`` if the response reports a failure.
    func command(_ operation: APIOperation<ActionResult>) async throws {
        try await send(operation) { response in
            guard response.value.isSuccess else {
                throw SecuconnectError(
                    .refused, "The server refused the command; check the state of the object.", response)
            }
        }
    }

    /// Sends a query with a response that is yes or no.
    ///
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` if the response has no
    ///   result. A missing result never counts as yes.
    func ask(_ operation: APIOperation<ActionResult>) async throws -> Bool {
        try await send(operation) { response in
            guard let result = response.value.result else {
                throw SecuconnectError(
                    .unreadableResponse, "The response has no result; try again later.", response)
            }
            return result
        }
    }
}

extension SecuconnectError {
    /// Creates an error for a response that reports a failure or has no result. Only a reported failure proves that
    /// nothing was done.
    init<Value>(_ kind: Kind, _ message: String, _ response: APIResponse<Value>) {
        self.init(kind: kind, message: message, outcome: kind == .refused ? .rejected : .unknown)
        httpStatus = response.status
        body = response.body
    }
}
