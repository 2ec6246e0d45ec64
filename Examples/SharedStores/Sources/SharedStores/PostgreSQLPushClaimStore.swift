public import PostgreSQL
public import SecuconnectKit

/// A memory of pushes in PostgreSQL, so that several machines handle each push once.
///
/// ```swift
/// let seen = PostgreSQLPushClaimStore(database: database)
/// try await seen.createTable()
/// try await seen.handleOnce(push) { try await handle(push) }
/// ```
/// The clock of the database decides when a claim expires. Handled pushes are kept for two days, and older ones are
/// removed a few at a time.
public struct PostgreSQLPushClaimStore: PushClaimStore {
    private let database: PostgreSQLPool

    /// Creates a store.
    ///
    /// - Parameter database: The connections to the database.
    public init(database: PostgreSQLPool) { self.database = database }

    /// Creates the table, unless it exists. Any number of machines can call it at once.
    ///
    /// - Throws: `PostgreSQLError`.
    public func createTable() async throws {
        try await database.createOnce(
            """
            CREATE TABLE IF NOT EXISTS secuconnect_push_claims (
                push_id text PRIMARY KEY,
                claim_id text NOT NULL,
                expires timestamptz NOT NULL,
                handled timestamptz
            )
            """,
            """
            CREATE INDEX IF NOT EXISTS secuconnect_push_claims_age ON secuconnect_push_claims (coalesce(handled, expires))
            """)
    }

    /// Claims a push, unless it was handled or another claim for it hasn't expired.
    ///
    /// - Parameter claim: The claim.
    /// - Returns: The result.
    /// - Throws: `PostgreSQLError`.
    public func claim(_ claim: PushClaim) async throws -> PushClaim.Result {
        let granted = try await database.run(
            """
            INSERT INTO secuconnect_push_claims AS c (push_id, claim_id, expires)
            VALUES ($1, $2, clock_timestamp() + $3::float8 * interval '1 second')
            ON CONFLICT (push_id) DO UPDATE SET claim_id = excluded.claim_id, expires = excluded.expires
            WHERE c.handled IS NULL AND (c.expires <= clock_timestamp() OR c.claim_id = excluded.claim_id)
            RETURNING 1
            """, [claim.pushID.rawValue, claim.id, "\(claim.lease)"])
        guard granted.isEmpty else { return .granted }
        let handled = try await database.run(
            "SELECT handled IS NOT NULL FROM secuconnect_push_claims WHERE push_id = $1", [claim.pushID.rawValue])
        return handled.first?.bool(0) == true ? .handled : .inProgress
    }

    /// Records a push as handled, even if the claim has expired.
    ///
    /// - Parameter claim: The claim under which the push was handled.
    /// - Throws: `PostgreSQLError`.
    public func finish(_ claim: PushClaim) async throws {
        try await database.run(
            """
            INSERT INTO secuconnect_push_claims AS c (push_id, claim_id, expires, handled)
            VALUES ($1, $2, clock_timestamp(), clock_timestamp())
            ON CONFLICT (push_id) DO UPDATE SET handled = coalesce(c.handled, excluded.handled)
            """, [claim.pushID.rawValue, claim.id])
        try await database.run(
            """
            DELETE FROM secuconnect_push_claims WHERE push_id IN (
                SELECT push_id FROM secuconnect_push_claims
                WHERE coalesce(handled, expires) < clock_timestamp() - interval '2 days'
                LIMIT 100 FOR UPDATE SKIP LOCKED)
            """)
    }

    /// Ends a claim without a success. If it has expired and another one was granted, nothing happens.
    ///
    /// - Parameter claim: The claim.
    /// - Throws: `PostgreSQLError`.
    public func release(_ claim: PushClaim) async throws {
        try await database.run(
            "DELETE FROM secuconnect_push_claims WHERE push_id = $1 AND claim_id = $2 AND handled IS NULL",
            [claim.pushID.rawValue, claim.id])
    }
}
