import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// Sends the pushes of a simulator over HTTP, and repeats each until its receiver acknowledges it with 200.
///
/// Each address has a separate queue, which keeps the order. A receiver that doesn't respond stops no other.
actor PushSender {
    typealias Push = SimulatedServer.Push

    /// The number of seconds that a receiver has to respond. The API's own limit.
    static let responseTime: TimeInterval = 30
    /// The number of seconds after which a push is dropped.
    static let lifetime: TimeInterval = 86_400
    /// The longest pause between two attempts, in seconds. The first one is a second, and each doubles.
    static let longestPause: TimeInterval = 60
    /// The number of deliveries in the log.
    static let logSize = 200

    private let pushes: AsyncStream<Push>
    private let transport: any HTTPTransport
    private let clock: any TimeSource
    private let fallback: URL?
    /// The last deliveries, the oldest first.
    private(set) var deliveries: [PushDelivery] = []
    /// The waiting pushes of each address. An address has a task as long as it has a queue.
    private var queues: [URL: [QueuedPush]] = [:]
    private var lastID = 0

    private struct QueuedPush {
        let id: Int
        let push: Push
        let deadline: TimeInterval
    }

    /// Creates a sender for the pushes from now on.
    ///
    /// - Parameters:
    ///   - simulator: The simulator. Pauses and limits are measured by its clock.
    ///   - fallback: The address for pushes without one.
    ///   - transport: The transport.
    init(_ simulator: SimulatedServer, fallback: URL?, transport: any HTTPTransport) {
        pushes = simulator.pushes
        clock = simulator.clock
        self.fallback = fallback
        self.transport = transport
    }

    /// Sends pushes until the simulator is closed or the task is canceled.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await push in pushes {
                guard let url = enqueue(push) else { continue }
                group.addTask { await self.empty(url) }
            }
        }
    }

    /// Adds a push to the queue of its address. Returns the address if its queue is a new one.
    private func enqueue(_ push: Push) -> URL? {
        let url = (push.url ?? fallback).flatMap { URL(web: $0.absoluteString) }
        lastID += 1
        deliveries = deliveries.suffix(Self.logSize - 1) + [PushDelivery(id: lastID, push: push, url: url)]
        guard let url else { return nil }
        let isNew = queues[url] == nil
        queues[url, default: []].append(QueuedPush(id: lastID, push: push, deadline: clock.now + Self.lifetime))
        return isNew ? url : nil
    }

    private func empty(_ url: URL) async {
        while !Task.isCancelled, let next = queues[url]?.first {
            await deliver(next, to: url)
            queues[url]?.removeFirst()
        }
        queues[url] = nil
    }

    private func deliver(_ queued: QueuedPush, to url: URL) async {
        var pause: TimeInterval = 1
        repeat {
            guard let result = await result(of: queued.push, at: url) else { return }
            let attempt = PushDelivery.Attempt(date: clock.date, result: result)
            change(queued.id) { $0.add(attempt, isAcknowledged: result == "200") }
            if result == "200" { return }
            guard (try? await clock.sleep(seconds: pause)) != nil else { return }
            pause = min(pause * 2, Self.longestPause)
        } while clock.now < queued.deadline
        change(queued.id) { $0.expire() }
    }

    /// Sends a push once. Returns the status or the failure; `nil` if the task was canceled.
    private func result(of push: Push, at url: URL) async -> String? {
        let request = TransportRequest(
            method: .post, url: url, headers: Push.headers, body: push.body, idleTimeout: Self.responseTime)
        return await withTaskGroup(of: String?.self) { [transport, clock] group in
            group.addTask {
                do {
                    return String(try await transport.send(request).status)
                } catch let failure as TransportFailure {
                    return failure.details
                } catch {
                    return nil
                }
            }
            group.addTask {
                guard (try? await clock.sleep(seconds: Self.responseTime)) != nil else { return nil }
                return "no response within \(Int(Self.responseTime)) seconds"
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }

    private func change(_ id: Int, _ body: (inout PushDelivery) -> Void) {
        // The log is shorter than a queue can be.
        guard let index = deliveries.firstIndex(where: { $0.id == id }) else { return }
        body(&deliveries[index])
    }
}
