import Foundation
import SecuconnectAsyncHTTPClient
import SecuconnectKit

/// The process that makes the calls. It serves nothing, so that what it holds is the client's alone.
struct Caller: Sendable {
    let settings: Settings
    let environment: SecuconnectClient.Environment
    private let watchdog = Watchdog()
    /// The delay that a call may end with on a busy machine, in seconds.
    private static let slack: TimeInterval = 1

    init(settings: Settings, port: UInt16) throws {
        self.settings = settings
        environment = try .init(baseURL: URL(string: "http://127.0.0.1:\(port)") ?? URL(fileURLWithPath: "/"))
    }

    func run() async {
        await run(.warmUp)
        let before = await Footprint.settled()
        for phase in Phase.allCases where phase != .warmUp { await run(phase) }
        Message.measured(before: before, after: await Footprint.settled(from: before)).send()
    }

    private func run(_ phase: Phase) async {
        let policy = SecuconnectClient.RetryPolicy(baseDelay: 0.002, resendsUnansweredChanges: phase == .trusting)
        let client = SecuconnectClient(
            configuration: .init(
                environment: environment, credentials: .clientCredentials(id: "id", secret: "s3cret"),
                options: .init(retry: policy), transport: transport()))
        defer { client.close() }
        let next = LockedValue(0)
        let count = phase.calls(of: settings.calls)
        let begun = SystemTimeSource().now
        var total = await withTaskGroup(of: Tally.self) { group in
            for _ in 0..<settings.inFlight {
                group.addTask {
                    var tally = Tally()
                    while let number = next.withLock({ next in
                        defer { next += 1 }
                        return next < count ? next : nil
                    }) {
                        await call(CallPlan(CallName(phase, number), seed: settings.seed), client, &tally)
                    }
                    return tally
                }
            }
            return await group.reduce(into: Tally()) { $0.add($1) }
        }
        total.duration = SystemTimeSource().now - begun
        Message.phaseEnded(phase, total).send()
    }

    /// Nil for the client's own.
    private func transport() -> (any HTTPTransport)? {
        #if AsyncHTTPClient
            if settings.usesAsyncHTTPClient { return AsyncHTTPClientTransport() }
        #endif
        return nil
    }

    static var offersAsyncHTTPClient: Bool {
        #if AsyncHTTPClient
            true
        #else
            false
        #endif
    }

    private func call(_ plan: CallPlan, _ client: SecuconnectClient, _ tally: inout Tally) async {
        watchdog.begin(plan.name)
        defer { watchdog.end(plan.name) }
        let begun = SystemTimeSource().now
        let task = Task { try await client.with { $0.timeout = plan.timeout }.response(to: plan.operation) }
        var cancelled: TimeInterval?
        if let delay = plan.cancelDelay {
            try? await Task.sleep(nanoseconds: UInt64(delay * 1_000_000_000))
            task.cancel()
            cancelled = SystemTimeSource().now
        }
        let result = await task.result
        let now = SystemTimeSource().now
        let ending = ending(of: result, plan, &tally)
        tally.add(ending)
        tally.latestEnd = max(tally.latestEnd, now - begun - plan.timeout)
        if let cancelled { tally.slowestCancel = max(tally.slowestCancel, now - cancelled) }
        if now > min(begun + plan.timeout, cancelled ?? .infinity) + Self.slack {
            Message.violation("\(plan.name) ended \(ending) after \(now - begun) s").send()
        }
        if plan.operation.effect == .change { Message.changeEnded("\(plan.name)", ending).send() }
    }

    /// Looks at how a call ended, and says what it must not have ended in.
    private func ending(
        of result: Result<APIResponse<CallPlan.Answer>, any Error>, _ plan: CallPlan, _ tally: inout Tally
    ) -> Ending {
        switch result {
        case .success(let response):
            tally.attempts += response.attempts
            if response.value.id != "\(plan.name)" {
                Message.violation("\(plan.name) was given the answer of \(response.value.id)").send()
            }
            return .succeeded
        case .failure(let error as SecuconnectError):
            tally.attempts += error.attempts
            return Ending(error.outcome)
        case .failure(let error):
            if !(error is CancellationError) || plan.cancelDelay == nil {
                Message.violation("\(plan.name) ended in \(type(of: error))").send()
            }
            return .cancelled
        }
    }
}
