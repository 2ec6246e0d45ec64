import Foundation

/// The answers to changes, by their `X-Action`, for as long as they are remembered.
struct ActionMemory {
    private var answers: [String: (answer: APIAnswer, time: TimeInterval)] = [:]
    private var order: [String] = []

    func answer(to id: String, at time: TimeInterval, within window: TimeInterval) -> APIAnswer? {
        guard let former = answers[id], time - former.time <= window else { return nil }
        return former.answer
    }

    mutating func remember(_ answer: APIAnswer, to id: String, at time: TimeInterval, within window: TimeInterval) {
        let expired = order.prefix { time - (answers[$0]?.time ?? -.infinity) > window }
        for id in expired { answers[id] = nil }
        order.removeFirst(expired.count)
        answers[id] = (answer, time)
        order.append(id)
    }
}
