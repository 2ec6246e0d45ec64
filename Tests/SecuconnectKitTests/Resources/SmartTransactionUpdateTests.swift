import SecuconnectKit
import TestSupport
import XCTest

final class SmartTransactionUpdateTests: XCTestCase {
    func testUpdateWithoutBasketOrTotalIsRefused() async throws {
        let transport = ScriptedTransport()
        let transactions = SecuconnectClient.test(transport).smart.transactions
        let drafts: [SmartTransaction.Draft] = [
            .init(merchantRef: "2"), .init(basket: .init(products: [])), .init(basketInfo: .init(sum: 1)),
        ]
        for draft in drafts {
            let error = await thrownError { try await transactions.update("STX_1", draft) }
            XCTAssertEqual(error?.kind, .invalidArgument)
            XCTAssertEqual(error?.outcome, .notSent)
        }
        XCTAssertEqual(transport.requests.count, 0)
    }
}
