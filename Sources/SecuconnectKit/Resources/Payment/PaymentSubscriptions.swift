/// The subscriptions of payers, `/Payment/Subscriptions`.
///
/// A subscription begins with a Smart Transaction whose only basket item is a subscription; it is never created here.
///
/// - Important: secuconnect has discontinued subscriptions. New shops store a means of payment and charge it again.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PaymentSubscriptions: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PaymentSubscription

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Payment/Subscriptions`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Payment/Subscriptions", name: "payment.subscriptions", client: resource.client)
    }

    /// Reads a subscription.
    ///
    /// Calls `GET /Payment/Subscriptions/{id}`.
    ///
    /// - Parameters:
    ///   - id: The subscription identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The subscription.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentSubscription.ID, expand: ListExpansion? = nil) async throws
        -> PaymentSubscription
    {
        try await client.send(
            .init(
                .get, "/Payment/Subscriptions/\(id)", name: "payment.subscriptions.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Cancels a subscription.
    ///
    /// Calls `POST /Payment/Subscriptions/{id}/cancel`. Only the vendor's portal describes the call; undocumented
    /// whether it still exists.
    ///
    /// - Parameters:
    ///   - id: The subscription identifier.
    ///   - reason: The reason, which the response repeats.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The subscription, with its state and the reason only.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func cancel(
        _ id: PaymentSubscription.ID, reason: String? = nil, actionID: ActionID? = nil
    ) async throws -> PaymentSubscription {
        try await change("cancel", id, reason, actionID)
    }

    /// Suspends a subscription: no payments are collected until it is activated again.
    ///
    /// Calls `POST /Payment/Subscriptions/{id}/suspend`. Only the vendor's portal describes the call; undocumented
    /// whether it still exists.
    ///
    /// - Parameters:
    ///   - id: The subscription identifier.
    ///   - reason: The reason, which the response repeats.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The subscription, with its state and the reason only.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func suspend(
        _ id: PaymentSubscription.ID, reason: String? = nil, actionID: ActionID? = nil
    ) async throws -> PaymentSubscription {
        try await change("suspend", id, reason, actionID)
    }

    /// Activates a suspended subscription.
    ///
    /// Calls `POST /Payment/Subscriptions/{id}/activate`. Only the vendor's portal describes the call; undocumented
    /// whether it still exists.
    ///
    /// - Parameters:
    ///   - id: The subscription identifier.
    ///   - reason: The reason, which the response repeats.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The subscription, with its state and the reason only.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func activate(
        _ id: PaymentSubscription.ID, reason: String? = nil, actionID: ActionID? = nil
    ) async throws -> PaymentSubscription {
        try await change("activate", id, reason, actionID)
    }

    private func change(
        _ action: String, _ id: PaymentSubscription.ID, _ reason: String?, _ actionID: ActionID?
    ) async throws -> PaymentSubscription {
        try await client.send(
            .init(
                .post, "/Payment/Subscriptions/\(id)/\(action)", name: "payment.subscriptions.\(action)",
                body: SubscriptionChange(reason: reason), actionID: actionID))
    }
}

extension SearchField where Element == PaymentSubscription {
    /// The identifier of a plan.
    public static var plan: Self { "plan.id" }
}

private struct SubscriptionChange: Encodable, Sendable {
    var reason: String?
}
