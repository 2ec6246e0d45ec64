import Foundation
import LoopbackServer
import SecuconnectKit

/// A server that fails at random, as the seed, the call's name and the number of its arrival decide.
struct FaultyServer: Sendable {
    let seed: UInt64
    let ledger = Ledger()

    func start() throws -> LoopbackServer {
        try LoopbackServer({ react(to: $0) }, onHead: { reactEarly(to: $0) })
    }

    /// Dies in the middle of some requests' bodies, on which it then can't act.
    private func reactEarly(to request: RecordedRequest) -> Reaction? {
        guard let name = name(of: request) else { return nil }
        let arrival = ledger.arrive(name)
        var chance = chance(name, arrival)
        let fault = Fault.draw(&chance, mayBeSilent: name.phase != .warmUp)
        ledger.note(fault)
        guard fault == .midRequest, request.headers["Content-Type"] != nil else { return nil }
        return .afterReading(5, then: chance.hits(0.5) ? .close : .reset)
    }

    private func react(to request: RecordedRequest) -> Reaction {
        guard let name = name(of: request) else { return grantToken() }
        var chance = chance(name, ledger.arrivals(of: name))
        let fault = Fault.draw(&chance, mayBeSilent: name.phase != .warmUp)
        if fault.isRefusal {
            ledger.refuse(name)
        } else if request.method != "GET" {
            ledger.act(name)
        }
        let filler = String(repeating: "y", count: chance.number(in: 0...20_000))
        return fault.reaction(Data(#"{"id":"\#(name)","filler":"\#(filler)"}"#.utf8), &chance)
    }

    /// Whether and how there is a token this time.
    private func grantToken() -> Reaction {
        let number = ledger.arriveForToken()
        var chance = Chance(seed: seed, for: "token \(number)")
        let body = Data(#"{"access_token":"token-\#(number)","expires_in":1200}"#.utf8)
        let fault = Fault.draw(&chance, mayBeSilent: false)
        return (fault.isRefusal ? Fault.unavailable : fault).reaction(body, &chance)
    }

    private func chance(_ name: CallName, _ arrival: Int) -> Chance {
        Chance(seed: seed, for: "arrival \(arrival) of \(name)")
    }

    /// Nil for the token endpoint.
    private func name(of request: RecordedRequest) -> CallName? {
        request.path.split(separator: "/").last.flatMap { CallName($0) }
    }
}
