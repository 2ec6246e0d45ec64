import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The devices and users of a shop, who sign in at a simulator.
struct SignInShop: Sendable {
    let server = SimulatedServer()

    /// A program of a device. Programs with one store share the session.
    func till(
        _ uuid: String = TokenRequests.uuid, store: any TokenStore = InMemoryTokenStore()
    ) -> SecuconnectClient {
        client(.device(id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret, uuid: uuid), store)
    }

    func app(
        password: SensitiveString?, device: String = "ipad-1", store: any TokenStore = InMemoryTokenStore()
    ) -> SecuconnectClient {
        client(
            .appUser(
                id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret, username: "anna",
                password: password, device: device, deviceName: "Anna's iPad"), store)
    }

    func client(
        _ credentials: SecuconnectClient.Credentials, _ store: any TokenStore = InMemoryTokenStore()
    ) -> SecuconnectClient {
        SecuconnectClient(simulator: server, credentials: credentials, tokenStore: store)
    }

    /// Signs in a device, whose code is confirmed at once.
    @discardableResult
    func signIn(_ client: SecuconnectClient, reusingSession: Bool = true) async throws -> DeviceSession {
        var session: DeviceSession?
        for try await state in client.deviceSignIn(reusingSession: reusingSession) {
            switch state {
            case .codeShown(let code): try server.devices.confirm(code.userCode.rawValue)
            case .waiting: break
            case .signedIn(let stored): session = stored
            }
        }
        return try XCTUnwrap(session)
    }

    /// The grants of the token requests so far. A form has none.
    var grants: [String?] {
        server.requests.filter(\.isTokenRequest).map { $0.body?["grant_type"]?.string }
    }
}

extension SecuconnectClient {
    /// Makes a call that needs a token.
    func work() async throws { _ = try await smart.transactions.find(ListQuery(count: 1)) }
}
