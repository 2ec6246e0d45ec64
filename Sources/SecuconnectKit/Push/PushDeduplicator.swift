/// A memory of the latest pushes, so that none is handled twice.
///
/// A push is sent again when the response to it was late or lost. ``isNew(_:)`` checks and remembers in one step, so
/// exactly one of any number of equal pushes is new:
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
/// It saves work and isn't a guarantee: it forgets the oldest pushes when it is full, and all of them when the process
/// ends. Handle a push in a way that can be repeated, such as setting an order to the state that you read. With several
/// processes, use a unique column of your database for ``PushEvent/id`` instead.
public actor PushDeduplicator {
    /// The maximum number of pushes that are remembered.
    public nonisolated let capacity: Int
    /// The positions of the identifiers in the ring.
    private var places: [PushEvent.ID: Int] = [:]
    private var ring: [PushEvent.ID?] = []
    private var oldest = 0

    /// Creates an empty memory.
    ///
    /// - Parameter capacity: The maximum number of pushes that are remembered. A value below 1 counts as 1. A push
    ///   takes about 200 bytes.
    public init(capacity: Int = 10_000) { self.capacity = max(capacity, 1) }

    /// Indicates whether a push is new, and remembers it.
    ///
    /// A push without an identifier of its own (see ``PushEvent/hasUniqueID``) is always new.
    ///
    /// - Parameter push: The push.
    /// - Returns: `true` the first time, and again after the push was forgotten.
    public func isNew(_ push: PushEvent) -> Bool {
        guard push.hasUniqueID else { return true }
        guard places[push.id] == nil else { return false }
        remember(push.id)
        return true
    }

    /// Forgets a push that couldn't be handled.
    ///
    /// - Parameter push: The push. If it isn't remembered, nothing happens.
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
