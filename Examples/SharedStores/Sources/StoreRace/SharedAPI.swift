import Foundation
import PostgreSQL
import SecuconnectKit

/// A stand-in for the API whose state is in the database, so that all processes talk to the same one.
///
/// A token lives for five seconds. A new one invalidates the former one, and every refresh token is used once.
struct SharedAPI: HTTPTransport {
    static let tokenLifetime = 5.0
    static let deviceCode: SensitiveString = "c0de"

    let database: PostgreSQLPool

    static func createTables(in database: PostgreSQLPool) async throws {
        try await database.transaction { connection in
            for statement in [
                "DROP TABLE IF EXISTS race_tokens, race_refused, race_handled",
                "CREATE TABLE race_tokens (number serial PRIMARY KEY, issued timestamptz DEFAULT clock_timestamp())",
                "CREATE TABLE race_refused (what text)",
                "CREATE TABLE race_handled (push_id text, pid int, finished boolean DEFAULT false)",
            ] { try connection.run(statement) }
        }
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        if request.url.path == "/oauth/token" { return try await issueToken(request.body ?? Data()) }
        let current = try await database.run(
            "SELECT number, issued > clock_timestamp() - interval '5 seconds' FROM race_tokens ORDER BY number DESC LIMIT 1"
        )
        let number = current.first?[0] ?? "0"
        guard request.headers["Authorization"] == "Bearer token-\(number)", current.first?.bool(1) == true else {
            try await refuse("access token")
            return Self.response(401, "{}")
        }
        return Self.response(200, "{}")
    }

    private func issueToken(_ body: Data) async throws -> TransportResponse {
        let fields = (try? JSONDecoder().decode([String: String].self, from: body)) ?? [:]
        let number = try await database.transaction { connection -> String? in
            try connection.run("LOCK TABLE race_tokens")
            let last = try connection.run("SELECT coalesce(max(number), 0) FROM race_tokens")[0][0] ?? ""
            if let token = fields["refresh_token"], token != "refresh-\(last)" { return nil }
            return try connection.run("INSERT INTO race_tokens DEFAULT VALUES RETURNING number")[0][0]
        }
        guard let number else {
            try await refuse("refresh token")
            return Self.response(400, #"{"error":"invalid_grant","error_description":"Invalid refresh token"}"#)
        }
        let refresh = fields["grant_type"] == "client_credentials" ? "" : #","refresh_token":"refresh-\#(number)""#
        return Self.response(200, #"{"access_token":"token-\#(number)","expires_in":5\#(refresh)}"#)
    }

    private func refuse(_ what: String) async throws {
        try await database.run("INSERT INTO race_refused VALUES ($1)", [what])
    }

    private static func response(_ status: Int, _ body: String) -> TransportResponse {
        TransportResponse(status: status, headers: ["Content-Type": "application/json"], body: Data(body.utf8))
    }
}
