/// What the server says about a failure, in either of its two shapes.
///
/// The API answers `{"status": "error", "error": "ProductNotAllowedException", "code": 2003, …}`, the token endpoint
/// `{"error": "invalid_client", "error_description": "…"}`.
public struct ServerError: Hashable, Sendable, CustomStringConvertible {
    /// The name of the failure: an exception such as `ProductNotAllowedException`, or OAuth's word such as
    /// `invalid_client`.
    public var name: String
    /// The server's number of the failure, such as 2003. OAuth errors have none.
    public var code: Int?
    /// What is wrong, for developers.
    public var details: String?
    /// A sentence for the end user, in German. OAuth errors have none.
    public var userMessage: String?
    /// The number to quote to secuconnect's support. OAuth errors have none.
    public var supportID: String?

    /// Whether it can't be an object that happens to have an `error` member: it came with `"status": "error"`, or in
    /// OAuth's shape.
    var isExplicit = false

    /// Describes a failure as the server would.
    ///
    /// - Parameters:
    ///   - name: the exception or OAuth's word.
    ///   - code: the number.
    ///   - details: what is wrong, for developers.
    ///   - userMessage: a sentence for the end user.
    ///   - supportID: the number to quote to the support.
    public init(
        name: String, code: Int? = nil, details: String? = nil, userMessage: String? = nil, supportID: String? = nil
    ) {
        self.name = name
        self.code = code
        self.details = details
        self.userMessage = userMessage
        self.supportID = supportID
    }

    /// The name, number, details and support id on one line.
    public var description: String {
        var line = PrintableText.line(name)
        if let code { line += " \(code)" }
        if let details { line += ": \(PrintableText.line(details))" }
        if let supportID { line += ", support id \(PrintableText.line(supportID))" }
        return AccountNumbers.masked(in: line)
    }
}

extension ServerError: Decodable {
    /// Reads either shape. Whatever else is missing or odd, an `error` member is enough.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` if the answer is no error.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let status = try container.decodeIfPresent(String.self, forKey: .status)
        let error = try container.decodeIfPresent(String.self, forKey: .error)
        let isObject = container.contains(.id) || container.contains(.object)
        guard let name = error ?? (status == "error" && !isObject ? "error" : nil) else {
            throw DecodingError.keyNotFound(
                CodingKeys.error, .init(codingPath: container.codingPath, debugDescription: "The answer is no error."))
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

    /// The members that an error has, and those that tell an object from one.
    static let memberNames = Set(CodingKeys.allCases.map(\.rawValue))

    private enum CodingKeys: String, CodingKey, CaseIterable {
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
