extension TokenManager {
    /// Returns the tokens and the name of a device that can sign in.
    ///
    /// - Returns: The tokens and the name.
    /// - Throws: ``SecuconnectError`` if the client has other credentials.
    nonisolated func device() throws -> (tokens: StoredTokens, uuid: String) {
        guard let tokens = source as? StoredTokens, case .device(let uuid) = tokens.credentials.identity else {
            throw SecuconnectError.noDevice
        }
        return (tokens, uuid)
    }

    /// Returns the session in the store, unless a person has to sign in. A token that has expired is renewed for it.
    nonisolated func storedSession() async throws -> DeviceSession? {
        let tokens = try device().tokens
        do {
            // The renewal serves all waiting calls, so a canceled sign-in only stops its own wait.
            _ = try await FirstResultContinuation<AccessToken>.result { first in
                first.run { try await self.token(events: EventReporter(nil, operation: "")) }
            }
        } catch let error as SecuconnectError where error.kind == .signInRequired {
            return nil
        }
        return try await tokens.sharedEntry.load()?.session
    }

    /// Stores the session of a device that a person has confirmed, and uses its token.
    nonisolated func replaceSession(with entry: TokenStoreEntry) async throws -> DeviceSession {
        let tokens = try device().tokens
        guard let deviceSession = entry.session else { throw SecuconnectError.noDevice }
        // What is on its way for the former session must not replace this one.
        endSession()
        let session = session
        try await tokens.store(entry)
        if let token = IssuedToken(entry, timeSource: tokens.timeSource) { _ = use(token, of: session) }
        return deviceSession
    }

    /// Removes the session from the store and from memory.
    func signOut() async throws {
        // A renewal that is still running would store the session again.
        _ = await request?.result
        if let tokens = source as? StoredTokens { try await tokens.removeSession() }
        // A call that loaded the session before its removal has to look again.
        endSession()
    }
}

extension TokenStoreEntry {
    /// The session of a device.
    fileprivate var session: DeviceSession? {
        deviceCode.map { DeviceSession(deviceCode: $0, refreshToken: refreshToken) }
    }
}

extension SecuconnectError {
    /// An error for a sign-in without a device.
    static let noDevice = SecuconnectError.invalidArgument(
        "The client has no device to sign in; create it with the credentials .device(id:secret:uuid:).")
}
