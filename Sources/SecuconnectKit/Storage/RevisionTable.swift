/// A value that is stored under an identifier, each version with another revision.
protocol Revisioned: Sendable {
    var id: String { get }
    var revision: String { get }
}

/// The values of a store in memory.
final class RevisionTable<Element: Revisioned>: Sendable {
    private let elements = LockedValue<[String: Element]>([:])

    func load(_ id: String) -> Element? { elements.withLock { $0[id] } }

    func filter(_ isIncluded: @Sendable (Element) -> Bool) -> [Element] {
        elements.withLock { $0.values.filter(isIncluded) }
    }

    /// Saves a value in place of the one with a revision; `nil` if there must not be one.
    ///
    /// - Returns: A Boolean value that indicates whether it was saved.
    func save(_ element: Element, replacing revision: String?) -> Bool {
        elements.withLock { elements in
            guard elements[element.id]?.revision == revision else { return false }
            elements[element.id] = element
            return true
        }
    }

    func remove(_ isRemoved: @Sendable (Element) -> Bool) {
        elements.withLock { $0 = $0.filter { !isRemoved($0.value) } }
    }
}
