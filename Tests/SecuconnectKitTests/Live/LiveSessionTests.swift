import Foundation
import XCTest

@testable import SecuconnectKit

/// The rules of a connection while it works.
final class LiveSessionTests: XCTestCase {
    // MARK: Connecting

    func testLoginAndPasscodeAreTheTokenAndThereIsNoHost() {
        let connect = SessionBench().frames.first
        XCTAssertEqual(connect?.command, "CONNECT")
        XCTAssertEqual(
            connect?.headers,
            [
                .init("accept-version", "1.2"), .init("heart-beat", "10000,10000"), .init("login", "token-number-1"),
                .init("passcode", "token-number-1"),
            ])
    }

    func testConnectionThatIsNotReadyAfterTenSecondsEnds() {
        var bench = SessionBench()
        bench.run(until: 109.9)
        XCTAssertNil(bench.end)
        bench.run(until: 120)
        XCTAssertEqual(bench.end, .late)
        XCTAssertEqual(bench.endTime, 110)
    }

    func testSessionIsRefreshedAtOnce() {
        var bench = SessionBench()
        bench.receive(StompText.connected)
        let refresh = bench.frames.last
        XCTAssertEqual(refresh?.command, "SEND")
        XCTAssertEqual(refresh?["destination"], "/exchange/connect.api/api:exec:auth.sessions.refresh")
        XCTAssertEqual(refresh?["reply-to"], "/temp-queue/main")
        XCTAssertEqual(refresh?["content-type"], "application/json")
        XCTAssertEqual(refresh?["user-id"], "token-number-1")
        XCTAssertEqual(refresh?["correlation-id"], "id-1")
        XCTAssertEqual(
            refresh.map { String(decoding: $0.body, as: UTF8.self) },
            #"{"data":{"refresh_interval":40},"pid":"me"}"#)
        XCTAssertEqual(bench.updates, [])
    }

    func testOnlyAGoodFirstAnswerMakesTheConnectionReady() {
        for body in [
            "", "no JSON", "{}", #"{"status":"ok"}"#, #"{"status":"ok","data":{"result":false}}"#,
            #"{"status":"error","error":"ProductNotFoundException"}"#, #"{"status":"error","data":{"result":true}}"#,
            "[]", "null",
        ] {
            var bench = SessionBench()
            bench.receive(StompText.connected)
            bench.answer(body)
            XCTAssertEqual(bench.updates, [], body)
            XCTAssertEqual(bench.end, .refreshRefused, body)
        }
        XCTAssertEqual(SessionBench.ready().updates, [.connected])
    }

    func testFirstRefreshWithoutAnswerEndsAfterFifteenSeconds() {
        var bench = SessionBench()
        bench.receive(StompText.frame("CONNECTED", ["version:1.2", "heart-beat:0,0"]))
        bench.run(until: 200)
        XCTAssertEqual(bench.end, .unanswered)
        XCTAssertEqual(bench.endTime, 115)
    }

    func testAnswerToAnotherRequestIsCountedAndDropped() {
        var bench = SessionBench()
        bench.receive(StompText.connected)
        bench.receive(StompText.message(StompText.good, correlationID: "another"))
        XCTAssertEqual(bench.updates, [])
        XCTAssertEqual(bench.session.unexpectedAnswers, 1)
        bench.answer()
        XCTAssertEqual(bench.updates, [.connected])
    }

    // MARK: Refreshes

    func testSessionIsRefreshedEveryThirtySeconds() {
        var bench = SessionBench.ready()
        bench.run(until: 400, beating: true)
        XCTAssertNil(bench.end)
        XCTAssertEqual(bench.frames.count { $0.command == "SEND" }, 11)
        XCTAssertEqual(Set(bench.frames.compactMap { $0["correlation-id"] }).count, 11)
        XCTAssertEqual(bench.updates, [.connected])
    }

    func testLaterRefreshWithoutAnswerEndsAfterFifteenSeconds() {
        var bench = SessionBench.ready(beats: "0,0")
        bench.run(until: 500)
        XCTAssertEqual(bench.end, .unanswered)
        XCTAssertEqual(bench.endTime, 145)
    }

    func testRefusedLaterRefreshEndsTheConnection() {
        for (body, end) in [(StompText.expired, LiveEnd.tokenRefused), ("{}", .refreshRefused)] {
            var bench = SessionBench.ready()
            bench.run(until: 105)
            bench.receive("\n")
            bench.run(until: 115)
            bench.receive("\n")
            bench.run(until: 130)
            bench.answer(body)
            XCTAssertEqual(bench.end, end)
        }
    }

    func testNothingButRefreshesIsEverSent() {
        var bench = SessionBench.ready()
        bench.receive(StompText.message(StompText.checkin))
        bench.run(until: 1_000, beating: true)
        XCTAssertEqual(Set(bench.frames.compactMap { $0["destination"] }).count, 1)
    }

    func testTestEventIsRequestedOnceAfterTheFirstAnswer() {
        var bench = SessionBench(requestsTestEvent: true)
        bench.receive(StompText.connected)
        XCTAssertEqual(bench.frames.count, 2)
        bench.answer()
        XCTAssertEqual(
            bench.frames.last?["destination"], "/exchange/connect.api/api:exec:general.skeletons.demoevent")
        bench.run(until: 300, beating: true)
        XCTAssertEqual(bench.frames.count { $0["destination"]?.hasSuffix("demoevent") == true }, 1)
    }

    // MARK: Heart-beats

    func testBeatIsSentAfterHalfOfTheInterval() {
        var bench = SessionBench.ready()
        bench.run(until: 104.9)
        XCTAssertEqual(bench.beats, 0)
        bench.run(until: 110)
        XCTAssertEqual(bench.beats, 2)
    }

    func testSilentServerIsNoticedWithinTwiceTheBeat() {
        var bench = SessionBench.ready()
        bench.run(until: 119.9)
        XCTAssertNil(bench.end)
        bench.run(until: 200)
        XCTAssertEqual(bench.end, .silent)
        XCTAssertEqual(bench.endTime, 120)
    }

    func testAnyReceivedByteCountsAsLife() {
        var bench = SessionBench.ready()
        bench.run(until: 115)
        bench.receive("MES")
        bench.run(until: 134.9)
        XCTAssertNil(bench.end)
        bench.run(until: 200)
        XCTAssertEqual(bench.endTime, 135)
    }

    func testBeatsAreAgreedAsTheSlowerOfBothSides() {
        XCTAssertEqual(HeartBeat("30000,5000").receiving, 30)
        XCTAssertEqual(HeartBeat("30000,5000").sending, 10)
        for header in [nil, "", "0,0", "10", "x,y", "-1,-1", "1,2,3", "99999999999999999999,1"] {
            XCTAssertNil(HeartBeat(header).receiving, header ?? "none")
        }
    }

    func testServerWithoutBeatsIsNoticedByItsMissingAnswer() {
        var bench = SessionBench.ready(beats: "0,0")
        bench.run(until: 1_000)
        XCTAssertEqual(bench.beats, 0)
        XCTAssertEqual(bench.endTime, 145)
    }

    func testSuspendedProcessReadsBeforeItJudges() {
        var bench = SessionBench.ready()
        bench.suspend(until: 1_000)
        XCTAssertNil(bench.end)
        bench.receive("\n")
        bench.run(until: 1_001)
        bench.answer()
        bench.run(until: 1_010)
        XCTAssertNil(bench.end)
        var dead = SessionBench.ready()
        dead.suspend(until: 1_000)
        dead.run(until: 2_000)
        XCTAssertEqual(dead.end, .silent)
        XCTAssertEqual(dead.endTime, 1_002)
    }

    // MARK: Token

    func testConnectionEndsWhenTheTokenIsDueForReplacement() {
        var bench = SessionBench.ready(expiry: 107)
        bench.run(until: 200)
        XCTAssertEqual(bench.end, .tokenReplaced)
        XCTAssertEqual(bench.endTime, 107)
    }

    func testConnectionEndsAtTheRefreshAfterTheTokenChanged() {
        let isCurrent = LockedValue(true)
        var bench = SessionBench.ready(isTokenCurrent: { isCurrent.withLock { $0 } })
        bench.run(until: 125, beating: true)
        isCurrent.withLock { $0 = false }
        bench.run(until: 200, beating: true)
        XCTAssertEqual(bench.end, .tokenReplaced)
        XCTAssertEqual(bench.endTime, 130)
        XCTAssertEqual(bench.frames.count { $0.command == "SEND" }, 1)
    }

    // MARK: Events

    func testMessageWithoutCorrelationIDIsAnEvent() {
        var bench = SessionBench.ready()
        bench.receive(StompText.message(StompText.checkin))
        guard case .event(let event)? = bench.updates.last else { return XCTFail("no event") }
        XCTAssertEqual(event.target, .smartCheckins)
        XCTAssertEqual(event.id, "EPS_1")
    }

    func testUnreadableEventsAreReportedAndDoNotEndTheConnection() {
        for body in ["", "no JSON", "[]", #"{"data":1}"#, String(repeating: "[", count: 1_000), "{\"target\":\"a\u{0}"]
        {
            var bench = SessionBench.ready()
            bench.receive(StompText.message(body))
            XCTAssertEqual(bench.updates.last, .unreadable, body)
            XCTAssertNil(bench.end)
        }
    }

    func testUnknownTargetsAndTypesAreKept() {
        var bench = SessionBench.ready()
        bench.receive(StompText.message(#"{"target":"new.things","type":"Vanished","data":{"x":1}}"#))
        guard case .event(let event)? = bench.updates.last else { return XCTFail("no event") }
        XCTAssertEqual(event.target, "new.things")
        XCTAssertEqual(event.type, "Vanished")
        XCTAssertEqual(event.payload["data"]?["x"], 1)
    }

    func testEventLargerThanAWebhookIsRead() {
        var bench = SessionBench.ready()
        let text = String(repeating: "x", count: 300_000)
        bench.receive(
            StompText.message(#"{"target":"general.notifications","type":"display","data":{"text":"\#(text)"}}"#))
        guard case .event(let event)? = bench.updates.last else { return XCTFail("no event") }
        XCTAssertEqual(event.displayText?.count, 300_000)
    }

    // MARK: Closing

    func testDisconnectWaitsForItsReceipt() {
        var bench = SessionBench.ready()
        bench.disconnect()
        XCTAssertEqual(bench.frames.last?.command, "DISCONNECT")
        XCTAssertNil(bench.end)
        bench.receive(StompText.message(StompText.checkin))
        bench.receive(StompText.frame("RECEIPT", ["receipt-id:bye"]))
        XCTAssertEqual(bench.end, .canceled)
        XCTAssertEqual(bench.updates, [.connected])
    }

    func testDisconnectWithoutReceiptEndsAfterASecond() {
        var bench = SessionBench.ready()
        bench.disconnect()
        bench.run(until: 200)
        XCTAssertEqual(bench.endTime, 101)
        var early = SessionBench()
        early.disconnect()
        XCTAssertEqual(early.endTime, 100)
    }
}
