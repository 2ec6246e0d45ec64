public import Foundation

/// A memory of pushes that several machines share, so that each push is handled once.
///
/// A machine claims a push, handles it, and then records it as handled. A claim expires after its lease, so a machine
/// that dies blocks a push for that long and no longer. ``handleOnce(_:lease:isolation:_:)`` does all of it.
///
/// ``PushDeduplicator`` is the store for one process. For several machines, conform a type of your own that uses your
/// database or Redis. <doc:Webhooks> has both. A store has to do three things:
///
/// - ``claim(_:)`` decides in one step, such as one SQL statement or one Redis command. Of any number of claims for one
///   push at the same time, at most one is granted.
/// - One clock decides whether a claim has expired: that of the store.
/// - Handled pushes are kept for two days, because secuconnect sends a push again for up to 24 hours.
///
/// A push is then handled by one machine at a time, until a handler succeeds. It is handled again if a machine dies
/// after the handler and before ``finish(_:)``, or if a handler takes longer than the lease. Therefore handle a push in a
/// way that can be repeated, such as setting an order to the state that you read.
public protocol PushClaimStore: Sendable {
    /// Claims a push, unless it was handled or another claim for it hasn't expired.
    ///
    /// - Parameter claim: The claim.
    /// - Returns: The result.
    /// - Throws: Any error. The push isn't handled then, and has to be sent again.
    func claim(_ claim: PushClaim) async throws -> PushClaim.Result

    /// Records a push as handled, even if the claim has expired.
    ///
    /// - Parameter claim: The claim under which the push was handled.
    /// - Throws: Any error. The push is handled again after the lease.
    func finish(_ claim: PushClaim) async throws

    /// Ends a claim without a success, so that the push can be claimed again at once.
    ///
    /// A claim of another machine must not end: compare ``PushClaim/id``.
    ///
    /// - Parameter claim: The claim.
    /// - Throws: Any error. The claim ends with its lease then.
    func release(_ claim: PushClaim) async throws
}

extension PushClaimStore {
    /// Handles a push, unless this machine or another one has handled it.
    ///
    /// ```swift
    /// let push = try PushEvent(body: body)
    /// try await seen.handleOnce(push) { try await handle(push) }
    /// ```
    /// If the closure throws, the push is new again. Respond with status 200 if this method returns, and with 503 if it
    /// throws: secuconnect then sends the push again.
    ///
    /// A push without an identifier of its own (see ``PushEvent/hasUniqueID``) is always handled.
    ///
    /// - Parameters:
    ///   - push: The push.
    ///   - lease: The number of seconds that handling takes at most: more than 0, up to a day. After it, another machine
    ///     can handle the push.
    ///   - isolation: The actor on which the closure runs: the caller's.
    ///   - handler: A closure that handles the push.
    /// - Returns: `true` if the closure ran, or `false` if the push was handled before.
    /// - Throws: ``PushClaim/InProgress`` if another claim hasn't expired, the error of the closure or of the store, or
    ///   ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` for a wrong lease.
    @discardableResult
    public func handleOnce(
        _ push: PushEvent, lease: TimeInterval = 300, isolation: isolated (any Actor)? = #isolation,
        _ handler: () async throws -> Void
    ) async throws -> Bool {
        guard lease > 0, lease <= 86_400 else {
            throw SecuconnectError.invalidArgument(
                "The lease of a push is \(lease) seconds; pass more than 0, up to a day (86400).")
        }
        guard push.hasUniqueID else {
            try await handler()
            return true
        }
        let claim = PushClaim(push.id, lease: lease)
        switch try await self.claim(claim) {
        case .handled: return false
        case .inProgress: throw PushClaim.InProgress(push.id)
        case .granted: break
        }
        // A canceled caller must not leave its claim behind, so the store is told in a task of its own.
        do {
            try await handler()
        } catch {
            await Task { try? await release(claim) }.value
            throw error
        }
        try await Task { try await finish(claim) }.value
        return true
    }
}
