import SecuconnectKit

/// A refusal in the API's own shape.
///
/// Documented are the names, 403 with code 2003 for tokens, and code 1003 for a wrong state. The other statuses and
/// codes are the simulator's choice.
struct APIError: Error {
    var status: Int
    var name: String
    var code: Int
    var details: String

    /// The token is missing, expired or unknown.
    static func token(status: Int) -> APIError {
        APIError(
            status: status, name: "ProductNotAllowedException", code: 2003, details: "Valid auth token required")
    }

    /// The object's state does not allow the call.
    static func wrongState(_ details: String) -> APIError {
        APIError(status: 403, name: "ProductNotAllowedException", code: 1003, details: details)
    }

    /// There is nothing to capture, in the words of the API's documentation.
    static let notCapturable = wrongState("The current status of the payment does not allow to capture it")

    /// No object has this id. The API is known to refuse such a call as not allowed, not as not found.
    static func unknownID(_ id: String) -> APIError {
        APIError(status: 403, name: "ProductNotAllowedException", code: 4003, details: "No access to the object \(id)")
    }

    /// What was sent is no JSON, lacks something, or holds something of the wrong type.
    ///
    /// The status isn't documented. It is neither 400 nor 401, which older SDKs of the vendor take for a failed sign-in.
    static func format(_ details: String) -> APIError {
        APIError(status: 422, name: "ProductFormatException", code: 0, details: details)
    }

    /// The `X-Action` of the call belongs to another one.
    static func reusedActionID(_ id: String) -> APIError {
        APIError(
            status: 403, name: "ProductDuplicateException", code: 4009,
            details: "The X-Action \(id) was used for another call; use a new one for each call")
    }

    /// The server doesn't let the client do this.
    static func notAllowed(_ details: String) -> APIError {
        APIError(status: 403, name: "ProductNotAllowedException", code: 4003, details: details)
    }

    /// There is such an object already.
    static func duplicate(_ details: String) -> APIError {
        APIError(status: 403, name: "ProductDuplicateException", code: 4009, details: details)
    }

    static func unknownPath(_ path: String) -> APIError {
        APIError(status: 404, name: "ProductNotFoundException", code: 4004, details: "There is no \(path)")
    }

    static func wrongMethod(_ method: String, path: String) -> APIError {
        APIError(
            status: 405, name: "ProductNotAllowedException", code: 4005, details: "\(method) is not possible on \(path)"
        )
    }

    func answer(supportID: String) -> APIAnswer {
        APIAnswer(
            status: status,
            body: [
                "status": "error",
                "error": .string(name),
                "error_details": .string(details),
                "error_user": .string("Es ist ein unbekannter Fehler aufgetreten (Code \(code))"),
                "code": .integer(code),
                "supportId": .string(supportID),
            ])
    }
}
