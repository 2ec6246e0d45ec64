import TestSupport
import XCTest

@testable import SecuconnectKit

/// Tests that a stored model still knows the values that it lost.
final class StoredModelTests: XCTestCase {
    private static let check = #"{"status_simple":1,"amount":500,"currency":"EUR"}"#

    private func sale(_ transactions: String) throws -> SmartTransaction {
        let json = #"{"id":"STX_1","status":"ok","transactions":\#(transactions)}"#
        return try JSONReader().decode(SmartTransaction.self, from: Data(json.utf8))
    }

    /// The value after it was stored, by the decoders of Foundation and of the library.
    private func stored<Value: Codable>(_ value: Value) throws -> [Value] {
        let data = try JSONEncoder().encode(value)
        let list = try PropertyListEncoder().encode([value])
        return try [
            JSONDecoder().decode(Value.self, from: data), JSONReader().decode(Value.self, from: data),
            XCTUnwrap(PropertyListDecoder().decode([Value].self, from: list).first),
        ]
    }

    func testStoredSaleThatLostPaymentNeverDelivers() async throws {
        for list in [#"[{"id":"PCI_1"},null]"#, #"[{"id":"PCI_1"},{}]"#, #"{"0":{"id":"PCI_1"},"2":null}"#] {
            let fresh = try sale(list)
            for once in try stored(fresh) {
                for sale in try [once] + stored(once) {
                    XCTAssertEqual(sale, fresh)
                    let transport = ScriptedTransport([.answer(200, Self.check)])
                    let state = try await SecuconnectClient.test(transport).smart.transactions.paymentState(of: sale)
                    XCTAssertEqual(state, .unclear, list)
                }
            }
        }
    }

    func testEqualityAndHashingSeeWhatWasLost() throws {
        let whole = try sale(#"[{"id":"PCI_1"}]"#), lossy = try sale(#"[{"id":"PCI_1"},null]"#)
        XCTAssertEqual(lossy.lostValues?.paths, ["transactions[1]"])
        XCTAssertNotEqual(whole, lossy)
        XCTAssertEqual(Set([whole, lossy]).count, 2)
        XCTAssertNil(whole.lostValues)
        XCTAssertFalse(String(decoding: try JSONEncoder().encode(whole), as: UTF8.self).contains("#lost"))
    }

    func testEachModelOfListKnowsItsOwnLosses() throws {
        let json =
            #"[{"id":"STX_1","transactions":[{"id":"PCI_1","amount":{}}]},{"id":"STX_2"},{"id":"STX_3","customer":1}]"#
        let sales = try JSONReader().decode([SmartTransaction].self, from: Data(json.utf8))
        XCTAssertEqual(sales.map { $0.lostValues?.paths }, [["transactions[0].amount"], nil, ["customer"]])
        XCTAssertEqual(sales.first?.transactions?.first?.lostValues?.paths, ["amount"])
    }

    func testManyLossesAreBoundedAndStayUnclear() throws {
        let nulls = Array(repeating: "null", count: 1_000).joined(separator: ",")
        let lost = try XCTUnwrap(sale("[\(nulls)]").lostValues)
        XCTAssertEqual(lost.paths.count, LostValues.mostListed + 1)
        XCTAssertTrue(lost.contains(anyOf: "basket"), "a value that isn't listed can be any")
    }

    func testUnreadableListOfLossesIsLoss() throws {
        let json = Data(##"{"id":"STX_1","#lost":{"a":1}}"##.utf8)
        XCTAssertEqual(try JSONReader().decode(SmartTransaction.self, from: json).lostValues?.paths, [""])
    }

    func testModelThatLostValuesIsNotSent() async throws {
        let json = Data(#"{"id":"PCU_1","created":{}}"#.utf8)
        let customer = try JSONReader().decode(PaymentCustomer.self, from: json)
        let transport = ScriptedTransport()
        let error = await thrownError {
            try await SecuconnectClient.test(transport).send(
                APIOperation<JSONValue>(.put, "/Payment/Customers/PCU_1", body: customer))
        }
        XCTAssertEqual(error?.kind, .invalidArgument)
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testStatusCheckWithoutReadableContentIsRefused() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"status_simple":{}}"#)])
        let error = await thrownError {
            try await SecuconnectClient.test(transport).payment.transactions.checkStatus("PCI_1")
        }
        XCTAssertEqual(error?.kind, .unreadableResponse)
    }
}
