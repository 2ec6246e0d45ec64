import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The journey of the article "Prepaid Codes", and the prepaid products of the simulator.
final class PrepaidJourneyTests: XCTestCase {
    private let server = SimulatedServer()
    private lazy var client = SecuconnectClient(simulator: server)

    private func addItem(_ fields: [String: JSONValue] = [:]) throws -> PrepaidItem.ID {
        var item: [String: JSONValue] = [
            "retail_price": 1500, "currency": "EUR", "description": "Mobil 15", "type": "PP", "enabled": true,
            "vtc_config": ["4260000000042"],
        ]
        item.merge(fields) { $1 }
        return PrepaidItem.ID(try server.add(.object(item), to: "/Prepaid/Items"))
    }

    func testCodeIsSoldDirectlyAndInABasket() async throws {
        let added = try addItem()
        server.mapProductNumber("42", to: added)

        // Products
        let mapping = try await client.prepaid.contracts.zvtMapping(productID: "00042", amount: 1500)
        let itemID = try XCTUnwrap(mapping?.itemID)
        let product = try await client.prepaid.items.get(itemID)
        XCTAssertEqual(product.id, added)
        XCTAssertEqual(product.retailPrice, 1500)

        // Sale
        let sale = try await client.prepaid.sales.create(item: product.id)
        XCTAssertEqual(sale.status, .request)
        XCTAssertNil(sale.code)
        let sold = try await client.prepaid.sales.confirm(sale.id)
        XCTAssertEqual(sold.status, .confirmed)
        XCTAssertEqual(sold.code?.rawValue.count, 16)
        XCTAssertTrue(sold.receiptCustomer?.rawValue.contains(sold.code?.rawValue ?? "?") == true)
        XCTAssertFalse("\(sold)".contains(sold.code?.rawValue ?? ""))

        // Basket
        let draft = SmartTransaction.Draft(
            basket: .init(products: [
                .init(id: 1, ean: product.articleNumbers?.first, quantity: 1, priceOne: product.retailPrice)
            ]),
            basketInfo: .init(sum: 1500, currency: .eur))
        let transaction = try await client.smart.transactions.create(draft)
        let paid = try await client.smart.transactions.start(transaction.id, method: .cash)
        XCTAssertEqual(paid.prepaidSales?.status, "confirmed")

        // Report
        let report = try await client.prepaid.reports.create(
            .init(merchant: "MRC_1", store: "STO_1", smartDevice: "SDV_1", vtcTerminalID: 4711))
        XCTAssertEqual(report.amount, 3000)
        let read = try await client.prepaid.reports.get(report.id)
        XCTAssertEqual(read, report)
        let sales = try await client.prepaid.sales.find(ListQuery(filter: SearchField.status.equals("confirmed")))
        XCTAssertEqual(sales.totalCount, 2)
    }

    func testSecondReportCoversLaterSalesOnly() async throws {
        let item = try addItem()
        let draft = PrepaidReport.Draft(merchant: "MRC_1", store: "STO_1", smartDevice: "SDV_1", vtcTerminalID: 1)
        try await client.prepaid.sales.confirm(client.prepaid.sales.create(item: item).id)
        let first = try await client.prepaid.reports.create(draft)
        server.clock.advance(by: 60)
        try await client.prepaid.sales.confirm(client.prepaid.sales.create(item: item).id)
        let second = try await client.prepaid.reports.create(draft)
        XCTAssertEqual([first.amount, second.amount], [1500, 1500])
        XCTAssertEqual(second.periodStart, first.periodEnd)
    }

    func testUnansweredConfirmationIsFoundByReadingTheSale() async throws {
        let sale = try await client.prepaid.sales.create(item: addItem())
        server.inject(.loseResponse, matching: .post("/Prepaid/Sales/*/Confirm"))
        let error = await thrownError { try await client.prepaid.sales.confirm(sale.id) }
        XCTAssertEqual(error?.outcome, .unknown)
        let after = try await client.prepaid.sales.get(sale.id)
        XCTAssertEqual(after.status, .confirmed)
        let again = try await client.prepaid.sales.confirm(sale.id)
        XCTAssertEqual(again.code, after.code, "a second confirmation buys nothing")
    }

    func testSoldOutProductIsDenied() async throws {
        let item = try addItem()
        server.setStock(1, of: item)
        let first = try await client.prepaid.sales.create(item: item)
        let second = try await client.prepaid.sales.create(item: item)
        try await client.prepaid.sales.confirm(first.id)
        let late = await thrownError { try await client.prepaid.sales.confirm(second.id) }
        XCTAssertEqual(late?.code, 1003)
        let failed = try await client.prepaid.sales.get(second.id).status
        XCTAssertEqual(failed, .failed)
        let denied = try await client.prepaid.sales.create(item: item)
        XCTAssertEqual(denied.status, .denied)
        let error = await thrownError { try await client.prepaid.sales.confirm(denied.id) }
        XCTAssertEqual(error?.code, 1003)
    }

    func testCardToActivateNeedsItsSerialNumber() async throws {
        let item = try addItem(["type": "POSA"])
        let error = await thrownError { try await client.prepaid.sales.create(item: item) }
        XCTAssertEqual(error?.code, 1003)
        let draft = SmartTransaction.Draft(
            basket: .init(products: [
                .init(id: 1, serialNumber: "123", ean: "4260000000042", quantity: 1, priceOne: 1500)
            ]),
            basketInfo: .init(sum: 1500, currency: .eur))
        let transaction = try await client.smart.transactions.create(draft)
        let paid = try await client.smart.transactions.start(transaction.id, method: .cash)
        XCTAssertEqual(paid.prepaidSales?.status, "confirmed")
        let sales = try await client.prepaid.sales.find()
        XCTAssertEqual(sales.items.map { $0.serial?.rawValue }, ["123"])
    }

    func testUnknownProductNumberStandsForNothing() async throws {
        let mapping = try await client.prepaid.contracts.zvtMapping(productID: "7", amount: 100)
        XCTAssertNil(mapping)
        let error = await thrownError { try await client.prepaid.sales.create(item: "7") }
        XCTAssertEqual(error?.code, 4003)
    }
}
