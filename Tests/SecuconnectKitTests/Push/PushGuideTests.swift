import Foundation
import SecuconnectKit
import XCTest

/// The worker of the article on pushes does what the article says.
final class PushGuideTests: XCTestCase {
    func testPushesThatComeTwiceAndOutOfOrderLeaveTheBooksAtWhatIsTrueNow() async throws {
        let notFound = ScriptedTransport.Step.answer(404, #"{"status":"error","error":"ProductNotFoundException"}"#)
        let transport = ScriptedTransport(
            [notFound, .payment(status: 2), .sale, .payment(status: 1), .sale, .payment(status: 1), .sale])
        let client = SecuconnectClient.test(transport)
        let (inbox, incoming) = AsyncStream.makeStream(of: PushEvent.self)
        for id in ["evt_2", "evt_2", "evt_1", "evt_2"] { incoming.yield(try PushBodies.push(id: id, "PCI_1")) }

        let seen = PushDeduplicator()
        var books: [String: PaymentTransaction.SimpleStatus] = [:]
        var handled: [PushEvent.ID] = []
        for _ in 1...4 {
            guard let push = await inbox.first(where: { _ in true }), await seen.isNew(push) else { continue }
            do {
                for object in try await client.resolve(push) {
                    if let failure = object.failure, failure.mayPass { throw failure }
                    let order = try XCTUnwrap(object.smartTransaction?.merchantRef)
                    books[order] = object.payment?.details?.simpleStatus
                }
                handled.append(push.id)
            } catch {
                XCTAssertEqual((error as? PushedObject.Failure)?.reason, .notFound)
                await seen.forget(push)
            }
        }
        XCTAssertEqual(handled, ["evt_2", "evt_1"])
        XCTAssertEqual(books, ["order 7": .accepted])
        XCTAssertEqual(transport.requests.count, 5)
    }
}

extension ScriptedTransport.Step {
    fileprivate static let sale = Self.answer(200, #"{"data":[{"id":"STX_1","merchantRef":"order 7"}]}"#)

    fileprivate static func payment(status: Int) -> Self {
        .answer(200, #"{"id":"PCI_1","details":{"status_simple":\#(status)}}"#)
    }
}
