import Foundation
import PostgreSQL
import XCTest

/// A test against the database of `DATABASE_URL`, in a table of its own.
class PostgreSQLTestCase: XCTestCase {
    let table = "t_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()

    static func address() throws -> String {
        guard let address = ProcessInfo.processInfo.environment["DATABASE_URL"] else {
            throw XCTSkip("DATABASE_URL is missing: run the tests with Tests/with-postgresql.")
        }
        return address
    }

    func makePool(connections: Int = 4, timeout: TimeInterval = 10) throws -> PostgreSQLPool {
        PostgreSQLPool(try Self.address(), connections: connections, timeout: timeout)
    }

    /// Returns the error that a statement ends in.
    static func error(_ work: () async throws -> some Any, line: UInt = #line) async -> PostgreSQLError? {
        do {
            _ = try await work()
            XCTFail("The statement succeeded.", line: line)
            return nil
        } catch {
            let error = error as? PostgreSQLError
            XCTAssertNotNil(error, line: line)
            return error
        }
    }
}
