import Foundation
import XCTest

@testable import SecuconnectKit

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

final class BackgroundSessionTests: XCTestCase {
    func testConfigurationsForBackgroundSessionsAreRefused() throws {
        XCTAssertNoThrow(try URLSessionTransport(configuration: .default))
        // Linux can't make such a configuration, so the identifier stands for it.
        XCTAssertThrowsError(try URLSessionTransport.refuseBackgroundSession("com.example.shop")) { error in
            let error = error as? SecuconnectError
            XCTAssertEqual(error?.kind, .invalidArgument)
            XCTAssertEqual(error?.message.contains("pass one that is based on .ephemeral"), true)
        }
    }
}
