import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// A push is a hint to read again.
final class PushResolveTests: XCTestCase {
    func testPaymentIsReadWithItsSmartTransaction() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"id":"PCI_1","details":{"status_simple":1}}"#),
            .answer(200, #"{"count":1,"data":[{"id":"STX_1","merchantRef":"order 7"}]}"#),
        ])
        let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push("PCI_1"))
        XCTAssertEqual(objects.count, 1)
        XCTAssertEqual(objects.first?.payment?.id, "PCI_1")
        XCTAssertEqual(objects.first?.payment?.details?.simpleStatus, .accepted)
        XCTAssertEqual(objects.first?.smartTransaction?.merchantRef, "order 7")
        XCTAssertNil(objects.first?.failure)
        XCTAssertEqual(
            transport.requests.map(\.pathAndQuery),
            ["/api/v2/Payment/Transactions/PCI_1", "/api/v2/Smart/Transactions?count=1&q=transactions.id:PCI_1"])
        XCTAssertEqual(transport.requests.map(\.method), [.get, .get])
    }

    func testIDOfTheOldFormatGoesToItsOwnEndpoint() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"id":"abc","transaction_status":"6"}"#), .answer(200, #"{"count":0,"data":[]}"#),
        ])
        let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push("abc"))
        var expected = PushedObject(.init(kind: .paymentTransactions, id: "abc"))
        expected.legacyPayment = SecupayTransaction(id: "abc")
        expected.legacyPayment?.transactionStatus = "6"
        XCTAssertEqual(objects, [expected])
        XCTAssertEqual(
            transport.requests.map(\.pathAndQuery),
            ["/api/v2/Payment/Transactions/abc/OldFormat", "/api/v2/Smart/Transactions?count=1&q=transactions.id:abc"])
    }

    func testEveryOtherKnownKindIsReadFromItsPath() async throws {
        let object = #"{"id":"X_1"}"#
        let rows: [(PushEvent.Target, String, @Sendable (inout PushedObject) -> Void)] = [
            (.generalContracts, "General/Contracts", { $0.contract = Self.contract("X_1") }),
            (.paymentContracts, "General/Contracts", { $0.contract = Self.contract("X_1") }),
            (
                .paymentContainers, "Payment/Containers",
                {
                    $0.container = PaymentContainer()
                    $0.container?.id = "X_1"
                }
            ),
            (.paymentPayouts, "Payment/Payouts", { $0.payout = PaymentPayout(id: "X_1") }),
            (.paymentSubscriptions, "Payment/Subscriptions", { $0.subscription = PaymentSubscription(id: "X_1") }),
            (.identRequests, "Services/Identrequests", { $0.identRequest = ServicesIdentRequest(id: "X_1") }),
            (.identResults, "Services/Identresults", { $0.identResult = ServicesIdentResult(id: "X_1") }),
            (.secupayCreditCards, "Payment/Secupaycreditcards", { $0.legacyPayment = SecupayTransaction(id: "X_1") }),
            (.secupayDebits, "Payment/Secupaydebits", { $0.legacyPayment = SecupayTransaction(id: "X_1") }),
            (.secupayInvoices, "Payment/Secupayinvoices", { $0.legacyPayment = SecupayTransaction(id: "X_1") }),
            (.secupayPrepays, "Payment/Secupayprepays", { $0.legacyPayment = SecupayTransaction(id: "X_1") }),
            (.secupaySofort, "Payment/Secupaysofort", { $0.legacyPayment = SecupayTransaction(id: "X_1") }),
        ]
        for (kind, path, expect) in rows {
            let transport = ScriptedTransport([.answer(200, object)])
            let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push(of: kind.rawValue, "X_1"))
            var expected = PushedObject(.init(kind: kind, id: "X_1"))
            expect(&expected)
            XCTAssertEqual(objects, [expected])
            XCTAssertEqual(transport.requests.map(\.pathAndQuery), ["/api/v2/\(path)/X_1"])
        }
    }

    private static func contract(_ id: GeneralContract.ID) -> GeneralContract {
        var contract = GeneralContract()
        contract.id = id
        return contract
    }

    func testUnknownKindIsNotRead() async throws {
        let transport = ScriptedTransport()
        let objects = try await SecuconnectClient.test(transport).resolve(
            PushBodies.push(of: "general.accounts", "X_1"))
        XCTAssertEqual(objects.map(\.reference), [.init(kind: "general.accounts", id: "X_1")])
        XCTAssertEqual(objects.map { $0.failure?.reason }, [.unknownKind])
        XCTAssertEqual(objects.first?.failure?.isTransient, false)
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testPushWithoutObjectsNeedsNoCall() async throws {
        let transport = ScriptedTransport()
        let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push())
        XCTAssertEqual(objects, [])
        XCTAssertEqual(transport.requests.count + transport.tokenRequests.count, 0)
    }

    func testForgedPushCanNotMakeManyCallsOrLeaveItsPath() async throws {
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport)
        let ids = (0...10).map { #"{"id":"PCI_\#($0)"}"# }.joined(separator: ",")
        let many = try PushEvent(json: #"{"target":"payment.transactions","data":[\#(ids)]}"#)
        let found = try await client.resolve(many)
        XCTAssertEqual(found.map { $0.failure?.reason }, Array(repeating: .tooManyObjects, count: 11))
        for id in ["../General/Accounts", "../../etc/passwd", "..", "a/b"] {
            let objects = try await client.resolve(PushBodies.push(id))
            XCTAssertEqual(objects.map { $0.failure?.reason }, [.invalidID], id)
            XCTAssertEqual(objects.first?.failure?.isTransient, false)
            XCTAssertEqual(objects.first?.failure?.message.contains(id), false, "a forged push isn't quoted")
        }
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testIDWithOperatorsDoesNotChangeTheSearch() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id":"PCI_*|(id:x)"}"#)])
        _ = try await SecuconnectClient.test(transport).resolve(PushBodies.push("PCI_*|(id:x)"))
        XCTAssertEqual(
            transport.requests.last?.pathAndQuery,
            #"/api/v2/Smart/Transactions?count=1&q=transactions.id:"PCI_*|(id:x)""#)
    }

    /// The responses for an object that doesn't exist, doesn't exist yet, or belongs to someone else.
    private static let refusals: [(ScriptedTransport.Step, PushedObject.Failure.Reason, isTransient: Bool)] = [
        (.answer(404, #"{"status":"error","error":"ProductNotFoundException"}"#), .notFound, true),
        (.answer(403, #"{"status":"error","error":"ProductNotAllowedException"}"#), .notAllowed, true),
        (.answer(400, #"{"status":"error","error":"ProductFormatException"}"#), .refused, false),
    ]

    func testUnreadableObjectSaysWhyAndIsNotWaitedFor() async throws {
        for (refusal, reason, isTransient) in Self.refusals {
            for id in ["PCI_1", "abc"] {
                let transport = ScriptedTransport([refusal])
                let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push(id))
                XCTAssertEqual(objects.map { $0.failure?.reason }, [reason])
                XCTAssertEqual(objects.first?.failure?.isTransient, isTransient)
                XCTAssertEqual(transport.requests.count, 1)
            }
        }
    }

    func testUnreadableObjectCostsOnlyItself() async throws {
        for (refusal, reason, _) in Self.refusals {
            let transport = ScriptedTransport([refusal, .answer(200, #"{"id":"PCI_2"}"#)])
            let push = try PushBodies.push("PCI_1", "../..", "PCI_2")
            let objects = try await SecuconnectClient.test(transport).resolve(push)
            XCTAssertEqual(objects.map { $0.failure?.reason }, [reason, .invalidID, nil])
            XCTAssertEqual(objects.map { $0.payment?.id }, [nil, nil, "PCI_2"])
            XCTAssertEqual(objects.map(\.reference), push.objects)
        }
    }

    func testFailureThatSaysNothingAboutTheObjectIsThrown() async throws {
        let rows: [(ScriptedTransport.Step, SecuconnectError.Kind)] = [
            (.notConnected, .connection), (.connectionLost, .connection), (.answer(500, ""), .unavailable),
            (.answer(503, ""), .unavailable), (.answer(429, ""), .rateLimited), (.answer(401, ""), .authentication),
            (.expiredToken, .authentication), (.answer(302, ""), .redirected),
            (.answer(200, "<html>"), .unreadableResponse), (.answer(200, "{}"), .unreadableResponse),
            (.answer(200, #"{"id":"PCI_STRAY"}"#), .mismatchedResponse),
        ]
        for (step, kind) in rows {
            let transport = ScriptedTransport([step, step, step])
            let client = SecuconnectClient.test(transport)
            let error = await thrownError { try await client.resolve(PushBodies.push("PCI_1")) }
            XCTAssertEqual(error?.kind, kind)
        }
    }

    func testSaleThatCannotBeReadIsNotTakenForNone() async throws {
        for page in [#"{"count":1,"data":[{"status":"ok"}]}"#, #"{"count":1}"#, #"{"data":[null]}"#] {
            let transport = ScriptedTransport([.answer(200, #"{"id":"PCI_1"}"#), .answer(200, page)])
            let client = SecuconnectClient.test(transport)
            let error = await thrownError { try await client.resolve(PushBodies.push("PCI_1")) }
            XCTAssertEqual(error?.kind, .unreadableResponse, page)
        }
    }

    func testPaymentWithoutSmartTransactionIsThereAllTheSame() async throws {
        let payment = ScriptedTransport.Step.answer(200, #"{"id":"PCI_1"}"#)
        let nothing = #"{"status":"error","error":"ProductNotFoundException"}"#
        for step in [.answer(404, nothing), .answer(200, nothing), .answer(200, #"{"count":0,"data":null}"#), .ok]
            as [ScriptedTransport.Step]
        {
            let transport = ScriptedTransport([payment, step])
            let objects = try await SecuconnectClient.test(transport).resolve(PushBodies.push("PCI_1"))
            var expected = PushedObject(.init(kind: .paymentTransactions, id: "PCI_1"))
            expected.payment = PaymentTransaction(id: "PCI_1")
            XCTAssertEqual(objects, [expected])
        }
    }

    func testSearchThatFailsFailsTheWhole() async throws {
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
        XCTAssertEqual(objects.map(\.reference), push.objects)
        XCTAssertEqual(objects.map(\.contract?.id), ["GCR_1", "GCR_2"])
    }

    func testContractMayHaveAnotherIdentifier() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id":"GCR_1"}"#)])
        let objects = try await SecuconnectClient.test(transport).resolve(
            PushBodies.push(of: "general.contracts", "PCR_1"))
        XCTAssertEqual(objects.first?.contract?.id, "GCR_1")
    }
}

extension TransportRequest {
    /// Path and query, decoded.
    fileprivate var pathAndQuery: String {
        url.path + (url.query.map { "?" + ($0.removingPercentEncoding ?? $0) } ?? "")
    }
}
