extension Collection where Element: Sendable {
    /// Runs an action for each element, several at the same time, and adds the results up.
    ///
    /// - Parameters:
    ///   - width: The number of elements at the same time.
    ///   - action: The action.
    /// - Returns: The sum of the results.
    func sum(atOnce width: Int, _ action: @escaping @Sendable (Element) async -> Int) async -> Int {
        await withTaskGroup(of: Int.self) { group in
            var sum = 0
            for (index, element) in enumerated() {
                if index >= width { sum += await group.next() ?? 0 }
                group.addTask { await action(element) }
            }
            return await group.reduce(sum, +)
        }
    }
}
