import ArgumentParser
import SecuconnectKit
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

final class ProgramTests: XCTestCase {
    private let account = [
        "SECUCONNECT_CLIENT_ID": "id", "SECUCONNECT_CLIENT_SECRET": "secret", "SECUCONNECT_CONTRACT_ID": "GCR_1",
    ]

    func testOptionsAreRead() throws {
        let options = try ShopOptions.parse(["--port", "9000", "--database", "a.sqlite", "--push-from", "testing"])
        XCTAssertEqual(options.port, 9_000)
        XCTAssertEqual(options.database, DatabaseAddress("a.sqlite"))
        XCTAssertEqual(options.pushSources, .testing)
        XCTAssertEqual(options.host, "127.0.0.1")
        XCTAssertEqual(options.simulator, "http://127.0.0.1:8700")
    }

    func testWrongOptionsAreRefusedWithASentence() {
        for arguments in [
            ["--nope"], ["--port"], ["--port", "x"], ["--port", "0"], ["--port", "70000"], ["--push-from", "mars"],
            ["--lease", "0"], ["--settling", "nan"], ["--clock-shift", "1e9"], ["file"], ["--database", ""],
        ] {
            XCTAssertThrowsError(try ShopOptions.parse(arguments), "\(arguments)") { error in
                XCTAssertNotEqual(ShopOptions.exitCode(for: error), .success)
                XCTAssert(ShopOptions.fullMessage(for: error).hasPrefix("Error: "), "\(error)")
            }
        }
    }

    func testHelpNamesEveryOption() throws {
        let help = ShopOptions.helpMessage()
        for name in [
            "port", "host", "database", "simulator", "address", "push-from", "proxy", "metrics-from", "new-password",
            "lease", "settling", "clock-shift",
        ] { XCTAssert(help.contains("--\(name)"), name) }
    }

    func testOptionsOfSeveralMachinesAreRead() throws {
        let options = try ShopOptions.parse([
            "--host", "10.0.0.1", "--database", "postgres://shop@db/shop", "--proxy", "10.0.0.2", "--clock-shift",
            "-3600",
        ])
        XCTAssertEqual(options.host, "10.0.0.1")
        XCTAssert(options.database.isPostgreSQL)
        XCTAssertEqual(options.proxy, "10.0.0.2")
        XCTAssertEqual(options.clockShift, -3_600)
    }

    func testUnusablePostgreSQLIsOneSentenceWithoutThePassword() async throws {
        do {
            _ = try await DatabaseAddress("postgres://shop:s3cret@127.0.0.1:1/shop").open(time: .system)
            XCTFail("The database was opened.")
        } catch let error as DatabaseAddress.Unavailable {
            XCTAssertFalse(error.description.contains("s3cret"), error.description)
            XCTAssert(error.description.hasSuffix("."), error.description)
        }
    }

    func testFailureIsOneSentence() async throws {
        do {
            try await ShopOptions.parse(["--database", "/nowhere/shop.sqlite"]).run()
            XCTFail("The shop was served.")
        } catch {
            XCTAssert(
                ShopOptions.fullMessage(for: error).hasPrefix("Error: The database /nowhere/shop.sqlite"), "\(error)")
        }
    }

    func testWithoutVariablesTheSimulatorIsUsed() throws {
        let account = try ShopAccount(environment: [:], simulator: "http://127.0.0.1:8700")
        XCTAssertEqual(account.environment.baseURL.absoluteString, "http://127.0.0.1:8700")
        XCTAssertEqual(account.contract.id, SimulatedServer.contractID)
    }

    func testVariablesSelectTheSandbox() throws {
        let account = try ShopAccount(environment: account, simulator: "http://127.0.0.1:8700")
        XCTAssertEqual(account.environment, .testing)
        XCTAssertFalse("\(account)".contains("secret"))
    }

    func testIncompleteVariablesAreRefused() {
        var variables = account
        variables["SECUCONNECT_CLIENT_SECRET"] = ""
        XCTAssertThrowsError(try ShopAccount(environment: variables, simulator: "")) { error in
            XCTAssert("\(error)".contains("Set SECUCONNECT_CLIENT_SECRET too"))
        }
    }

    func testPushesOfARealAccountComeFromItsSystemOnly() throws {
        let sandbox = try ShopAccount(environment: account, simulator: "http://127.0.0.1:8700").environment
        let simulator = try ShopAccount(environment: [:], simulator: "http://127.0.0.1:8700").environment
        XCTAssertEqual(PushSources.ofAccount.addresses(for: sandbox), .testing)
        XCTAssertEqual(PushSources.ofAccount.addresses(for: .production), .production)
        XCTAssertNil(PushSources.ofAccount.addresses(for: simulator))
        XCTAssertNil(try ShopOptions.parse(["--push-from", "any"]).pushSources.addresses(for: sandbox))
    }

    func testInsecureSystemIsRefused() {
        XCTAssertThrowsError(try ShopAccount(environment: [:], simulator: "http://example.com"))
        var variables = account
        variables["SECUCONNECT_BASE_URL"] = "http://example.com"
        XCTAssertThrowsError(try ShopAccount(environment: variables, simulator: ""))
    }
}
