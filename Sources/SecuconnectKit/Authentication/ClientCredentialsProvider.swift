import Foundation

/// A provider that obtains tokens from `POST /oauth/token` by the client-credentials grant.
struct ClientCredentialsProvider: AccessTokenProvider {
    let id: String
    let secret: SensitiveString
    let pipeline: CallPipeline
    let options: SecuconnectClient.CallOptions

    func accessToken() async throws -> AccessToken {
        guard !id.isEmpty, !secret.rawValue.isEmpty else {
            throw SecuconnectError.invalidArgument(
                "The client id or secret is empty; pass the credentials from secuconnect.")
        }
        let operation = APIOperation<Grant>(
            .post, "/oauth/token", name: "oauth.token",
            body: Request(clientID: id, clientSecret: secret),
            // Creating one token too many changes nothing, so the request is a read.
            effect: .read)
        let response = try await pipeline.execute(operation, options: options).decoded()
        guard let token = response.value.accessToken, !token.rawValue.isEmpty else {
            var error = SecuconnectError(
                kind: .unreadableResponse,
                message: "The token endpoint returned no token; check the environment's URL.",
                outcome: .unknown)
            error.operation = operation.name
            error.effect = operation.effect
            error.attempts = response.attempts
            error.httpStatus = response.status
            throw error
        }
        return AccessToken(token.rawValue, lifetime: response.value.expiresIn.map(TimeInterval.init))
    }

    private struct Request: Encodable {
        let grantType = "client_credentials"
        let clientID: String
        let clientSecret: SensitiveString

        enum CodingKeys: String, CodingKey {
            case grantType = "grant_type"
            case clientID = "client_id"
            case clientSecret = "client_secret"
        }
    }

    private struct Grant: Decodable {
        let accessToken: SensitiveString?
        let expiresIn: Int?

        enum CodingKeys: String, CodingKey {
            case accessToken = "access_token"
            case expiresIn = "expires_in"
        }
    }
}
