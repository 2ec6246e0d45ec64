/// What a response that isn't a success makes certain about its call.
///
/// ``table`` is the one place that decides it. The article "Errors, outcomes and retries" has the same table in words.
struct ResponseRule {
    let statuses: ClosedRange<Int>
    /// The server's numbers of failures for which the rule holds; nil for all of them and for none.
    let codes: ClosedRange<Int>?
    /// The server's names of failures for which the rule holds; nil for all of them and for none.
    let names: Set<String>?
    let kind: SecuconnectError.Kind
    let outcome: SecuconnectError.Outcome
    /// Whether the cause can pass, so that the call is sent again: a read in any case, a change if the outcome allows it.
    let isTransient: Bool

    private init(
        _ statuses: ClosedRange<Int>, codes: ClosedRange<Int>? = nil, names: Set<String>? = nil,
        _ kind: SecuconnectError.Kind, _ outcome: SecuconnectError.Outcome, isTransient: Bool = false
    ) {
        self.statuses = statuses
        self.codes = codes
        self.names = names
        self.kind = kind
        self.outcome = outcome
        self.isTransient = isTransient
    }

    /// The rules; the first one that matches holds. `2xx` is a success that turns out to be an error.
    ///
    /// Only a refusal is `rejected`. A server, or the bank behind it, that failed half-way may have moved the money
    /// before; what a gateway says of a call that it passed on, or a redirect, is no word on the call.
    static let table: [ResponseRule] = [
        ResponseRule(500...500, .unavailable, .unknown, isTransient: true),
        ResponseRule(502...504, .unavailable, .unknown, isTransient: true),
        ResponseRule(500...Int.max, .unavailable, .unknown),
        ResponseRule(408...408, .unavailable, .unknown, isTransient: true),
        // The server is, or was, at work on another call, which can be this one under the same id.
        ResponseRule(409...409, .refused, .unknown),
        // Too early: the server did not begin (RFC 8470).
        ResponseRule(425...425, .unavailable, .rejected, isTransient: true),
        ResponseRule(429...429, .rateLimited, .rejected, isTransient: true),
        // A proxy's note that the client left before the server answered (AWS, nginx).
        ResponseRule(460...460, .unavailable, .unknown, isTransient: true),
        ResponseRule(499...499, .unavailable, .unknown, isTransient: true),
        ResponseRule(304...304, .unreadableResponse, .unknown),
        ResponseRule(300...399, .redirected, .unknown),
        ResponseRule(401...401, .authentication, .rejected),
        ResponseRule(200...499, codes: 2003...2003, .authentication, .rejected),
        // Internal errors, and those of a provider behind the server. Under a 4xx the numbers 1xxx are refusals too.
        ResponseRule(
            200...499, names: ["ProductInternalException", "ProductBackendproviderException"], .refused, .unknown),
        ResponseRule(200...299, codes: 1_000...1_999, .refused, .unknown),
        ResponseRule(200...499, names: ["ProductNotFoundException"], .notFound, .rejected),
        ResponseRule(403...403, .notAllowed, .rejected),
        ResponseRule(404...404, .notFound, .rejected),
        ResponseRule(200...499, names: ["ProductNotAllowedException"], .notAllowed, .rejected),
        ResponseRule(200...499, .refused, .rejected),
        // No status that ends a call.
        ResponseRule(Int.min...199, .unreadableResponse, .unknown),
    ]

    /// Returns the rule for a status, and for what the server says itself.
    static func matching(status: Int, server: ServerError?) -> ResponseRule {
        table.first { $0.matches(status, server) } ?? table[table.count - 1]
    }

    private func matches(_ status: Int, _ server: ServerError?) -> Bool {
        guard statuses.contains(status) else { return false }
        if let codes { return server?.code.map(codes.contains) ?? false }
        if let names { return server.map { names.contains($0.name) } ?? false }
        return true
    }
}
