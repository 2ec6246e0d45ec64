import Foundation
import SecuconnectSimulator

/// The delivery of a push, with its attempts.
struct PushDelivery: Identifiable, Sendable {
    /// The progress of a delivery.
    enum State: String, Sendable {
        case waiting, acknowledged
        /// Not acknowledged within a day.
        case expired
        /// Without an address to send it to.
        case unaddressed
    }

    /// An attempt to deliver a push.
    struct Attempt: Sendable {
        /// The date of the response or the failure.
        let date: Date
        /// The result, such as `200`, or the failure in words.
        let result: String
    }

    /// The number of the delivery. A push that is sent again has several.
    let id: Int
    let push: SimulatedServer.Push
    /// The address of the receiver.
    let url: URL?
    private(set) var state: State
    /// The last attempts, the oldest first.
    private(set) var attempts: [Attempt] = []
    private(set) var attemptCount = 0

    init(id: Int, push: SimulatedServer.Push, url: URL?) {
        self.id = id
        self.push = push
        self.url = url
        state = url == nil ? .unaddressed : .waiting
    }

    /// Adds an attempt.
    mutating func add(_ attempt: Attempt, isAcknowledged: Bool) {
        attempts = attempts.suffix(4) + [attempt]
        attemptCount += 1
        if isAcknowledged { state = .acknowledged }
    }

    /// Ends the delivery without success.
    mutating func expire() { state = .expired }
}
