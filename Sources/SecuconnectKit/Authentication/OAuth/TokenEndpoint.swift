import Foundation

/// The token endpoint, `POST /oauth/token`.
///
/// Its requests are reads, which are repeated after a lost response: one token or one code too many does no harm. A
/// device code stays valid, and replaces a refresh token that was spent by a request whose response was lost.
struct TokenEndpoint: Sendable {
    let client: OAuthClient
    let pipeline: CallPipeline
    let options: SecuconnectClient.CallOptions

    /// Requests an access token.
    ///
    /// - Parameters:
    ///   - grant: The grant.
    ///   - secrets: The secrets that the server could quote in an error.
    ///   - retry: The retry policy; `nil` for the client's.
    ///   - timeout: The least number of seconds until the request fails; `nil` for the client's.
    /// - Returns: The token.
    /// - Throws: ``SecuconnectError``, or `CancellationError`.
    func token(
        for grant: TokenGrant, hiding secrets: [SensitiveString], retry: SecuconnectClient.RetryPolicy? = nil,
        timeout: TimeInterval? = nil
    ) async throws -> GrantedToken {
        var operation = APIOperation<TokenResponse>(.post, "/oauth/token", name: "oauth.token", effect: .read)
        let fields = try client.fields(with: grant.fields)
        if grant.isForm {
            operation.encodedBody = EncodedBody(form: fields)
        } else {
            operation.body = fields
        }
        return try await send(operation, hiding: secrets, retry: retry, timeout: timeout) { response in
            guard let token = response.accessToken, !token.rawValue.isEmpty else { return nil }
            guard token.canBeToken else { throw SecuconnectError.unusableToken }
            return GrantedToken(
                accessToken: token, lifetime: response.expiresIn.map(TimeInterval.init)?.usableLifetime,
                refreshToken: response.refreshToken.flatMap { $0.rawValue.isEmpty ? nil : $0 })
        }
    }

    /// Registers a device. A person then confirms its code.
    ///
    /// - Parameter uuid: The name of the device.
    /// - Returns: The codes.
    /// - Throws: ``SecuconnectError``, or `CancellationError`.
    func register(uuid: String) async throws -> DeviceRegistration {
        guard !uuid.isEmpty else {
            throw SecuconnectError.invalidArgument(
                "The device has no name; pass one such as \"/vendor/shop/cashier/1\".")
        }
        let fields = try client.fields(with: ["grant_type": "device", "uuid": SensitiveString(uuid)])
        let operation = APIOperation<DeviceRegistration.Response>(
            .post, "/oauth/token", name: "oauth.device", body: fields, effect: .read)
        return try await send(operation, result: DeviceRegistration.init)
    }

    /// Sends a request. `result` returns `nil` if the response lacks what was requested.
    private func send<Response, Result>(
        _ operation: APIOperation<Response>, hiding secrets: [SensitiveString] = [],
        retry: SecuconnectClient.RetryPolicy? = nil, timeout: TimeInterval? = nil,
        result: (Response) throws -> Result?
    ) async throws -> Result {
        var (pipeline, options) = (pipeline, options)
        pipeline.secrets += secrets
        options.retry = retry ?? options.retry
        if let timeout { options.timeout = max(timeout, options.timeout ?? timeout) }
        let (call, response) = try await pipeline.send(operation, options: options)
        return try call.result(from: response) { response in
            if let result = try result(response.value) { return result }
            throw SecuconnectError(
                .unreadableResponse, "The token endpoint returned no token; check the environment's URL.", response)
        }
    }

    private struct TokenResponse: Decodable {
        let accessToken: SensitiveString?
        let expiresIn: Int?
        let refreshToken: SensitiveString?

        enum CodingKeys: String, CodingKey {
            case accessToken = "access_token"
            case expiresIn = "expires_in"
            case refreshToken = "refresh_token"
        }
    }
}

/// A token that the endpoint issued.
struct GrantedToken: Sendable {
    let accessToken: SensitiveString
    /// In seconds; `nil` if it isn't known.
    let lifetime: TimeInterval?
    let refreshToken: SensitiveString?
}

/// The program, as secuconnect knows it.
struct OAuthClient: Sendable {
    let id: String
    let secret: SensitiveString

    /// Returns the fields of a request.
    ///
    /// - Throws: ``SecuconnectError`` if the identifier or the secret is empty.
    fileprivate func fields(with others: [String: SensitiveString]) throws -> [String: SensitiveString] {
        guard !id.isEmpty, !secret.rawValue.isEmpty else {
            throw SecuconnectError.invalidArgument(
                "The client id or secret is empty; pass the credentials from secuconnect.")
        }
        return others.merging(["client_id": SensitiveString(id), "client_secret": secret]) { $1 }
    }
}

extension EncodedBody {
    /// Creates a body of the media type `application/x-www-form-urlencoded`.
    fileprivate init(form fields: [String: SensitiveString]) {
        let pairs = fields.sorted { $0.key < $1.key }.map { name, value in
            "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(value.rawValue))"
        }
        self.init(data: Data(pairs.joined(separator: "&").utf8), contentType: "application/x-www-form-urlencoded")
    }
}
