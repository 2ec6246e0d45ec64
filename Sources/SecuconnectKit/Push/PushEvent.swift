/// A message of secuconnect's to your `url_push`: something happened to an object of yours.
///
/// It says *that* something changed and never *what*: there are no amounts or states in it, and no signature on it, so
/// anyone who knows the address can send one. Take it as a hint to read the object again, with
/// ``SecuconnectClient/resolve(_:)``, and act on what you read alone:
///
/// ```swift
/// let push = try PushEvent(body: body)
/// guard await seen.isNew(push) else { return }  // `seen` is a PushDeduplicator
/// let objects = try await client.resolve(push)
/// ```
///
/// Pushes arrive more than once and in any order. One that isn't answered with status 200 within 30 seconds is sent
/// again for up to 24 hours; answer 200 for kinds that you don't handle, too.
///
/// It prints its id, target and type. The ``payload`` is never printed.
public struct PushEvent: Hashable, Sendable, Identifiable {
    /// The identifier of an event.
    public typealias ID = ResourceID<PushEvent>

    /// Under which id to drop duplicates, fit for a database and a log: at most 100 visible ASCII characters.
    ///
    /// It is the event's own, such as `evt_31658c6798cc938750e069e4e0e1c42d`. If the body has none, or none that fits,
    /// it is derived from target, type, time and data, so that the same message always has the same id; see
    /// ``hasUniqueID``.
    public let id: ID
    /// Whether ``id`` tells this event from all others. Without an id in the body it does not: two changes of one object
    /// in one second would look the same, and neither may be dropped.
    public let hasUniqueID: Bool
    /// When it happened, if the body says so. No order can be built on it: what counts is what you read afterwards.
    public let created: APITimestamp?
    /// The kind of object that something happened to, such as `payment.transactions`.
    public let target: Target
    /// What happened, such as `changed`; nil if the body doesn't say so.
    public let type: EventType?
    /// The objects that it is about: one, as far as is documented; none if the body names none. An id of theirs has at
    /// most 100 visible ASCII characters, too.
    public let objects: [Reference]
    /// The whole body as it came, for whatever has no property. Anyone can have written it.
    public let payload: JSONValue
}

extension PushEvent {
    /// An object that a push is about.
    public struct Reference: Hashable, Sendable {
        /// The kind of object; the push's target if the body doesn't say so.
        public let kind: Target
        /// The object's id.
        public let id: ResourceID<AnyResource>

        /// Points to an object.
        ///
        /// - Parameters:
        ///   - kind: the kind of object.
        ///   - id: the object's id.
        public init(kind: Target, id: ResourceID<AnyResource>) {
            self.kind = kind
            self.id = id
        }
    }

    /// The payments that it is about. An id that doesn't begin with `PCI_`, as of a TWINT payment, is one of the old
    /// format and has an endpoint of its own; ``SecuconnectClient/resolve(_:)`` knows.
    public var paymentTransactionIDs: [PaymentTransaction.ID] { ids(of: .paymentTransactions) }

    /// The subscriptions that it is about.
    public var subscriptionIDs: [ResourceID<PaymentSubscription>] { ids(of: .paymentSubscriptions) }

    /// The payment containers that it is about: the state of a card's network token has changed.
    public var paymentContainerIDs: [PaymentContainer.ID] { ids(of: .paymentContainers) }

    /// The contracts that it is about.
    public var contractIDs: [GeneralContract.ID] { ids(of: .generalContracts) + ids(of: .paymentContracts) }

    private func ids<Resource>(of kind: Target) -> [ResourceID<Resource>] {
        objects.filter { $0.kind == kind }.map { ResourceID($0.id.rawValue) }
    }
}
