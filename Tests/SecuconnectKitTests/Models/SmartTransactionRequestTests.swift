import Foundation
import SecuconnectKit
import XCTest

/// Every request of a Smart Transaction that the vendor prints can be built with the public types and encodes to it.
final class SmartTransactionRequestTests: XCTestCase {
    func testGuidesDraftEncodesToTheGuidesJSON() throws {
        XCTAssertEqual(
            try JSONValue(encoding: SmartTransaction.Draft.guide), try JSONValue(sample: "guide-create-request.json"))
    }

    func testEmptyDraftSendsNothing() throws {
        XCTAssertEqual(try JSONValue(encoding: SmartTransaction.Draft()), [:])
    }

    func testEveryPrintedRequestCanBeBuilt() throws {
        let bodies = try SmartTransactionBodies.all.mapValues { try JSONValue(encoding: $0) }
        let samples = try Fixture.names(in: "samples").filter { $0.hasPrefix("smart-transaction-") }
        let requests = samples.filter { $0.contains("-request-") }
        XCTAssertEqual(Set(bodies.keys), Set(requests))
        for (name, body) in bodies {
            XCTAssertEqual(body, try JSONValue(sample: name).withoutSlips, name)
        }
    }

    func testNamedItemsOfABasketSayWhatTheyAre() throws {
        let basket = SmartTransaction.Basket(products: [
            .article(id: 1, desc: "Tee", quantity: 2, priceOne: 450, tax: 7, articleNumber: "4711"),
            .shipping(id: 2, desc: "Versand", priceOne: 350, tax: 19),
            .coupon(id: 3, desc: "Gutschein", priceOne: 100, tax: 7),
            .stakeholderPayment(desc: "Gebühr", sum: 30, referenceID: "fee", contractID: "GCR_2"),
            .subTransaction(desc: "Korb", sum: 0, referenceID: "sb", contractID: "GCR_1", subBasket: []),
        ])
        XCTAssertEqual(
            try JSONValue(encoding: basket),
            [
                "products": [
                    [
                        "id": 1, "item_type": "article", "desc": "Tee", "quantity": 2, "priceOne": 450, "tax": 7,
                        "articleNumber": "4711",
                    ],
                    ["id": 2, "item_type": "shipping", "desc": "Versand", "quantity": 1, "priceOne": 350, "tax": 19],
                    ["id": 3, "item_type": "coupon", "desc": "Gutschein", "quantity": 1, "priceOne": 100, "tax": 7],
                    [
                        "item_type": "stakeholder_payment", "desc": "Gebühr", "sum": 30, "reference_id": "fee",
                        "contract_id": "GCR_2",
                    ],
                    [
                        "item_type": "sub_transaction", "desc": "Korb", "sum": 0, "reference_id": "sb",
                        "contract_id": "GCR_1", "sub_basket": [],
                    ],
                ]
            ])
    }

    func testWhatATerminalSaidIsSentWithTheStart() throws {
        let start = SmartTransaction.Start(
            container: .existing("PCT_1"), terminalID: "65000001", trace: 12, cardType: .girocard)
        XCTAssertEqual(
            try JSONValue(encoding: start),
            ["container": ["id": "PCT_1"], "tid": "65000001", "trace": 12, "cardtype": "girocard"])
    }
}

extension JSONValue {
    /// The sample in the form in which the library sends what it means.
    fileprivate var withoutSlips: JSONValue {
        switch self {
        case .array(let elements):
            return .array(elements.map(\.withoutSlips))
        case .object(let members):
            var result = members.mapValues(\.withoutSlips)
            // Some pages print article numbers as numbers, or as null where there is none. They are texts here.
            if let number = members["articleNumber"]?.integer { result["articleNumber"] = .string(String(number)) }
            if members["articleNumber"] == .null { result["articleNumber"] = nil }
            // One page prints a tax rate as a text. It is a number here, as everywhere else.
            if let tax = members["tax"]?.string.flatMap(Int.init) { result["tax"] = .integer(tax) }
            // One page prints `company_name`. The member is called `companyname`.
            if let company = result.removeValue(forKey: "company_name") { result["companyname"] = company }
            return .object(result)
        default:
            return self
        }
    }
}
