import Foundation
import XCTest

@testable import SecuconnectKit

/// The faults of the broker, as RabbitMQ was measured.
final class LiveSessionFaultTests: XCTestCase {
    private let token = "token-number-1"

    private func connecting(_ text: String) -> LiveEnd? {
        var bench = SessionBench()
        bench.receive(text)
        return bench.end
    }

    private func running(_ text: String) -> LiveEnd? {
        var bench = SessionBench.ready()
        bench.receive(text)
        return bench.end
    }

    func testWrongTokenIsARefusalOfTheToken() {
        let end = connecting(StompText.error("Bad CONNECT", body: "Access refused for user '\(token)'\n"))
        XCTAssertEqual(end, .tokenRefused)
    }

    func testUnknownVirtualHostIsARefusalToo() {
        let end = connecting(StompText.error("Bad CONNECT", body: "Virtual host 'x' access denied"))
        XCTAssertEqual(end?.reason, .tokenRefused)
    }

    func testSendBeforeConnectEndsTheConnection() {
        let end = connecting(StompText.error("Illegal command", body: "You must log in using CONNECT first\n"))
        XCTAssertEqual(end?.reason, .closed)
        XCTAssertTrue(end?.message.contains("Illegal command") == true)
    }

    func testMissingCommonVersionEndsTheConnection() {
        XCTAssertEqual(connecting(StompText.error("Version mismatch", body: "…"))?.reason, .closed)
        XCTAssertEqual(connecting(StompText.frame("CONNECTED", ["version:1.1"]))?.reason, .notReadable)
        XCTAssertEqual(connecting(StompText.frame("CONNECTED"))?.reason, .notReadable)
    }

    func testForeignUserIDEndsTheConnectionWithoutTheToken() {
        let end = running(
            StompText.error(
                "precondition_failed",
                body: "PRECONDITION_FAILED - user_id property set to 'x' but authenticated user was '\(token)'"))
        XCTAssertEqual(end?.reason, .closed)
        XCTAssertFalse("\(end as Any)".contains(token))
    }

    func testUnknownExchangeEndsTheConnection() {
        for message in ["not_found", "access_refused"] {
            let end = running(StompText.error(message, body: "NOT_FOUND - no exchange 'connect.api' in vhost '/'"))
            XCTAssertEqual(end?.reason, .closed)
            XCTAssertTrue(end?.message.contains(message) == true)
        }
    }

    func testClosingByTheOperatorEndsTheConnection() {
        let end = running(StompText.error("AMQP channel died", body: "…server_initiated_close,320,…"))
        XCTAssertEqual(end?.reason, .closed)
        XCTAssertTrue(end?.message.contains("AMQP channel died") == true)
    }

    func testUnknownCommandOrDestinationEndsTheConnection() {
        for message in ["Bad command", "Invalid destination"] {
            XCTAssertEqual(running(StompText.error(message, body: "…"))?.reason, .closed)
        }
    }

    func testEndWithoutAnErrorIsAClosedConnection() {
        var bench = SessionBench.ready()
        bench.receiveEnd()
        XCTAssertEqual(bench.end, .closed(nil))
        var broken = SessionBench.ready()
        broken.receive("MESSAGE\ncontent-length:10\n\nabc")
        broken.receiveEnd(TransportFailure(.connectionLost, mayHaveBeenSent: true, details: "IOError 104"))
        XCTAssertEqual(broken.end?.reason, .closed)
        XCTAssertTrue(broken.end?.message.contains("IOError 104") == true)
    }

    func testBrokenFramingEndsTheConnection() {
        XCTAssertEqual(running("MESSAGE\nno colon\n\n\0")?.reason, .notReadable)
        XCTAssertEqual(connecting("HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n")?.reason, .notReadable)
    }

    func testUnexpectedFramesEndTheConnection() {
        XCTAssertEqual(running(StompText.connected)?.reason, .notReadable)
        XCTAssertEqual(running(StompText.frame("NEWS"))?.reason, .notReadable)
        XCTAssertEqual(connecting(StompText.message(StompText.checkin))?.reason, .notReadable)
    }

    func testUnexpectedReceiptIsIgnored() { XCTAssertNil(running(StompText.frame("RECEIPT", ["receipt-id:1"]))) }

    func testNothingFollowsTheEnd() {
        var bench = SessionBench.ready()
        bench.receive(StompText.error("x", body: "") + StompText.message(StompText.checkin))
        bench.receive(StompText.message(StompText.checkin))
        bench.receiveEnd()
        bench.disconnect()
        bench.run(until: 1_000)
        XCTAssertEqual(bench.updates, [.connected])
        XCTAssertEqual(bench.session.deadline, .infinity)
        XCTAssertEqual(bench.endTime, 100)
    }

    func testHeaderOfAnErrorNeverPrintsTheToken() {
        let end = running(StompText.error("refused \(token)\u{1B}[2J", body: token))
        XCTAssertFalse("\(end as Any)".contains(token))
        XCTAssertFalse(end?.message.contains("\u{1B}") == true)
        XCTAssertTrue(end?.message.contains("refused •••") == true)
    }
}
