import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The sign-in of a device over real connections.
final class SignInOverHTTPTests: XCTestCase {
    func testDeviceSignsInRestartsAndRenewsOverHTTP() async throws {
        let shop = SignInShop()
        let http = try LoopbackServer(serving: shop.server)
        defer { http.stop() }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sign-in-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        func program() throws -> SecuconnectClient {
            SecuconnectClient(
                configuration: .init(
                    environment: try .init(baseURL: http.url),
                    credentials: .device(
                        id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret, uuid: TokenRequests.uuid),
                    tokenStore: FileTokenStore(folder: folder), timeSource: shop.server.clock))
        }

        var codes: [String] = []
        let till = try program()
        for try await state in till.deviceSignIn() {
            if case .codeShown(let code) = state { codes.append(code.userCode.rawValue) }
            if case .waiting = state { for code in codes { try shop.server.devices.confirm(code) } }
        }
        try await till.work()
        XCTAssertEqual(shop.grants, ["device", "device", "device"])
        till.close()

        let restarted = try program()
        shop.server.expireTokens()
        try await restarted.work()
        XCTAssertEqual(shop.grants.last, "refresh_token")
        try shop.server.devices.signOut(TokenRequests.uuid)
        let error = await thrownError { try await restarted.work() }
        XCTAssertEqual(error?.kind, .signInRequired)
        restarted.close()
    }

    func testAppUserSignsInOverHTTP() async throws {
        let shop = SignInShop()
        shop.server.appUsers.register("anna", password: "p&ss=wörd +")
        let http = try LoopbackServer(serving: shop.server)
        defer { http.stop() }
        let app = SecuconnectClient(
            configuration: .init(
                environment: try .init(baseURL: http.url),
                credentials: .appUser(
                    id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret, username: "anna",
                    password: "p&ss=wörd +", device: "ipad-1", deviceName: "Anna's iPad"),
                timeSource: shop.server.clock))
        try await app.work()
        XCTAssertEqual(shop.server.appUsers.devices(of: "anna"), ["ipad-1": "Anna's iPad"])
        app.close()
    }
}
