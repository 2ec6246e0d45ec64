public import Foundation
public import SecuconnectKit

/// A request that was sent to a ``SimulatedServer``. Its body can contain a secret and isn't printed.
public struct RecordedRequest: Sendable {
    /// The method.
    public var method: TransportRequest.Method
    /// The path without the API's `/api/v2`, percent-decoded: `/Smart/Transactions`, `/oauth/token`.
    public var path: String
    /// The whole URL.
    public var url: URL
    /// The query items, decoded; of two with one name, the last one.
    public var query: [String: String]
    /// The names of the header fields, in lower case, sorted.
    public var headerNames: [String]
    /// The `X-Action` header field, if there was one.
    public var actionID: ActionID?
    /// The body; `nil` if there was none, it isn't JSON, or it has more bytes than
    /// ``SimulatedServer/Settings/recordedBodySize``.
    public var body: JSONValue?
    /// The date of arrival, by the server's clock.
    public var date: Date
    /// The faults that affected it, in order.
    public var faults: [SimulatedServer.Fault] = []

    init(_ call: IncomingCall, at date: Date, bodySize: Int?) {
        method = call.method
        path = call.path
        url = call.url
        query = call.query
        headerNames = call.headers.names.sorted()
        actionID = call.actionID.map { ActionID($0) }
        body = call.bodySize <= bodySize ?? .max ? call.body.json : nil
        self.date = date
    }

    /// A Boolean value that indicates whether it requests a token.
    public var isTokenRequest: Bool { path.lowercased() == "/oauth/token" }
}

extension RecordedRequest: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// The description has the method and the path.
    public var description: String { "\(method) \(path)" }

    /// A mirror that shows the method and the path.
    public var customMirror: Mirror { Mirror(self, children: ["method": method, "path": path]) }
}
