public import Foundation
public import SecuconnectKit

/// A request as it was sent to a ``SimulatedServer``. It prints without its body, which can hold a secret.
public struct RecordedRequest: Sendable {
    /// The method.
    public var method: TransportRequest.Method
    /// The path without the API's `/api/v2`, percent-decoded: `/Smart/Transactions`, `/oauth/token`.
    public var path: String
    /// The whole address, as it was sent.
    public var url: URL
    /// The members of the query, decoded; of two with one name the last.
    public var query: [String: String]
    /// The names of the headers, in lower case, sorted.
    public var headerNames: [String]
    /// The header `X-Action`, if there was one.
    public var actionID: ActionID?
    /// The body; nil if there was none or it is no JSON.
    public var body: JSONValue?
    /// When it arrived, by the server's clock.
    public var date: Date
    /// The faults that it met, in order.
    public var faults: [SimulatedServer.Fault] = []

    init(_ call: Call, at date: Date) {
        method = call.method
        path = call.path
        url = call.url
        query = call.query
        headerNames = call.headers.names.sorted()
        actionID = call.actionID.map { ActionID($0) }
        body = call.body.json
        self.date = date
    }

    /// Whether it asks for a token.
    public var isTokenRequest: Bool { path.lowercased() == "/oauth/token" }
}

extension RecordedRequest: CustomStringConvertible, CustomReflectable {
    /// The method and the path.
    public var description: String { "\(method) \(path)" }

    /// A mirror that shows the method and the path.
    public var customMirror: Mirror { Mirror(self, children: ["method": method, "path": path]) }
}
