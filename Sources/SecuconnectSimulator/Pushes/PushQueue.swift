import Foundation
import SecuconnectKit

/// The queue of pushes. They are created with a change and delivered after it.
struct PushQueue: Codable {
    typealias Push = SimulatedServer.Push
    typealias Receiver = @Sendable (Push) -> Void

    /// A push that waits for its time.
    struct Delayed: Codable {
        let time: TimeInterval
        let push: Push
    }

    private enum CodingKeys: CodingKey {
        case held, delayed
    }

    /// The pushes that wait for their delivery.
    var held: [Push] = []
    /// The pushes that wait for their time.
    private(set) var delayed: [Delayed] = []
    /// The times of delayed pushes for which no task waits yet.
    private var awaited: [TimeInterval] = []
    /// All delivered pushes, in order, including repetitions.
    var sent: [Push] = []
    var receiver: Receiver?
    private var outgoing: [Push] = []
    private var isDelivering = false
    private var streams: [Int: AsyncStream<Push>.Continuation] = [:]
    private var lastStream = 0
    private var isClosed = false

    /// The pushes with their receivers.
    struct Delivery {
        let pushes: [Push]
        let receiver: Receiver?
        let streams: [AsyncStream<Push>.Continuation]

        func run() {
            for push in pushes {
                receiver?(push)
                for stream in streams { stream.yield(push) }
            }
        }
    }

    mutating func send(_ pushes: [Push]) {
        if !isClosed { outgoing += pushes }
    }

    mutating func send(_ push: Push, at time: TimeInterval) {
        delayed.append(Delayed(time: time, push: push))
        awaited.append(time)
    }

    /// Sends the delayed pushes whose time has come.
    mutating func sendDelayed(until time: TimeInterval) {
        let due = delayed.filter { $0.time <= time }
        guard !due.isEmpty else { return }
        delayed.removeAll { $0.time <= time }
        send(due.map(\.push))
    }

    /// Returns the times at which delayed pushes have to be sent, each once.
    mutating func takeAwaited() -> [TimeInterval] {
        defer { awaited = [] }
        return awaited
    }

    /// Forgets all pushes. Receivers stay.
    mutating func clear() {
        held = []
        sent = []
        delayed = []
        outgoing = []
    }

    /// Awaits all delayed pushes again, after a restart.
    mutating func awaitDelayed() { awaited = delayed.map(\.time) }

    /// Returns the next delivery; `nil` if there is none, or another thread is delivering and will continue with it.
    mutating func nextDelivery(continuing: Bool) -> Delivery? {
        if isDelivering, !continuing { return nil }
        isDelivering = !outgoing.isEmpty
        guard isDelivering else { return nil }
        defer { outgoing = [] }
        sent += outgoing
        return Delivery(pushes: outgoing, receiver: receiver, streams: Array(streams.values))
    }

    mutating func addStream(_ stream: AsyncStream<Push>.Continuation) -> Int {
        lastStream += 1
        if isClosed { stream.finish() } else { streams[lastStream] = stream }
        return lastStream
    }

    mutating func removeStream(_ number: Int) { streams[number] = nil }

    /// Stops all deliveries. Returns the streams to finish, which has to be done outside of the lock, because a stream
    /// that ends removes itself from the list.
    mutating func close() -> [AsyncStream<Push>.Continuation] {
        defer {
            isClosed = true
            streams = [:]
            outgoing = []
        }
        return Array(streams.values)
    }

    /// Ends the streams.
    func finish() { for stream in streams.values { stream.finish() } }
}

extension ServerState {
    /// Sends a live event about a change of a payment, and pushes it if there is a receiver.
    mutating func pushPayment(_ id: String, type: String) {
        guard let record = paymentRecords[id] else { return }
        sendLive("payment.transactions", type: type, data: [["object": "payment.transactions", "id": .string(id)]])
        let url = record.pushURL ?? pushURL(of: record.smartID)
        guard url != nil || settings.alwaysPushes else { return }
        let isRefund =
            record.original != nil || !record.refunds.isEmpty || simpleStatus(ofPayment: id) == .issue
        let delay = isRefund ? settings.refundPushDelay : 0
        push("payment.transactions", id, type: type, to: url, after: delay)
        if let product = record.directProduct, let hash = payments[id]?["transaction_hash"]?.string {
            push("payment.\(product)", hash, type: type, to: url, after: delay)
        }
    }

    /// The address for pushes about a Smart Transaction.
    func pushURL(of smartID: String) -> URL? {
        let text = smart[smartID]?["application_context"]?["return_urls"]?["url_push"]?.string
        return text.flatMap { URL(string: $0) }
    }

    @discardableResult
    mutating func push(
        _ target: String, _ objectID: String, type: String, to url: URL?, after delay: TimeInterval = 0
    ) -> SimulatedServer.Push {
        let push = SimulatedServer.Push(
            id: "evt_" + identifiers.nextHex("push"), url: url, target: target, objectID: objectID, type: type,
            created: timestamp)
        if settings.holdsPushes {
            pushes.held.append(push)
        } else if delay > 0 {
            pushes.send(push, at: now.time + min(delay, 31_536_000))
        } else {
            pushes.send([push])
        }
        return push
    }
}
