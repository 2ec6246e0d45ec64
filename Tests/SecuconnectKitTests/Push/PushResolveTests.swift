import Foundation
import SecuconnectKit
import XCTest

/// A push is a hint to read again.
final class PushResolveTests: XCTestCase {
    func testAPaymentIsReadWithItsSmartTransaction() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"id":"PCI_1","details":{"status_simple":1}}"#),
            .answer(200, #"{"count":1,"data":[{"id":"STX_1","merchantRef":"order 7"}]}"#),
        ])
        let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push("PCI_1"))
        guard case .payment(let payment, let sale)? = objects.first, objects.count == 1 else {
            return XCTFail("\(objects)")
        }
        XCTAssertEqual(payment.id, "PCI_1")
        XCTAssertEqual(payment.details?.statusSimple, .accepted)
        XCTAssertEqual(sale?.merchantRef, "order 7")
        XCTAssertEqual(
            transport.requests.map(\.pathAndQuery),
            ["/api/v2/Payment/Transactions/PCI_1", "/api/v2/Smart/Transactions?count=1&q=transactions.id:PCI_1"])
        XCTAssertEqual(transport.requests.map(\.method), [.get, .get])
    }

    func testAnIDOfTheOldFormatGoesToItsOwnEndpoint() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"id":"abc","transaction_status":"6"}"#), .answer(200, #"{"count":0,"data":[]}"#),
        ])
        let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push("abc"))
        let reference = PushNotification.Reference(kind: .paymentTransactions, id: "abc")
        var payment = SecupayTransaction(id: "abc")
        payment.transactionStatus = "6"
        XCTAssertEqual(objects, [.oldPayment(reference, payment, smartTransaction: nil)])
        XCTAssertEqual(
            transport.requests.map(\.pathAndQuery),
            ["/api/v2/Payment/Transactions/abc/OldFormat", "/api/v2/Smart/Transactions?count=1&q=transactions.id:abc"])
    }

    func testEveryOtherKnownKindIsReadFromItsPath() async throws {
        let paths: [(PushNotification.Target, String, Bool)] = [
            (.generalContracts, "General/Contracts", false), (.paymentContainers, "Payment/Containers", false),
            (.paymentPayouts, "Payment/Payouts", false), (.paymentSubscriptions, "Payment/Subscriptions", false),
            (.identRequests, "Services/Identrequests", false), (.identResults, "Services/Identresults", false),
            (.secupayCreditCards, "Payment/Secupaycreditcards", true), (.secupayDebits, "Payment/Secupaydebits", true),
            (.secupayInvoices, "Payment/Secupayinvoices", true), (.secupayPrepays, "Payment/Secupayprepays", true),
            (.secupaySofort, "Payment/Secupaysofort", true),
        ]
        for (kind, path, isOldPayment) in paths {
            let transport = ScriptedTransport([.answer(200, #"{"id":"X_1"}"#)])
            let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push(of: kind.rawValue, "X_1"))
            let reference = PushNotification.Reference(kind: kind, id: "X_1")
            let payment = SecupayTransaction(id: "X_1")
            XCTAssertEqual(
                objects,
                [
                    isOldPayment
                        ? .oldPayment(reference, payment, smartTransaction: nil) : .other(reference, ["id": "X_1"])
                ])
            XCTAssertEqual(transport.requests.map(\.pathAndQuery), ["/api/v2/\(path)/X_1"])
        }
    }

    func testAnUnknownKindIsNotRead() async throws {
        let transport = ScriptedTransport()
        let objects = try await SecuconnectClient.test(transport).resolve(
            PushBodies.push(of: "general.accounts", "X_1"))
        XCTAssertEqual(objects, [.notRead(.init(kind: "general.accounts", id: "X_1"))])
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testAPushWithoutObjectsNeedsNoCall() async throws {
        let transport = ScriptedTransport()
        let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push())
        XCTAssertEqual(objects, [])
        XCTAssertEqual(transport.requests.count + transport.tokenRequests.count, 0)
    }

    func testAForgedPushCanNotMakeManyCallsOrLeaveItsPath() async throws {
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport)
        let many = try PushNotification(
            json:
                #"{"target":"payment.transactions","data":[\#((0...10).map { #"{"id":"PCI_\#($0)"}"# }.joined(separator: ","))]}"#
        )
        let push = try PushBodies.push("../General/Accounts")
        for push in [many, push] {
            let error = await thrownError { try await client.resolve(push) }
            XCTAssertEqual(error?.kind, .invalidArgument)
        }
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testAnIDWithOperatorsDoesNotChangeTheSearch() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id":"PCI_1"}"#)])
        _ = try await SecuconnectClient.test(transport).resolve(PushBodies.push("PCI_*|(id:x)"))
        XCTAssertEqual(
            transport.requests.last?.pathAndQuery,
            #"/api/v2/Smart/Transactions?count=1&q=transactions.id:"PCI_*|(id:x)""#)
    }

    func testAnObjectThatIsNotReadableYetIsNotFoundAndNotWaitedFor() async throws {
        let notFound = ScriptedTransport.Step.answer(404, #"{"status":"error","error":"ProductNotFoundException"}"#)
        let transport = ScriptedTransport([notFound])
        let error = await thrownError { try await SecuconnectClient.test(transport).resolve(PushBodies.push("PCI_1")) }
        XCTAssertEqual(error?.kind, .notFound)
        XCTAssertEqual(error?.operation, "payment.transactions.get")
        XCTAssertEqual(transport.requests.count, 1)
    }

    func testAPaymentWithoutSmartTransactionIsThereAllTheSame() async throws {
        let payment = ScriptedTransport.Step.answer(200, #"{"id":"PCI_1"}"#)
        let nothing = #"{"status":"error","error":"ProductNotFoundException"}"#
        for step in [.answer(404, nothing), .answer(200, nothing), .answer(200, #"{"count":0,"data":null}"#), .ok]
            as [ScriptedTransport.Step]
        {
            let transport = ScriptedTransport([payment, step])
            let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push("PCI_1"))
            XCTAssertEqual(objects, [.payment(PaymentTransaction(id: "PCI_1"), smartTransaction: nil)])
        }
    }

    func testASearchThatFailsFailsTheWhole() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id":"PCI_1"}"#), .answer(400, "")])
        let error = await thrownError { try await SecuconnectClient.test(transport).resolve(PushBodies.push("PCI_1")) }
        XCTAssertEqual(error?.operation, "smart.transactions.find")
    }

    func testSeveralObjectsAreReadInOrder() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"id":"GCR_1"}"#), .answer(200, #"{"id":"GCR_2"}"#),
        ])
        let push = try PushBodies.push(of: "general.contracts", "GCR_1", "GCR_2")
        let objects = try await SecuconnectClient.test(transport).resolve(push)
        XCTAssertEqual(
            objects,
            [
                .other(.init(kind: .generalContracts, id: "GCR_1"), ["id": "GCR_1"]),
                .other(.init(kind: .generalContracts, id: "GCR_2"), ["id": "GCR_2"]),
            ])
    }
}

extension TransportRequest {
    /// Path and query, decoded.
    fileprivate var pathAndQuery: String {
        url.path + (url.query.map { "?" + ($0.removingPercentEncoding ?? $0) } ?? "")
    }
}
