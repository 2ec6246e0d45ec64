package import SecuconnectKit

#if PostgreSQL
    import SharedStores
#endif

extension ShopDatabase {
    /// Returns the store in which the machines share their tokens; `nil` for processes of one machine.
    ///
    /// - Parameter time: The time source of the client.
    /// - Returns: The store, whose table exists.
    /// - Throws: An error of the database.
    package func tokenStore(_ time: any TimeSource) async throws -> (any TokenStore)? {
        #if PostgreSQL
            if let pool = (self as? PostgreSQLDatabase)?.pool {
                let store = PostgreSQLTokenStore(database: pool, timeSource: time)
                try await store.createTable()
                return store
            }
        #endif
        return nil
    }
}
