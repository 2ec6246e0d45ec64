import Dispatch
import Foundation

/// The conditions under which the elements of a list are read on several cores.
struct JSONParallelism: Sendable {
    /// The number of threads, the caller's among them.
    var threads = ProcessInfo.processInfo.activeProcessorCount
    /// The smallest list, in nodes. A smaller one is read sooner than other threads begin.
    var minimumSize = 8_000
    /// The size of a block of elements, in nodes. A thread reads one block after the other.
    var blockSize = 1_000

    /// A Boolean value that indicates whether a list is being read on all cores. Further ones are read by their own
    /// threads alone, so that no number of calls leads to more threads.
    private static let isBusy = LockedValue(false)

    /// Calls a function on several threads, and waits for the end of all of its calls.
    ///
    /// - Parameter work: A function that receives whether it runs on the caller's thread.
    /// - Returns: A Boolean value that indicates whether the function was called.
    fileprivate func perform(_ work: @Sendable (_ isCaller: Bool) -> Void) -> Bool {
        let wasBusy = Self.isBusy.withLock { isBusy in
            defer { isBusy = true }
            return isBusy
        }
        guard !wasBusy else { return false }
        defer { Self.isBusy.withLock { $0 = false } }
        let caller = ObjectIdentifier(Thread.current)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in work(ObjectIdentifier(Thread.current) == caller) }
        return true
    }

    /// Returns the blocks of a list, as ranges of its elements; `nil` if the list is to be read by one thread.
    fileprivate func blocks(of nodes: [Int], in document: JSONDocument) -> [Range<Int>]? {
        guard threads > 1, let first = nodes.first, let last = nodes.last, first < last,
            document.end(of: last) - first >= minimumSize
        else { return nil }
        var blocks: [Range<Int>] = []
        var start = 0
        for (index, node) in nodes.enumerated() {
            let isLast = index + 1 == nodes.count
            guard isLast || document.end(of: node) - nodes[start] >= blockSize else { continue }
            blocks.append(start..<index + 1)
            start = index + 1
        }
        return blocks.count > 1 ? blocks : nil
    }
}

extension LenientList {
    /// Reads the elements of a long list on several cores, with the result and the reports of a reading by one.
    ///
    /// - Parameters:
    ///   - nodes: The elements.
    ///   - document: The document. Its checkpoint is called on the caller's thread only.
    /// - Returns: The list; `nil` if it isn't long, or if the other cores aren't free.
    /// - Throws: What the checkpoint throws.
    static func inParallel(_ nodes: [Int], in document: JSONDocument) throws -> LenientList? {
        guard let parallelism = document.parallelism, let blocks = parallelism.blocks(of: nodes, in: document) else {
            return nil
        }
        let reading = ParallelReading<Element>(blocks.map { nodes[$0] }, of: document)
        guard parallelism.perform(reading.readBlocks) else { return nil }
        return try reading.list(for: document)
    }
}

/// A list that several threads read, block by block.
private final class ParallelReading<Element: Decodable>: Sendable {
    private struct State {
        let document: JSONDocument
        let blocks: [ArraySlice<Int>]
        /// The results, and the parts of the document that were read, in the order of the blocks.
        var results: [(list: LenientList<Element>, part: JSONDocument)?]
        /// The number of blocks that a thread has begun.
        var begun = 0
        /// The error that ends the reading.
        var interruption: (any Error)?
    }

    private let state: LockedValue<State>

    init(_ blocks: [ArraySlice<Int>], of document: JSONDocument) {
        state = LockedValue(
            State(document: document, blocks: blocks, results: Array(repeating: nil, count: blocks.count)))
    }

    /// Reads blocks until all have been begun.
    func readBlocks(isCaller: Bool) {
        while let (number, block, part) = nextBlock(isCaller: isCaller) {
            let result = Result { try LenientList<Element>(block, in: part) }
            state.withLock { state in
                switch result {
                case .success(let list): state.results[number] = (list, part)
                case .failure(let error): state.interruption = state.interruption ?? error
                }
            }
        }
    }

    private func nextBlock(isCaller: Bool) -> (number: Int, block: ArraySlice<Int>, part: JSONDocument)? {
        state.withLock { state in
            guard state.interruption == nil, state.begun < state.blocks.count else { return nil }
            let checkpoint = isCaller ? state.document.checkpoint : nil
            // A block can be too short for its part to ask.
            do { try checkpoint?() } catch {
                state.interruption = error
                return nil
            }
            defer { state.begun += 1 }
            let part = state.document.part { [weak self] in
                try checkpoint?()
                if let interruption = self?.state.withLock({ $0.interruption }) { throw interruption }
            }
            return (state.begun, state.blocks[state.begun], part)
        }
    }

    /// Returns the whole list, and adds what its parts have noted to the document.
    func list(for document: JSONDocument) throws -> LenientList<Element> {
        let (results, interruption) = state.withLock { ($0.results, $0.interruption) }
        if let interruption { throw document.interrupt(by: interruption) }
        // Other threads may have read everything.
        do { try document.checkpoint?() } catch { throw document.interrupt(by: error) }
        return results.reduce(into: LenientList()) { list, result in
            guard let result else { return }
            document.join(result.part)
            list.elements += result.list.elements
            list.unreadable += result.list.unreadable
        }
    }
}
