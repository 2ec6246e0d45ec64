/// An event of secuconnect: a webhook request to your `url_push`, or a live event.
///
/// A live event, from ``SecuconnectClient/liveEvents(port:bufferLimit:)``, comes over TLS on a connection that the
/// client opened with its access token, so the server sent it. A webhook isn't signed: anyone who knows the address can
/// send one.
///
/// Most events have no amounts and no states. Read the object with ``SecuconnectClient/resolve(_:)``, and act only on
/// the result:
///
/// ```swift
/// let push = try PushEvent(body: body)
/// try await seen.handleOnce(push) {  // `seen` is a PushDeduplicator
///     let objects = try await client.resolve(push)
///     // … set the orders to what was read …
/// }
/// ```
///
/// Webhooks arrive more than once and in any order. A webhook without a response of status 200 within 30 seconds is
/// sent again for up to 24 hours. Respond with 200 to kinds that you don't handle, too.
///
/// An event prints its identifier, target and type. It doesn't print its ``payload``.
public struct PushEvent: Hashable, Sendable, Identifiable {
    /// The identifier of an event.
    public typealias ID = ResourceID<PushEvent>

    /// The identifier by which duplicates are found. It has at most 100 visible ASCII characters.
    ///
    /// An example is `evt_31658c6798cc938750e069e4e0e1c42d`. If the body has no valid identifier, it is derived from
    /// the target, the type, the time and the data. The same message then always has the same identifier; see
    /// ``hasUniqueID``.
    public let id: ID
    /// A Boolean value that indicates whether no other event has the same ``id``.
    ///
    /// It's `false` if the body has no identifier: two changes of one object in the same second can't be distinguished,
    /// and neither may be dropped.
    public let hasUniqueID: Bool
    /// The time of the event, if the body has one. Don't order events by it; read the object instead.
    public let created: APITimestamp?
    /// The kind of object that changed, such as `payment.transactions`.
    public let target: Target
    /// The type of event, such as `changed`, if the body has one.
    public let type: EventType?
    /// The objects that changed: usually one, or none if the body names none. Their identifiers have at most 100
    /// visible ASCII characters.
    public let objects: [Reference]
    /// The whole body, for fields without a property. Anyone can have written that of a webhook.
    public let payload: JSONValue
}

extension PushEvent {
    /// A reference to an object that changed.
    public struct Reference: Hashable, Sendable {
        /// The kind of object. If the body has none, it is the target of the event.
        public let kind: Target
        /// The identifier of the object.
        public let id: ResourceID<AnyResource>

        /// Creates a reference.
        ///
        /// - Parameters:
        ///   - kind: The kind of object.
        ///   - id: The identifier of the object.
        public init(kind: Target, id: ResourceID<AnyResource>) {
            self.kind = kind
            self.id = id
        }
    }

    /// The payments that changed.
    ///
    /// An identifier that doesn't begin with `PCI_`, such as that of a TWINT payment, has the old format and an
    /// endpoint of its own, which ``SecuconnectClient/resolve(_:)`` calls.
    public var paymentTransactionIDs: [PaymentTransaction.ID] { ids(of: .paymentTransactions) }

    /// The subscriptions that changed.
    public var subscriptionIDs: [ResourceID<PaymentSubscription>] { ids(of: .paymentSubscriptions) }

    /// The payment containers that changed: the state of the network token of a card.
    public var paymentContainerIDs: [PaymentContainer.ID] { ids(of: .paymentContainers) }

    /// The contracts that changed.
    public var contractIDs: [GeneralContract.ID] { ids(of: .generalContracts) + ids(of: .paymentContracts) }

    private func ids<Resource>(of kind: Target) -> [ResourceID<Resource>] {
        objects.filter { $0.kind == kind }.map { ResourceID($0.id.rawValue) }
    }
}
