package import SecuconnectKit

/// The address of a database: a path, or an address of PostgreSQL.
package struct DatabaseAddress: Hashable, Sendable {
    private let text: String

    package init(_ text: String) { self.text = text }

    /// A Boolean value that indicates whether the address is one of PostgreSQL.
    package var isPostgreSQL: Bool { text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") }

    /// Opens the database, and creates or migrates its tables.
    ///
    /// - Parameter time: The time source for pauses between attempts, and the clock of SQLite.
    /// - Returns: The database.
    /// - Throws: ``Unavailable`` if the database can't be used.
    package func open(time: any TimeSource) async throws -> any ShopDatabase {
        do {
            guard isPostgreSQL else { return try await SQLiteDatabase(text, time: time) }
            #if PostgreSQL
                return try await PostgreSQLDatabase(text)
            #else
                throw Unavailable(description: "This build has no PostgreSQL. Start it with --traits PostgreSQL.")
            #endif
        } catch let error as Unavailable {
            throw error
        } catch {
            // The address of PostgreSQL can contain a password.
            throw Unavailable(
                description: isPostgreSQL
                    ? "\(error)"
                    : "The database \(text) can't be opened: \(error). Choose another file with --database.")
        }
    }

    /// The error of a database that can't be used, as a sentence for the person who started the program.
    package struct Unavailable: Error, CustomStringConvertible {
        package let description: String
    }
}
