import SecuconnectKit

/// A refusal in the API's own format.
///
/// The names, 403 with code 2003 for tokens, and code 1003 for a wrong state are documented. The other statuses and
/// codes are the simulator's choice.
struct APIError: Error {
    var status: Int
    var name: String
    var code: Int
    var details: String

    /// Creates an error for a token that is missing, expired or unknown.
    static func token(status: Int) -> APIError {
        APIError(
            status: status, name: "ProductNotAllowedException", code: 2003, details: "Valid auth token required")
    }

    /// Creates an error for a call that the object's state doesn't allow.
    static func wrongState(_ details: String) -> APIError {
        APIError(status: 403, name: "ProductNotAllowedException", code: 1003, details: details)
    }

    /// An error for a payment without an amount to capture, with the message of the API's documentation.
    static let notCapturable = wrongState("The current status of the payment does not allow to capture it")

    /// Creates an error for an unknown identifier. The API is known to refuse such a call as not allowed, not as not
    /// found.
    static func unknownID(_ id: String) -> APIError {
        APIError(status: 403, name: "ProductNotAllowedException", code: 4003, details: "No access to the object \(id)")
    }

    /// Creates an error for a body that isn't JSON, lacks a field, or has a value of the wrong type.
    ///
    /// The status isn't documented. It is neither 400 nor 401, which older SDKs of the vendor take for a failed
    /// sign-in.
    static func format(_ details: String) -> APIError {
        APIError(status: 422, name: "ProductFormatException", code: 0, details: details)
    }

    /// Creates an error for an `X-Action` that belongs to another call.
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

    /// There is no such object behind a path that leads to one through another.
    static func unknownObject(_ details: String) -> APIError {
        APIError(status: 404, name: "ProductNotFoundException", code: 4004, details: details)
    }

    static func unknownPath(_ path: String) -> APIError {
        unknownObject("There is no \(path)")
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
