import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The sign-in of devices through the library.
final class DeviceSignInFlowTests: XCTestCase {
    private let shop = SignInShop()
    private var server: SimulatedServer { shop.server }

    /// Polls twice before somebody decides about the code.
    private func signIn(
        _ client: SecuconnectClient, deciding decide: (String) throws -> Void
    ) async throws -> [String] {
        var states: [String] = []
        var userCode = ""
        for try await state in client.deviceSignIn() {
            switch state {
            case .codeShown(let code):
                userCode = code.userCode.rawValue
                states.append("code at \(code.verificationURL?.absoluteString ?? "")")
            case .waiting:
                states.append("waiting")
                if states.count == 3 { try decide(userCode) }
            case .signedIn:
                states.append("signed in")
            }
        }
        return states
    }

    func testConfirmedDeviceSignsInAndWorks() async throws {
        let till = shop.till()
        let states = try await signIn(till) { try server.devices.confirm($0) }
        XCTAssertEqual(states, ["code at http://www.secuoffice.com", "waiting", "waiting", "signed in"])
        let dates = server.requests.map(\.date)
        XCTAssertEqual(zip(dates, dates.dropFirst()).map { $1.timeIntervalSince($0) }, [5, 5, 5])
        try await till.work()
        XCTAssertEqual(server.requests.count, 5)
    }

    func testRefusedDeviceEndsInAnErrorThatSaysSo() async throws {
        let error = await thrownError { try await self.signIn(self.shop.till()) { try self.server.devices.refuse($0) } }
        XCTAssertEqual(error?.kind, .signInDenied)
        XCTAssertEqual(error?.server?.name, "access_denied")
    }

    func testCodeThatNobodyConfirmsExpires() async throws {
        let error = await thrownError { try await self.signIn(self.shop.till()) { _ in } }
        XCTAssertEqual(error?.kind, .signInExpired)
        XCTAssertEqual(server.clock.now, 1_200)
    }

    func testDeviceThatIsNotConfiguredIsDenied() async throws {
        server.settings.deviceUUIDs = []
        let error = await thrownError { try await self.shop.signIn(self.shop.till()) }
        XCTAssertEqual(error?.server?.name, "invalid_device")
        XCTAssertEqual(server.requests.count, 1)
    }

    func testLostAnswersDoNotEndTheWait() async throws {
        let till = shop.till()
        var polls = 0
        for try await state in till.deviceSignIn() {
            switch state {
            case .codeShown: server.inject(.loseResponse, times: 2, matching: .tokenRequests)
            case .waiting:
                polls += 1
                if polls == 2 { try server.devices.confirm(try XCTUnwrap(server.devices.waitingCodes.first)) }
            case .signedIn: break
            }
        }
        try await till.work()
        XCTAssertEqual(polls, 2)
    }

    func testSessionSurvivesTheRestartOfItsProgram() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sign-in-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try await shop.signIn(shop.till(store: FileTokenStore(folder: folder)))
        server.clearRecords()
        let restarted = shop.till(store: FileTokenStore(folder: folder))
        let second = try await shop.signIn(restarted)
        try await restarted.work()
        XCTAssertEqual(second, first)
        XCTAssertEqual(shop.grants, [])

        server.clock.advance(by: 86_400)
        try await shop.till(store: FileTokenStore(folder: folder)).work()
        XCTAssertEqual(shop.grants, ["refresh_token"])
    }

    func testTwoDevicesOfOneStoreHaveSessionsOfTheirOwn() async throws {
        let store = InMemoryTokenStore()
        let first = shop.till("/vendor/till/1", store: store), second = shop.till("/vendor/till/2", store: store)
        let sessions = [try await shop.signIn(first), try await shop.signIn(second)]
        XCTAssertNotEqual(sessions[0], sessions[1])
        server.clearRecords()
        for client in [first, second, first] { try await client.work() }
        XCTAssertEqual(shop.grants, [])
    }

    func testDeviceSignedOutInTheOfficeHasToSignInAgain() async throws {
        let till = shop.till()
        try await shop.signIn(till)
        try await till.work()
        try server.devices.signOut(TokenRequests.uuid)
        let error = await thrownError { try await till.work() }
        XCTAssertEqual(error?.kind, .signInRequired)
        try await shop.signIn(till, reusingSession: false)
        try await till.work()
    }

    func testDeviceSignedInElsewhereHasToSignInAgain() async throws {
        let till = shop.till(), other = shop.till()
        try await shop.signIn(till)
        try await shop.signIn(other)
        let error = await thrownError { try await till.work() }
        XCTAssertEqual(error?.kind, .signInRequired)
        try await other.work()
    }

    func testProgramsThatTakeTheSessionFromEachOtherEndInAnError() async throws {
        let session = try await shop.signIn(shop.till())
        let programs = (1...2).map { _ in
            shop.client(
                .device(id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret, session: session))
        }
        let error = await thrownError {
            for _ in 1...10 {
                for program in programs { try await program.work() }
            }
        }
        XCTAssertEqual(error?.kind, .sessionTakenOver)
    }
}
