import Foundation
import SecuconnectKit

/// A fault that waits for its calls.
struct FaultRule: Sendable {
    let fault: SimulatedServer.Fault
    let pattern: SimulatedServer.CallPattern
    var remaining: Int
}

/// What one call has to suffer.
struct FaultPlan {
    var faults: [SimulatedServer.Fault] = []

    var decisive: SimulatedServer.Fault? { faults.first { !$0.isCompanion } }

    var delaysBefore: [SimulatedServer.Fault.Delay] { delays(beforeActing: true) }

    var delaysAfter: [SimulatedServer.Fault.Delay] { delays(beforeActing: false) }

    var expireTokens: Bool {
        faults.contains { fault in
            guard case .expireTokens = fault.effect else { return false }
            return true
        }
    }

    private func delays(beforeActing wanted: Bool) -> [SimulatedServer.Fault.Delay] {
        faults.compactMap { fault in
            guard case .delay(let delay, let beforeActing) = fault.effect, beforeActing == wanted else { return nil }
            return delay
        }
    }
}

extension ServerState {
    /// Notes a request and takes the faults that wait for it out of the queue.
    mutating func receive(_ call: Call, at date: Date) -> FaultPlan {
        var request = RecordedRequest(call, at: date)
        var plan = FaultPlan()
        for index in faultRules.indices where faultRules[index].pattern.matches(request) {
            let fault = faultRules[index].fault
            if !fault.isCompanion, plan.decisive != nil { continue }
            plan.faults.append(fault)
            faultRules[index].remaining -= 1
        }
        faultRules.removeAll { $0.remaining <= 0 }
        if plan.expireTokens { tokens.removeAll() }
        request.faults = plan.faults
        requests.append(request)
        return plan
    }
}

extension SimulatedServer {
    /// Lets something go wrong with calls to come.
    ///
    /// ```swift
    /// server.inject(.loseAnswer, matching: .post("/Smart/Transactions/*/start"))
    /// server.inject(.unavailable(retryAfter: .seconds(2)), times: 3)
    /// server.inject(.delay(5, on: .system), times: .max, matching: .tokenRequests)
    /// ```
    ///
    /// Faults queue: a call meets the first one that is for it, the next call the next one.
    ///
    /// - Parameters:
    ///   - fault: what goes wrong.
    ///   - times: with how many calls.
    ///   - pattern: with which calls; by default with any but requests for a token.
    public func inject(_ fault: Fault, times: Int = 1, matching pattern: CallPattern = .apiCalls) {
        guard times > 0 else { return }
        withState { $0.faultRules.append(FaultRule(fault: fault, pattern: pattern, remaining: times)) }
    }

    /// Takes back all faults that no call has met yet.
    public func clearFaults() { withState { $0.faultRules.removeAll() } }

    /// How many calls are still to meet a fault; `Int.max` if there is no end.
    public var pendingFaults: Int {
        withState { state in
            state.faultRules.reduce(0) { sum, rule in
                let (total, overflow) = sum.addingReportingOverflow(rule.remaining)
                return overflow ? .max : total
            }
        }
    }
}
