public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// A push notification, ready to be handed to whatever receives pushes in a shop.
    public struct Push: Hashable, Identifiable, Sendable {
        /// The push's id, `evt_…`: one for each event, and the same however often it is sent.
        public var id: String
        /// Where it goes: the Smart Transaction's `url_push`.
        public var url: URL?
        /// What kind of object has changed, such as `payment.transactions`.
        public var target: String
        /// The object that has changed.
        public var objectID: String
        /// What happened to it: `changed` or `added`.
        public var type: String
        /// The body of the request.
        public var body: Data

        /// The headers of the request, which are the same for all pushes.
        public static let headers: TransportHeaders = [
            "Content-Type": "application/json", "Accept": "*/*", "Connection": "close",
            "Referer": "https://connect.secucard.com",
        ]

        init(id: String, url: URL?, target: String, objectID: String, type: String, created: JSONValue) {
            self.id = id
            self.url = url
            self.target = target
            self.objectID = objectID
            self.type = type
            body = JSONBytes.data(of: [
                "object": "event.pushes",
                "id": .string(id),
                "created": created,
                "target": .string(target),
                "type": .string(type),
                "data": [["object": .string(target), "id": .string(objectID)]],
            ])
        }
    }
}

extension SimulatedServer.Push: CustomStringConvertible {
    /// What happened to which object.
    public var description: String { "\(target) \(objectID) \(type)" }
}
