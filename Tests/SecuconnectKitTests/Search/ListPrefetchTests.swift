import SecuconnectKit
import TestSupport
import XCTest

final class ListPrefetchTests: XCTestCase {
    /// Serves endless pages of two rows; every page but the first waits to be let through.
    private final class SlowList: Sendable {
        struct Calls {
            var begun = 0
            var ended = 0
            var cancelled = 0
        }

        let calls = LockedValue(Calls())
        let gate = Gate()

        func sequence(prefetch: Bool, by paging: ListPaging = .offset) -> ListSequence<ListInMemory.Row> {
            ListSequence(by: paging, prefetch: prefetch) { [self] _ in
                let number = calls.withLock { calls in
                    calls.begun += 1
                    return calls.begun
                }
                defer { calls.withLock { $0.ended += 1 } }
                if number > 1 { try await hold() }
                return ScriptedPages.page([2 * number, 2 * number + 1], id: "\(number)")
            }
        }

        /// Waits at the gate, but ends at once when cancelled, as a call of the client does.
        private func hold() async throws {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await self.gate.wait() }
                try await withTaskCancellationHandler {
                    try await group.next()
                } onCancel: {
                    Task { await self.gate.open() }
                }
            }
            if Task.isCancelled { calls.withLock { $0.cancelled += 1 } }
            try Task.checkCancellation()
        }
    }

    func testNextPageIsFetchedWhileThisOneIsWorkedOn() async throws {
        let list = SlowList()
        var iterator = list.sequence(prefetch: true).makeAsyncIterator()
        _ = try await iterator.next()
        await eventually("the second page is asked for") { list.calls.withLock { $0.begun == 2 } }
        // The rest of this page needs nothing of it.
        let second = try await iterator.next()
        XCTAssertEqual(second?.id, 3)
        XCTAssertEqual(list.calls.withLock { $0.ended }, 1)
        await list.gate.open()
        let third = try await iterator.next()
        XCTAssertEqual(third?.id, 4)
        await eventually("the third page is asked for") { list.calls.withLock { $0.begun == 3 } }
    }

    func testUnlessAskedForNothingIsFetchedAhead() async throws {
        let list = SlowList()
        var iterator = list.sequence(prefetch: false).makeAsyncIterator()
        for _ in 1...2 { _ = try await iterator.next() }
        // A call that ran ahead would begin now.
        for _ in 0..<1_000 { await Task.yield() }
        XCTAssertEqual(list.calls.withLock { $0.begun }, 1)
    }

    func testLeavingTheLoopEndsTheCallThatRunsAhead() async throws {
        let list = SlowList()
        for try await _ in list.sequence(prefetch: true, by: .scroll()) {
            await eventually("the second page is asked for") { list.calls.withLock { $0.begun == 2 } }
            break
        }
        await eventually("the call ends") { list.calls.withLock { $0.ended == 2 } }
        XCTAssertEqual(list.calls.withLock { $0.cancelled }, 1)
        XCTAssertEqual(list.calls.withLock { $0.begun }, 2)
    }

    func testCancellingTheReaderCancelsTheCallThatRunsAhead() async throws {
        let list = SlowList()
        let reader = Task { try await list.sequence(prefetch: true).all() }
        await eventually("the second page is asked for") { list.calls.withLock { $0.begun == 2 } }
        reader.cancel()
        await assertCancelled { try await reader.value }
        await eventually("the call ends") { list.calls.withLock { $0.ended == 2 } }
        XCTAssertEqual(list.calls.withLock { $0.cancelled }, 1)
    }

    func testCancellingTheReaderCancelsTheCallItWaitsFor() async throws {
        let list = SlowList()
        let reader = Task { try await list.sequence(prefetch: false).all() }
        await eventually("the second page is asked for") { list.calls.withLock { $0.begun == 2 } }
        reader.cancel()
        await assertCancelled { try await reader.value }
        XCTAssertEqual(list.calls.withLock { $0.ended }, 2)
    }

    func testCancellationBetweenElementsEndsTheNextStep() async throws {
        let list = SlowList()
        let isWorking = Gate()
        let reader = Task {
            var iterator = list.sequence(prefetch: true).makeAsyncIterator()
            _ = try await iterator.next()
            await isWorking.wait()
            do { _ = try await iterator.next() } catch is CancellationError {
                // Though the iterator lives on.
                await eventually("the call ends") { list.calls.withLock { $0.cancelled == 1 } }
                return try await iterator.next()
            }
            return nil
        }
        await eventually("the second page is asked for") { list.calls.withLock { $0.begun == 2 } }
        reader.cancel()
        await isWorking.open()
        await assertCancelled { try await reader.value }
        XCTAssertEqual(list.calls.withLock { $0.begun }, 2)
    }
}
