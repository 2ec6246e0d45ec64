/// An error that the server returned, in either of its two formats.
///
/// The API returns `{"status": "error", "error": "ProductNotAllowedException", "code": 2003, …}`, the token endpoint
/// `{"error": "invalid_client", "error_description": "…"}`.
public struct ServerError: Hashable, Sendable, CustomStringConvertible {
    /// The name of the failure: an exception such as `ProductNotAllowedException`, or an OAuth error such as
    /// `invalid_client`.
    public var name: String
    /// The server's failure code, such as 2003. OAuth errors have none.
    public var code: Int?
    /// The details for developers.
    public var details: String?
    /// A sentence for the end user, in German. OAuth errors have none.
    public var userMessage: String?
    /// The identifier to quote to secuconnect's support. OAuth errors have none.
    public var supportID: String?

    /// A Boolean value that indicates whether it certainly isn't an object with an `error` field: it came with
    /// `"status": "error"`, or in OAuth's format.
    var isExplicit = false

    /// Creates an error as the server would return it.
    ///
    /// - Parameters:
    ///   - name: The exception or OAuth error.
    ///   - code: The failure code.
    ///   - details: The details for developers.
    ///   - userMessage: A sentence for the end user.
    ///   - supportID: The identifier to quote to the support.
    public init(
        name: String, code: Int? = nil, details: String? = nil, userMessage: String? = nil, supportID: String? = nil
    ) {
        self.name = name
        self.code = code
        self.details = details
        self.userMessage = userMessage
        self.supportID = supportID
    }

    /// A textual representation of this instance.
    ///
    /// The description has the name, code, details and support identifier on one line.
    public var description: String {
        var line = PrintableText.line(name)
        if let code { line += " \(code)" }
        if let details { line += ": \(PrintableText.line(details))" }
        if let supportID { line += ", support id \(PrintableText.line(supportID))" }
        return AccountNumbers.masked(in: line)
    }
}

extension ServerError: Decodable {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let status = try container.decodeIfPresent(String.self, forKey: .status)
        let error = try container.decodeIfPresent(String.self, forKey: .error)
        let isObject = container.contains(.id) || container.contains(.object)
        let named = error.flatMap { $0.trimmed.isEmpty ? nil : $0 }
        guard let name = named ?? (error != nil || status == "error" && !isObject ? Self.unnamed : nil) else {
            throw DecodingError.keyNotFound(
                CodingKeys.error,
                .init(codingPath: container.codingPath, debugDescription: "The response isn't an error."))
        }
        let description = try container.decodeIfPresent(String.self, forKey: .description)
        self.init(
            name: name,
            code: try container.decodeIfPresent(Int.self, forKey: .code),
            details: try container.decodeIfPresent(String.self, forKey: .details) ?? description,
            userMessage: try container.decodeIfPresent(String.self, forKey: .userMessage),
            supportID: try container.decodeIfPresent(String.self, forKey: .supportID))
        isExplicit = status == "error" || description != nil && !isObject
    }

    /// The name of an error for which the server gives none.
    static let unnamed = "error"

    private enum CodingKeys: String, CodingKey {
        case id
        case object
        case status
        case error
        case code
        case details = "error_details"
        case description = "error_description"
        case userMessage = "error_user"
        case supportID = "supportId"
    }
}

extension ServerError {
    /// A Boolean value that indicates whether the access token is missing or expired, which the server reports with
    /// status 401 or 403.
    var isExpiredToken: Bool { code == 2003 }

    /// Creates an error from a response, in either format; `nil` if it doesn't contain one.
    init?(_ index: JSONIndex?) {
        // An object of the API without the field is no error. Nearly all responses are known by that.
        guard let index, index.contains("error") || !index.contains("id"),
            let error = try? JSONReader().decode(Self.self, from: index)
        else { return nil }
        self = error
    }
}
