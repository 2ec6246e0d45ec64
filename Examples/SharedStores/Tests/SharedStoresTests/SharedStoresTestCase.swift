import Foundation
import PostgreSQL
import SecuconnectKit
import SharedStores
import XCTest

/// A test against the database of `DATABASE_URL`.
class SharedStoresTestCase: XCTestCase {
    /// A pool of a machine.
    func makePool() throws -> PostgreSQLPool {
        guard let address = ProcessInfo.processInfo.environment["DATABASE_URL"] else {
            throw XCTSkip("DATABASE_URL is missing: run the tests with Tests/with-postgresql.")
        }
        return PostgreSQLPool(address)
    }
}
