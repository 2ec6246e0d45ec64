import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The sign-in of devices at the token endpoint.
final class DeviceGrantTests: XCTestCase {
    private let requests = TokenRequests()
    private var devices: SimulatedServer.Devices { requests.server.devices }

    func testRegistrationHasTheDocumentedFields() async throws {
        let answer = try await requests.ask("device", ["uuid": .string(TokenRequests.uuid)])
        XCTAssertEqual(answer.status, 200)
        XCTAssertEqual(
            Set((answer.body.object ?? [:]).keys),
            ["device_code", "user_code", "verification_url", "expires_in", "interval"])
        assertMatches(answer.body["device_code"]?.string, "^[0-9a-f]{32}$")
        assertMatches(answer.body["user_code"]?.string, "^[0-9a-z]{8}$")
        XCTAssertEqual(answer.body["verification_url"], "http://www.secuoffice.com")
        XCTAssertEqual(answer.body["expires_in"], 1200)
        XCTAssertEqual(answer.body["interval"], 5)
    }

    func testConfirmedDeviceGetsBothTokens() async throws {
        let login = try await requests.register()
        XCTAssertEqual(devices.waitingCodes, [login.userCode])
        let pending = try await requests.poll(login.deviceCode)
        assertTokenRefused(pending, 401, "authorization_pending")

        try devices.confirm(login.userCode)
        XCTAssertEqual(devices.waitingCodes, [])
        let answer = try await requests.poll(login.deviceCode)
        XCTAssertEqual(answer.status, 200)
        assertMatches(answer.body["access_token"]?.string, "^[0-9a-v]{26}$")
        assertMatches(answer.body["refresh_token"]?.string, "^[0-9a-f]{40}$")
        XCTAssertEqual(answer.body["expires_in"], 1200)
        XCTAssertEqual(answer.body["token_type"], "bearer")
        XCTAssertEqual(answer.body.object?["scope"], .null)
        let status = try await requests.status(with: try Tokens(answer).access)
        XCTAssertEqual(status, 200)
    }

    func testRefusedDeviceIsToldSo() async throws {
        let login = try await requests.register()
        try devices.refuse(login.userCode)
        let answer = try await requests.poll(login.deviceCode)
        assertTokenRefused(answer, 400, "access_denied")
        XCTAssertThrowsError(try devices.confirm(login.userCode)) {
            XCTAssertEqual("\($0)", "No device waits with this code.")
        }
    }

    func testUserCodeExpiresByTheClock() async throws {
        let login = try await requests.register()
        requests.clock.advance(by: 1_199)
        let pending = try await requests.poll(login.deviceCode)
        assertTokenRefused(pending, 401, "authorization_pending")
        requests.clock.advance(by: 1)
        XCTAssertEqual(devices.waitingCodes, [])
        XCTAssertThrowsError(try devices.confirm(login.userCode))
        let expired = try await requests.poll(login.deviceCode)
        assertTokenRefused(expired, 400, "expired_token")
    }

    func testDeviceCodeOfAConfirmedDeviceStartsLaterSessions() async throws {
        let (code, first) = try await requests.signIn()
        requests.clock.advance(by: 86_400)
        let second = try Tokens(await requests.poll(code))
        XCTAssertNotEqual(second.access, first.access)
        let former = try await requests.refresh(first.refresh)
        assertTokenRefused(former, 400, "invalid_grant", "Invalid refresh token")
        let status = try await requests.status(with: second.access)
        XCTAssertEqual(status, 200)
    }

    func testNewAccessTokenInvalidatesTheFormerOne() async throws {
        let (code, first) = try await requests.signIn()
        let other = try await requests.signIn("/vendor/unknown/cashier/2").tokens
        let second = try Tokens(await requests.poll(code))
        var shop = Shop(withoutToken: requests.server)
        shop.token = first.access
        let refused = try await shop.call(.get, "/Smart/Transactions")
        assertRefused(refused, 403, "ProductNotAllowedException", code: 2003)
        let statuses = [
            try await requests.status(with: second.access), try await requests.status(with: other.access),
        ]
        XCTAssertEqual(statuses, [200, 200])
    }

    func testOneDeviceSignedInTwiceKeepsOnlyTheLastSession() async throws {
        let (code, first) = try await requests.signIn()
        let second = try await requests.signIn().tokens
        let status = try await requests.status(with: first.access)
        XCTAssertEqual(status, 403)
        let formerRefresh = try await requests.refresh(first.refresh)
        assertTokenRefused(formerRefresh, 400, "invalid_grant")
        let formerCode = try await requests.poll(code)
        assertTokenRefused(formerCode, 400, "invalid_grant", "Invalid device code")
        let last = try await requests.status(with: second.access)
        XCTAssertEqual(last, 200)
    }

    func testSignedOutDeviceIsRefusedEverywhere() async throws {
        let (code, tokens) = try await requests.signIn()
        try devices.signOut(TokenRequests.uuid)
        let status = try await requests.status(with: tokens.access)
        XCTAssertEqual(status, 403)
        let refreshed = try await requests.refresh(tokens.refresh)
        assertTokenRefused(refreshed, 400, "invalid_grant")
        let polled = try await requests.poll(code)
        assertTokenRefused(polled, 400, "invalid_grant")
        XCTAssertThrowsError(try devices.signOut(TokenRequests.uuid)) {
            XCTAssertEqual("\($0)", "The device isn't signed in.")
        }
    }

    func testNeitherOrBothOfUUIDAndCodeAreRefused() async throws {
        let code = try await requests.register().deviceCode
        let bodies: [JSONValue] = [
            [:], ["uuid": ""], ["code": ""], ["uuid": .string(TokenRequests.uuid), "code": .string(code)],
        ]
        for body in bodies {
            let answer = try await requests.ask("device", body)
            assertTokenRefused(answer, 400, "invalid_request", "Missing parameters: \"uuid\" or \"code\" required")
        }
        let unknown = try await requests.poll("unknown")
        assertTokenRefused(unknown, 400, "invalid_grant")
    }

    func testDeviceThatIsNotConfiguredIsRefused() async throws {
        requests.server.settings.deviceUUIDs = [TokenRequests.uuid]
        let answer = try await requests.ask("device", ["uuid": "/vendor/other"])
        assertTokenRefused(answer, 401, "invalid_device")
        let known = try await requests.ask("device", ["uuid": .string(TokenRequests.uuid)])
        XCTAssertEqual(known.status, 200)
    }

    func testCodesAreSettingsAndRepeatable() async throws {
        var settings = SimulatedServer.Settings(seed: 7)
        settings.deviceCodeLifetime = 60
        settings.devicePollingInterval = 1
        let first = try await TokenRequests(settings).ask("device", ["uuid": "a"]).body
        let second = try await TokenRequests(settings).ask("device", ["uuid": "a"]).body
        XCTAssertEqual(first, second)
        XCTAssertEqual([first["expires_in"], first["interval"]], [60, 1])
    }

    func testDeviceOfTheAPIIsConfirmedByItsPINAndNamedInItsSales() async throws {
        let shop = try await Shop(requests.server)
        let login = try await requests.register()
        let contract = try requests.server.office.openContract(project: "till").rawValue
        let created = try await shop.call(
            .post, "/Smart/Devices", ["vendor": "flour", "type": "cashier", "contract": .string(contract)])
        let device = try XCTUnwrap(created.body["id"]?.string)
        let unknown = try await shop.call(.put, "/Smart/Devices/SDV_1/pin", ["user_pin": .string(login.userCode)])
        XCTAssertEqual(unknown.status, 403)
        XCTAssertEqual(devices.waitingCodes, [login.userCode])
        _ = try await shop.call(.put, "/Smart/Devices/\(device)/pin", ["user_pin": .string(login.userCode)])

        var till = Shop(withoutToken: requests.server)
        till.token = try Tokens(await requests.poll(login.deviceCode)).access
        let sale = try await till.get(till.create())
        XCTAssertEqual(sale["device_source"], ["object": "smart.devices", "id": .string(device)])
        XCTAssertEqual(sale["contract"]?["id"]?.string, contract)
        let other = try await shop.get(shop.create())
        XCTAssertNil(other["device_source"])
    }

    func testDeviceConfirmedInTheBackOfficeIsFoundByItsUUID() async throws {
        let shop = try await Shop(requests.server)
        let created = try await shop.call(
            .post, "/Smart/Devices", ["vendor": "flour", "vendor_uid": .string(TokenRequests.uuid)])
        var till = Shop(withoutToken: requests.server)
        till.token = try await requests.signIn().tokens.access
        let sale = try await till.get(till.create())
        XCTAssertEqual(sale["device_source"]?["id"], created.body["id"])
    }
}
