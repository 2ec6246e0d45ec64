import Foundation
import SecuconnectKit

/// A frame that the server behind the broker has to act on.
enum BrokerRequest {
    case login(StompFrame)
    case call(BrokerCall, token: String)
}

/// A call that was sent to the broker.
struct BrokerCall {
    /// The routing key, such as `api:exec:auth.sessions.refresh`, in lower case.
    let key: String
    let correlationID: String?
    let body: Data

    /// Reads a `SEND`; `nil` if it has another destination than the exchange of the API.
    init?(_ frame: StompFrame) {
        let exchange = "/exchange/connect.api/"
        guard let destination = frame["destination"], destination.hasPrefix(exchange) else { return nil }
        key = destination.dropFirst(exchange.count).lowercased()
        guard !key.isEmpty, !key.contains("/") else { return nil }
        correlationID = frame["correlation-id"]
        body = frame.body
    }

    /// A Boolean value that indicates whether the call refreshes the session, in any spelling of the vendor's clients.
    var isRefresh: Bool { key.hasSuffix(":auth.sessions.refresh") || key == "app:sessionsrefresh" }

    /// The object in `data`. The vendor's clients send it as JSON, or as JSON in a string.
    var data: JSONValue? {
        let body = try? JSONReader().decode(JSONValue.self, from: body)
        guard let text = body?["data"]?.string else { return body?["data"] }
        return try? JSONReader().decode(JSONValue.self, from: Data(text.utf8))
    }
}
