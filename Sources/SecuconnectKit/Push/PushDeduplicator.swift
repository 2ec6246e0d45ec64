import Foundation

/// A memory of the latest pushes in one process, so that none is handled twice.
///
/// A push is sent again when the response to it was late or lost.
///
/// ```swift
/// try await seen.handleOnce(push) { try await handle(push) }
/// ```
///
/// It saves work and isn't a guarantee: it forgets the oldest handled pushes when it is full, and all of them when the
/// process ends. A push that is being handled isn't forgotten: if all remembered ones are, a further push counts as
/// being handled, so that it is sent again. Handle a push in a way that can be repeated, such as setting an order to
/// the state that you read. For several machines, use a ``PushClaimStore`` that they share.
public actor PushDeduplicator: PushClaimStore {
    private enum State {
        case handled
        case claimed(by: String, until: TimeInterval)
    }

    private struct Entry {
        var state: State
        /// The position of the identifier in the ring.
        let place: Int
    }

    /// The maximum number of pushes that are remembered.
    public nonisolated let capacity: Int
    private let timeSource: any TimeSource
    private var entries: [PushEvent.ID: Entry] = [:]
    private var ring: [PushEvent.ID?] = []
    private var oldest = 0

    /// Creates an empty memory.
    ///
    /// - Parameters:
    ///   - capacity: The maximum number of pushes that are remembered. A value below 1 counts as 1. A push takes about
    ///     200 bytes.
    ///   - timeSource: The clock by which claims expire.
    public init(capacity: Int = 10_000, timeSource: any TimeSource = .system) {
        self.capacity = max(capacity, 1)
        self.timeSource = timeSource
    }

    /// Claims a push, unless it was handled or another claim for it hasn't expired.
    ///
    /// - Parameter claim: The claim.
    /// - Returns: The result.
    public func claim(_ claim: PushClaim) -> PushClaim.Result {
        switch currentState(of: claim.pushID) {
        case .handled: return .handled
        case .claimed: return .inProgress
        case nil:
            let state = State.claimed(by: claim.id, until: timeSource.now + claim.lease)
            return remember(claim.pushID, as: state) ? .granted : .inProgress
        }
    }

    /// Remembers a push as handled.
    ///
    /// - Parameter claim: The claim under which the push was handled.
    public func finish(_ claim: PushClaim) { _ = remember(claim.pushID, as: .handled) }

    /// Forgets a claim. If it has expired and another one was granted, nothing happens.
    ///
    /// - Parameter claim: The claim.
    public func release(_ claim: PushClaim) {
        guard case .claimed(by: claim.id, until: _) = entries[claim.pushID]?.state else { return }
        forget(claim.pushID)
    }

    /// Returns the state of a push, unless it is a claim that has expired.
    private func currentState(of id: PushEvent.ID) -> State? {
        guard let state = entries[id]?.state else { return nil }
        if case .claimed(by: _, until: let end) = state, end <= timeSource.now { return nil }
        return state
    }

    /// Remembers a push in the place of the oldest one that isn't being handled.
    ///
    /// - Returns: A Boolean value that indicates whether there was a place.
    private func remember(_ id: PushEvent.ID, as state: State) -> Bool {
        guard entries[id] == nil else {
            entries[id]?.state = state
            return true
        }
        if ring.count < capacity {
            entries[id] = Entry(state: state, place: ring.count)
            ring.append(id)
            return true
        }
        for _ in 0..<capacity {
            let place = oldest
            oldest = (oldest + 1) % capacity
            if let old = ring[place] {
                if isBeingHandled(old) { continue }
                entries[old] = nil
            }
            entries[id] = Entry(state: state, place: place)
            ring[place] = id
            return true
        }
        return false
    }

    private func isBeingHandled(_ id: PushEvent.ID) -> Bool {
        if case .claimed = currentState(of: id) { true } else { false }
    }

    private func forget(_ id: PushEvent.ID) {
        guard let entry = entries.removeValue(forKey: id) else { return }
        ring[entry.place] = nil
    }
}
