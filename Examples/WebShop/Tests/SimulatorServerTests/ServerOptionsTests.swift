import ArgumentParser
import Foundation
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

final class ServerOptionsTests: XCTestCase {
    func testDefaultsListenOnLoopback() throws {
        let options = try ServerOptions.parse([])
        XCTAssertEqual(options.host, "127.0.0.1")
        XCTAssertEqual(options.port, 8_700)
        XCTAssertTrue(options.isOnLoopback)
        XCTAssertNil(options.pushURL)
    }

    func testOptionsAreRead() throws {
        let options = try ServerOptions.parse([
            "--port", "9000", "--host", "0.0.0.0", "--url", "http://10.0.0.2:9000", "--push-to", "http://localhost/p",
        ])
        XCTAssertEqual(options.port, 9_000)
        XCTAssertFalse(options.isOnLoopback)
        XCTAssertEqual(options.publicURL?.absoluteString, "http://10.0.0.2:9000")
        XCTAssertEqual(options.pushURL?.absoluteString, "http://localhost/p")
    }

    func testSeedIsGivenOrNew() throws {
        XCTAssertNil(try ServerOptions.parse([]).seed)
        XCTAssertEqual(try ServerOptions.parse(["--seed", "7"]).seed, 7)
        XCTAssertThrowsError(try ServerOptions.parse(["--seed", "x"]))
    }

    func testPortForEventsIsOptional() throws {
        XCTAssertNil(try ServerOptions.parse([]).eventsPort)
        XCTAssertEqual(try ServerOptions.parse(["--events-port", "61614"]).eventsPort, 61_614)
        let address = try XCTUnwrap(URL(string: "http://127.0.0.1:8700"))
        let notice = StartNotice(address: address, eventsPort: 61_614, options: .standard, settings: .init())
        XCTAssertTrue(notice.description.contains("STOMP on port 61614"))
    }

    func testUnknownOptionIsRefusedInOneSentence() {
        XCTAssertThrowsError(try ServerOptions.parse(["--prot", "1"])) { error in
            XCTAssert(ServerOptions.fullMessage(for: error).hasPrefix("Error: Unknown option '--prot'"), "\(error)")
            XCTAssertEqual(ServerOptions.exitCode(for: error), .validationFailure)
        }
    }

    func testWrongValuesAreRefused() {
        for arguments in [
            ["--port"], ["--port", "70000"], ["--port", "http"], ["--host", ""], ["--push-to", "push"],
            ["--url", "ftp://host/"],
        ] {
            XCTAssertThrowsError(try ServerOptions.parse(arguments), "\(arguments)") { error in
                XCTAssert(ServerOptions.fullMessage(for: error).hasPrefix("Error: "), "\(error)")
            }
        }
    }

    func testNoticeSaysThatItIsNoPaymentSystem() throws {
        let address = try XCTUnwrap(URL(string: "http://127.0.0.1:8700"))
        let notice = StartNotice(
            address: address, options: try ServerOptions.parse(["--push-to", "http://localhost/p"]), settings: .init()
        ).description
        for part in [
            "This is no payment system", "http://127.0.0.1:8700/api/v2", "http://127.0.0.1:8700/oauth/token",
            "00563697073442633035025909838580", "otherwise to http://localhost/p",
        ] { XCTAssertTrue(notice.contains(part), part) }
        XCTAssertFalse(notice.contains("anyone"))
    }

    func testNoticeWarnsWhenOthersReachTheServer() throws {
        let address = try XCTUnwrap(URL(string: "http://0.0.0.0:8700"))
        let notice = StartNotice(
            address: address, options: try ServerOptions.parse(["--host", "0.0.0.0"]), settings: .init()
        ).description
        XCTAssertTrue(notice.contains("anyone who reaches this machine can use it"))
    }
}
