/// A rule that decides what an unsuccessful response means for its call.
///
/// ``table`` decides it for all calls but those for tokens. The article "Errors and Retries" has the same table as
/// text.
struct ResponseRule {
    let statuses: ClosedRange<Int>
    /// The server's failure codes for which the rule applies; `nil` for any code or none.
    let codes: ClosedRange<Int>?
    /// The server's failure names for which the rule applies; `nil` for any name or none.
    let names: Set<String>?
    let kind: SecuconnectError.Kind
    let outcome: SecuconnectError.Outcome
    /// A Boolean value that indicates whether the cause can pass, so that the call is sent again. A read is always
    /// repeated, a change only if the outcome allows it.
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

    /// The rules; the first one that matches applies. `2xx` is a success that turns out to be an error.
    ///
    /// Only a refusal is `rejected`. A server that failed halfway, or the bank behind it, may have moved the money
    /// before. The response of a gateway and a redirect prove nothing about the call.
    static let table: [ResponseRule] = [
        ResponseRule(500...500, .unavailable, .unknown, isTransient: true),
        ResponseRule(502...504, .unavailable, .unknown, isTransient: true),
        ResponseRule(500...Int.max, .unavailable, .unknown),
        ResponseRule(408...408, .unavailable, .unknown, isTransient: true),
        // The server is, or was, processing another call, which can be this one under the same identifier.
        ResponseRule(409...409, .refused, .unknown),
        // Too early: the server did not begin (RFC 8470).
        ResponseRule(425...425, .unavailable, .rejected, isTransient: true),
        ResponseRule(429...429, .rateLimited, .rejected, isTransient: true),
        // A proxy reports that the client left before the server responded (AWS, nginx).
        ResponseRule(460...460, .unavailable, .unknown, isTransient: true),
        ResponseRule(499...499, .unavailable, .unknown, isTransient: true),
        ResponseRule(304...304, .unreadableResponse, .unknown),
        ResponseRule(300...399, .redirected, .unknown),
        ResponseRule(401...401, .authentication, .rejected),
        ResponseRule(200...499, codes: 2003...2003, .authentication, .rejected),
        // Internal errors, and those of a provider behind the server. Under a 4xx status the codes 1xxx are refusals
        // too.
        ResponseRule(
            200...499, names: ["ProductInternalException", "ProductBackendproviderException"], .refused, .unknown),
        ResponseRule(200...299, codes: 1_000...1_999, .refused, .unknown),
        // A failure without a name can have any cause.
        ResponseRule(200...299, names: [ServerError.unnamed], .refused, .unknown),
        ResponseRule(200...499, names: ["ProductNotFoundException"], .notFound, .rejected),
        ResponseRule(403...403, .notAllowed, .rejected),
        ResponseRule(404...404, .notFound, .rejected),
        ResponseRule(200...499, names: ["ProductNotAllowedException"], .notAllowed, .rejected),
        ResponseRule(200...499, .refused, .rejected),
        // A status that doesn't end a call.
        ResponseRule(Int.min...199, .unreadableResponse, .unknown),
    ]

    /// Returns the rule for a status and the server's own error.
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
