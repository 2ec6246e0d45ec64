/// Remembers which pushes came lately, so that none is handled twice.
///
/// A push comes again when its answer was late or lost, or when two of your handlers run at once. ``isNew(_:)`` asks and
/// remembers in one step, so of any number of equal pushes exactly one is new:
///
/// ```swift
/// guard await seen.isNew(push) else { return }
/// do {
///     try await handle(push)
/// } catch {
///     await seen.forget(push)  // so that the next attempt is new again
///     throw error
/// }
/// ```
///
/// It saves work and is no guarantee: it forgets the oldest when it is full, and everything when the process ends. So
/// handle a push in a way that does no harm twice, such as setting an order to what you have read. With several
/// processes, use a unique column of your database for ``PushEvent/id`` in its place.
public actor PushDeduplicator {
    /// How many pushes are remembered at most.
    public nonisolated let capacity: Int
    /// Who is remembered at which place of the ring.
    private var places: [PushEvent.ID: Int] = [:]
    private var ring: [PushEvent.ID?] = []
    private var oldest = 0

    /// Makes an empty one.
    ///
    /// - Parameter capacity: how many pushes are remembered at most, the latest ones; less than 1 counts as 1. One takes
    ///   some 200 bytes.
    public init(capacity: Int = 10_000) { self.capacity = max(capacity, 1) }

    /// Whether this push was not there before; from now on it was.
    ///
    /// A push that can't be told from others (see ``PushEvent/hasUniqueID``) is always new.
    ///
    /// - Parameter push: the push that came.
    /// - Returns: true the first time, and again once it was forgotten.
    public func isNew(_ push: PushEvent) -> Bool {
        guard push.hasUniqueID else { return true }
        guard places[push.id] == nil else { return false }
        remember(push.id)
        return true
    }

    /// Takes back that a push was there, because it could not be handled.
    ///
    /// - Parameter push: the push; nothing happens if it isn't remembered.
    public func forget(_ push: PushEvent) {
        guard let place = places.removeValue(forKey: push.id) else { return }
        ring[place] = nil
    }

    private func remember(_ id: PushEvent.ID) {
        if ring.count < capacity {
            places[id] = ring.count
            ring.append(id)
        } else {
            if let dropped = ring[oldest] { places[dropped] = nil }
            places[id] = oldest
            ring[oldest] = id
            oldest = (oldest + 1) % capacity
        }
    }
}
