import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The books of the card acquirer.
final class CardProcessingTests: XCTestCase {
    private let server = SimulatedServer()

    func testObjectsThatWereAddedAreListedAndRead() async throws {
        let client = SecuconnectClient(simulator: server)
        let first = try server.add(["trans_id": 1, "amount": 500, "tid": "A"], to: "/Cardprocessing/Transactions")
        try server.add(["trans_id": 2, "amount": -200, "tid": "B"], to: "/Cardprocessing/Transactions")
        let terminal = SearchField<CardProcessingTransaction>("tid").equals("A")
        let page = try await client.cardProcessing.transactions.find(ListQuery(filter: terminal))
        XCTAssertEqual(page.items.map(\.transactionCode), [1])
        let transaction = try await client.cardProcessing.transactions.get(.init(first))
        XCTAssertEqual(transaction.amount, 500)
        XCTAssertEqual(transaction.object, "cardprocessing.transactions")
        XCTAssertNotNil(transaction.created)
        let invoices = try await client.cardProcessing.invoices.find()
        XCTAssertEqual(invoices.items, [])
    }

    func testInvoiceKeepsItsIdentifierAndKind() async throws {
        let client = SecuconnectClient(simulator: server)
        try server.add(["id": "CPI_1", "type": "refund", "net_amount": 100], to: "/Cardprocessing/Invoices")
        let invoice = try await client.cardProcessing.invoices.get("CPI_1")
        XCTAssertEqual(invoice.type, .refund)
        XCTAssertEqual(invoice.netAmount, 100)
        let error = await thrownError { try await client.cardProcessing.invoices.get("CPI_2") }
        XCTAssertEqual(error?.code, 4003)
    }

    func testOnlyObjectsOfKnownListsAreAdded() {
        for (object, path) in [(JSONValue.null, "/Cardprocessing/Invoices"), (["a": 1], "/Smart/Transactions")] {
            XCTAssertThrowsError(try server.add(object, to: path)) {
                XCTAssertEqual(($0 as? SecuconnectError)?.kind, .invalidArgument)
            }
        }
    }
}
