import Foundation

/// Tokens of the token endpoint, shared through a store.
///
/// One client at a time renews a token: it takes the store's lock, reads the entry again, requests a token, and saves
/// it before anyone uses it. The others take it from the store.
struct StoredTokens: TokenSource {
    let credentials: SignInCredentials
    let endpoint: TokenEndpoint
    let timeSource: any TimeSource
    let sharedEntry: TokenStoreCoordinator

    /// The number of tokens in succession that can be refused early before the session counts as taken over.
    private static let earlyRefusalLimit = 3
    /// The number of seconds within which a refusal is early, unless half of the token's lifetime is shorter.
    private static let earlyAge: TimeInterval = 600
    /// The number of seconds within which a refresh token is exchanged, whoever waits.
    private static let exchangeTimeout: TimeInterval = 60

    init(
        credentials: SignInCredentials, endpoint: TokenEndpoint, store: any TokenStore,
        environment: SecuconnectClient.Environment, timeSource: any TimeSource
    ) {
        self.credentials = credentials
        self.endpoint = endpoint
        self.timeSource = timeSource
        sharedEntry = TokenStoreCoordinator(store: store, key: credentials.key(in: environment), timeSource: timeSource)
    }

    func token(replacing refused: RefusedToken?) async throws -> IssuedToken {
        if let token = usable(try await sharedEntry.load(), refused) { return token }
        do {
            return try await sharedEntry.withLock { entry in
                if let token = usable(entry, refused) { return token }
                return try await renew(entry, refused)
            } orWhileWaiting: { entry in
                usable(entry, refused)
            }
        } catch let failure as SecuconnectError where failure.kind == .tokenStoreFailed && !credentials.isSession {
            // A store that can be read and not written stops nobody: one token more does no harm.
            return try await tokenWithoutStore(failure)
        }
    }

    /// Requests a token that only this client uses, because the store can't be written.
    private func tokenWithoutStore(_ failure: SecuconnectError) async throws -> IssuedToken {
        let (grant, time) = (TokenGrant.clientCredentials, timeSource.now)
        var token = IssuedToken(AccessToken(try await endpoint.token(for: grant, hiding: [])), requested: time)
        token.storeFailure = failure
        return token
    }

    /// Returns the token of an entry, unless it was refused or has expired, or a password has to be checked first.
    private func usable(_ entry: TokenStoreEntry?, _ refused: RefusedToken?) -> IssuedToken? {
        guard credentials.mayUseStore, let entry, entry.accessToken != refused?.value else { return nil }
        return IssuedToken(entry, timeSource: timeSource)
    }

    /// Stores a new session.
    func store(_ new: TokenStoreEntry) async throws {
        try await sharedEntry.withLock { old in
            guard try await sharedEntry.save(new, replacing: old?.revision) else { throw SecuconnectError.lockFailed }
        }
    }

    /// Removes the session.
    func removeSession() async throws {
        try await sharedEntry.withLock { _ in try await sharedEntry.remove() }
    }

    // MARK: Renewal

    private func renew(_ entry: TokenStoreEntry?, _ refused: RefusedToken?) async throws -> IssuedToken {
        let earlyRefusals = try earlyRefusals(of: entry, refused)
        var refusal: SecuconnectError?
        let grants = credentials.grants(after: entry)
        let secrets = (grants.map(\.secret) + [entry?.accessToken]).compactMap { $0 } + credentials.names
        for grant in grants {
            do {
                return try await grant.isOneTime
                    ? Task { try await exchange(grant, entry, earlyRefusals, hiding: secrets, refused) }.value
                    : exchange(grant, entry, earlyRefusals, hiding: secrets, refused)
            } catch let error as SecuconnectError where error.isRefusal(of: grant) && credentials.isSession {
                refusal = error
                // A wrong password isn't a session that ended.
                if case .appUser = grant {
                    credentials.endSignIn(isRefused: true)
                    throw error
                }
            }
        }
        throw SecuconnectError.signInRequired(after: refusal)
    }

    /// Requests a token and saves it.
    ///
    /// A refresh token can be spent once. Its exchange runs in a separate task with its own end: the answer is saved
    /// even if nobody waits for it any more.
    private func exchange(
        _ grant: TokenGrant, _ entry: TokenStoreEntry?, _ earlyRefusals: Int, hiding secrets: [SensitiveString],
        _ refused: RefusedToken?
    ) async throws -> IssuedToken {
        let (time, date) = (timeSource.now, timeSource.date)
        let granted = try await endpoint.token(
            for: grant, hiding: secrets, timeout: grant.isOneTime ? Self.exchangeTimeout : nil)
        credentials.endSignIn(isRefused: false)
        let new = TokenStoreEntry(granted, by: grant, issued: date, replacing: entry, earlyRefusals: earlyRefusals)
        var token = IssuedToken(AccessToken(granted), requested: time)
        do {
            guard try await sharedEntry.save(new, replacing: entry?.revision) else {
                return try await tokenOfOther(refused)
            }
        } catch let failure as SecuconnectError where failure.kind == .tokenStoreFailed && !grant.isOneTime {
            token.storeFailure = failure
        }
        return token
    }

    /// Returns the token that another client saved although this one had the lock, so the lock had expired.
    private func tokenOfOther(_ refused: RefusedToken?) async throws -> IssuedToken {
        if let token = usable(try await sharedEntry.load(), refused) { return token }
        throw SecuconnectError.lockFailed
    }

    /// Returns the number of refused tokens that the next entry has.
    ///
    /// A token of a session that is refused early was invalidated by another program, unless it was already refused
    /// when it was new, which has another reason.
    ///
    /// - Throws: ``SecuconnectError`` if another program seems to use the session again and again.
    private func earlyRefusals(of entry: TokenStoreEntry?, _ refused: RefusedToken?) throws -> Int {
        guard credentials.isSession, let entry, let refused, entry.accessToken == refused.value, !refused.wasNew,
            entry.age(at: timeSource.date)
                < min(Self.earlyAge, entry.lifetime?.usableLifetime.map { $0 / 2 } ?? .infinity)
        else { return 0 }
        guard entry.earlyRefusals < Self.earlyRefusalLimit else { throw SecuconnectError.sessionTakenOver }
        return entry.earlyRefusals + 1
    }
}

extension SecuconnectError {
    /// An error for an entry that changed while it was locked.
    fileprivate static let lockFailed = SecuconnectError(
        kind: .tokenStoreFailed,
        message: "Another client changed the token store during a renewal; check that its locks exclude others.",
        outcome: .notSent)
}
