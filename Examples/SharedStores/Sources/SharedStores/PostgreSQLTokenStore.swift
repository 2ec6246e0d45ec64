public import Foundation
public import PostgreSQL
public import SecuconnectKit

/// A token store in PostgreSQL, for the processes of several machines.
///
/// ```swift
/// let database = PostgreSQLPool("postgres://shop@db/shop?sslmode=verify-full")
/// let store = PostgreSQLTokenStore(database: database)
/// try await store.createTable()
/// let client = SecuconnectClient(
///     configuration: .init(
///         environment: .production, credentials: .clientCredentials(id: id, secret: secret), tokenStore: store))
/// ```
/// The clock of the database decides when a lock expires and how old a token is, so the clocks of the machines may
/// differ. A machine that stands still or loses its network blocks the others for the lifetime of its lock at most. If
/// it continues later, its entry isn't saved, because the revision differs.
///
/// The table contains tokens as plain text. Grant `SELECT`, `INSERT` and `UPDATE` on it to the user of the program
/// alone, and keep the disk of the database encrypted.
public struct PostgreSQLTokenStore: TokenStore {
    private let database: PostgreSQLPool
    private let lockLifetime: TimeInterval
    private let timeSource: any TimeSource

    /// Creates a store.
    ///
    /// - Parameters:
    ///   - database: The connections to the database.
    ///   - lockLifetime: The number of seconds after which the lock of a machine that died expires. It has to cover one
    ///     token request.
    ///   - timeSource: The clock of this machine: that of the client's configuration.
    public init(
        database: PostgreSQLPool, lockLifetime: TimeInterval = 30, timeSource: any TimeSource = .system
    ) {
        self.database = database
        self.lockLifetime = lockLifetime
        self.timeSource = timeSource
    }

    /// Creates the table, unless it exists. Any number of machines can call it at once.
    ///
    /// - Throws: `PostgreSQLError`.
    public func createTable() async throws {
        try await database.createOnce(
            """
            CREATE TABLE IF NOT EXISTS secuconnect_tokens (
                key text PRIMARY KEY,
                revision text,
                entry text,
                issued timestamptz,
                lock_owner text,
                locked_until timestamptz
            )
            """)
    }

    /// Returns the entry for a key. An entry that can't be decoded is removed.
    ///
    /// - Parameter key: The key.
    /// - Returns: The entry that was saved last, with the date of its issue by the clock of this machine; `nil` if
    ///   there is none.
    /// - Throws: `PostgreSQLError`.
    public func load(_ key: TokenStoreKey) async throws -> TokenStoreEntry? {
        let rows = try await database.run(
            """
            SELECT entry, revision, extract(epoch FROM clock_timestamp() - issued) FROM secuconnect_tokens
            WHERE key = $1 AND revision IS NOT NULL
            """, [key.rawValue])
        guard let row = rows.first else { return nil }
        if let entry = entry(row[0], age: row.double(2)) { return entry }
        try await empty(key, revision: row[1])
        return nil
    }

    /// Saves an entry if nobody saved another one in the meantime.
    ///
    /// - Parameters:
    ///   - entry: The new entry.
    ///   - key: The key.
    ///   - revision: The revision of the entry to replace; `nil` if there must not be an entry.
    /// - Returns: `true` if the entry was saved, or `false` if the store has an entry with another revision.
    /// - Throws: `PostgreSQLError`, or the error of the encoder.
    public func save(_ entry: TokenStoreEntry, for key: TokenStoreKey, replacing revision: String?) async throws -> Bool
    {
        let json = String(decoding: try JSONEncoder().encode(entry), as: UTF8.self)
        let age = max(0, timeSource.date.timeIntervalSince(entry.issued))
        // The second time, after a lost response, the new revision is the one in the table.
        let rows = try await database.run(
            """
            INSERT INTO secuconnect_tokens AS t (key, revision, entry, issued)
            SELECT $1, $2, $3, clock_timestamp() - $4::float8 * interval '1 second'
            WHERE $5::text IS NULL OR EXISTS (SELECT FROM secuconnect_tokens WHERE key = $1)
            ON CONFLICT (key) DO UPDATE SET revision = excluded.revision, entry = excluded.entry, issued = excluded.issued
            WHERE t.revision IS NOT DISTINCT FROM $5 OR t.revision = excluded.revision
            RETURNING 1
            """, [key.rawValue, entry.revision, json, "\(age)", revision])
        return !rows.isEmpty
    }

    /// Removes the entry for a key, if there is one.
    ///
    /// - Parameter key: The key.
    /// - Throws: `PostgreSQLError`.
    public func remove(_ key: TokenStoreKey) async throws {
        try await database.run(
            "UPDATE secuconnect_tokens SET revision = NULL, entry = NULL, issued = NULL WHERE key = $1", [key.rawValue])
    }

    /// Takes the lock for a key, if nobody has it.
    ///
    /// - Parameter key: The key.
    /// - Returns: The lock; `nil` if another client has it.
    /// - Throws: `PostgreSQLError`.
    public func lock(_ key: TokenStoreKey) async throws -> StoreLock? {
        let owner = UUID().uuidString
        let rows = try await database.run(
            """
            INSERT INTO secuconnect_tokens AS t (key, lock_owner, locked_until)
            VALUES ($1, $2, clock_timestamp() + $3::float8 * interval '1 second')
            ON CONFLICT (key) DO UPDATE SET lock_owner = excluded.lock_owner, locked_until = excluded.locked_until
            WHERE t.locked_until IS NULL OR t.locked_until <= clock_timestamp() OR t.lock_owner = excluded.lock_owner
            RETURNING 1
            """, [key.rawValue, owner, "\(lockLifetime)"])
        guard !rows.isEmpty else { return nil }
        return StoreLock(lifetime: lockLifetime) { [database] in
            try await database.run(
                """
                UPDATE secuconnect_tokens SET lock_owner = NULL, locked_until = NULL WHERE key = $1 AND lock_owner = $2
                """, [key.rawValue, owner])
        }
    }

    private func empty(_ key: TokenStoreKey, revision: String?) async throws {
        try await database.run(
            """
            UPDATE secuconnect_tokens SET revision = NULL, entry = NULL, issued = NULL
            WHERE key = $1 AND revision IS NOT DISTINCT FROM $2
            """, [key.rawValue, revision])
    }

    /// Decodes an entry. Its only date, that of the issue, is moved to the clock of this machine.
    private func entry(_ json: String?, age: Double?) -> TokenStoreEntry? {
        guard let json, let age else { return nil }
        let issued = timeSource.date.addingTimeInterval(-age)
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { _ in issued }
        return try? decoder.decode(TokenStoreEntry.self, from: Data(json.utf8))
    }
}
