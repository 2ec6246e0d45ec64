import Foundation
import SecuconnectKit

/// A fault that waits for its calls.
struct FaultRule: Sendable {
    let fault: SimulatedServer.Fault
    let pattern: SimulatedServer.CallPattern
    var remaining: Int
}

/// The faults of one call.
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
    /// Records a request and removes its faults from the queue.
    mutating func receive(_ call: IncomingCall, at date: Date) -> FaultPlan {
        var request = RecordedRequest(call, at: date, bodySize: settings.recordedBodySize)
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
    /// Injects a fault into future calls.
    ///
    /// ```swift
    /// server.inject(.loseResponse, matching: .post("/Smart/Transactions/*/start"))
    /// server.inject(.unavailable(retryAfter: .seconds(2)), times: 3)
    /// server.inject(.delay(5, on: .system), times: .max, matching: .tokenRequests)
    /// ```
    ///
    /// Faults are queued: a call gets the first one that matches it, the next call the next one.
    ///
    /// - Parameters:
    ///   - fault: The fault.
    ///   - times: The number of calls that it affects.
    ///   - pattern: The calls that it affects; by default all except requests for a token.
    public func inject(_ fault: Fault, times: Int = 1, matching pattern: CallPattern = .apiCalls) {
        guard times > 0 else { return }
        withState { $0.faultRules.append(FaultRule(fault: fault, pattern: pattern, remaining: times)) }
    }

    /// Removes all faults that haven't affected a call yet.
    public func clearFaults() { withState { $0.faultRules.removeAll() } }

    /// The number of calls that will be affected by a fault; `Int.max` if it isn't limited.
    public var pendingFaults: Int {
        withState { state in
            state.faultRules.reduce(0) { sum, rule in
                let (total, overflow) = sum.addingReportingOverflow(rule.remaining)
                return overflow ? .max : total
            }
        }
    }
}
