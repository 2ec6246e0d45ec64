public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// A push event, ready for a shop's receiver.
    public struct Push: Codable, Hashable, Identifiable, Sendable {
        /// The identifier of the push, `evt_…`: one for each event, and the same for each delivery.
        public var id: String
        /// The URL that receives it: the Smart Transaction's `url_push`.
        public var url: URL?
        /// The type of the changed object, such as `payment.transactions`.
        public var target: String
        /// The identifier of the changed object.
        public var objectID: String
        /// The type of the change: `changed` or `added`.
        public var type: String
        /// The body of the request.
        public var body: Data

        /// The headers of the request, which are the same for all pushes.
        public static let headers: TransportHeaders = [
            "Content-Type": "application/json", "Accept": "*/*", "Connection": "close",
            "Referer": "https://connect.secucard.com",
        ]

        /// Creates a push event with any body, such as one that a receiver has to refuse.
        public init(id: String, url: URL?, target: String, objectID: String, type: String, body: Data) {
            self.id = id
            self.url = url
            self.target = target
            self.objectID = objectID
            self.type = type
            self.body = body
        }

        init(id: String, url: URL?, target: String, objectID: String, type: String, created: JSONValue) {
            let body = JSONBytes.data(of: [
                "object": "event.pushes",
                "id": .string(id),
                "created": created,
                "target": .string(target),
                "type": .string(type),
                "data": [["object": .string(target), "id": .string(objectID)]],
            ])
            self.init(id: id, url: url, target: target, objectID: objectID, type: type, body: body)
        }
    }
}

extension SimulatedServer.Push: CustomStringConvertible {
    /// A textual representation of this instance.
    ///
    /// The description has the object and the type of the change.
    public var description: String { "\(target) \(objectID) \(type)" }
}
