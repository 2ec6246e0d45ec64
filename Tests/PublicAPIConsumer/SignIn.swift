import Foundation
import SecuconnectKit

func makeSessions(folder: URL) -> [SecuconnectClient] {
    let session = DeviceSession(deviceCode: "code", refreshToken: "token")
    let credentials: [SecuconnectClient.Credentials] = [
        .device(id: "id", secret: "secret", uuid: "/vendor/shop/cashier/1"),
        .device(id: "id", secret: "secret", deviceCode: "code"),
        .device(id: "id", secret: "secret", session: session),
        .refreshToken(id: "id", secret: "secret", refreshToken: "token"),
        .appUser(id: "id", secret: "secret", username: "max", password: "password", device: "1"),
        .appUser(id: "id", secret: "secret", username: "max", password: nil, device: "1", deviceName: "Tablet"),
    ]
    let stores: [any TokenStore] = [FileTokenStore(folder: folder), InMemoryTokenStore(), Shelf()]
    return credentials.flatMap { credentials in
        stores.map { store in
            SecuconnectClient(
                configuration: .init(environment: .testing, credentials: credentials, tokenStore: store))
        }
    }
}

func signIn(_ client: SecuconnectClient) async throws -> DeviceSession? {
    var session: DeviceSession?
    for try await state in client.deviceSignIn(reusingSession: false) {
        switch state {
        case .codeShown(let code): print(code.userCode.rawValue, code.verificationURL ?? "", code.expiry)
        case .waiting: print("waiting")
        case .signedIn(let new): session = new
        }
    }
    print(session?.deviceCode ?? "", session?.refreshToken ?? "")
    print(DeviceSignIn.State.codeShown(DeviceCode(userCode: "1", verificationURL: nil, expiry: Date())))
    try await client.signOut()
    return session
}

/// A store of its own.
actor Shelf: TokenStore {
    private var entries: [TokenStoreKey: TokenStoreEntry] = [:]
    private var isLocked = false

    func load(_ key: TokenStoreKey) -> TokenStoreEntry? { entries[key] }

    func save(_ entry: TokenStoreEntry, for key: TokenStoreKey, replacing revision: String?) -> Bool {
        guard entries[key]?.revision == revision else { return false }
        entries[key] = entry
        return true
    }

    func remove(_ key: TokenStoreKey) { entries[key] = nil }

    func lock(_ key: TokenStoreKey) -> StoreLock? {
        guard !isLocked else { return nil }
        isLocked = true
        return StoreLock(lifetime: 30) { await self.unlock() }
    }

    private func unlock() { isLocked = false }

    func add() -> String {
        let entry = TokenStoreEntry(
            accessToken: "token", issued: Date(), lifetime: 1_200, refreshToken: "refresh", deviceCode: "code")
        entries[TokenStoreKey(parts: ["a", "b"])] = entry
        return "\(entry.revision) \(entry.issued) \(entry.lifetime ?? 0) \(entry.earlyRefusals) \(entry)"
    }
}
