/// The plans of subscriptions, `/Payment/Plans`.
///
/// - Important: secuconnect has discontinued subscriptions. New shops store a means of payment and charge it again.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PaymentPlans: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PaymentPlan

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Payment/Plans`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Payment/Plans", name: "payment.plans", client: resource.client)
    }

    /// Reads a plan.
    ///
    /// Calls `GET /Payment/Plans/{id}`.
    ///
    /// - Parameters:
    ///   - id: The plan identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The plan.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentPlan.ID, expand: ListExpansion? = nil) async throws -> PaymentPlan {
        try await client.send(
            .init(
                .get, "/Payment/Plans/\(id)", name: "payment.plans.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Creates a plan. It isn't active unless the draft says so.
    ///
    /// Calls `POST /Payment/Plans`.
    ///
    /// - Parameters:
    ///   - draft: The plan.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The plan.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if a
    ///   billing cycle has a negative number.
    public func create(_ draft: PaymentPlan.Draft, actionID: ActionID? = nil) async throws -> PaymentPlan {
        try draft.check()
        return try await client.send(
            .init(.post, "/Payment/Plans", name: "payment.plans.create", body: draft, actionID: actionID))
    }

    /// Replaces a plan. Values that you omit are reset; ``patch(_:_:actionID:)`` keeps them.
    ///
    /// Read the plan, create a draft with `PaymentPlan.Draft(from:)`, change it, and send all of it. The effect on
    /// running subscriptions is undocumented.
    ///
    /// Calls `PUT /Payment/Plans/{id}`.
    ///
    /// - Parameters:
    ///   - id: The plan identifier.
    ///   - draft: The whole plan.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The plan after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func update(
        _ id: PaymentPlan.ID, _ draft: PaymentPlan.Draft, actionID: ActionID? = nil
    ) async throws -> PaymentPlan {
        try await change(.put, id, draft, name: "payment.plans.update", actionID)
    }

    /// Changes single properties of a plan, such as its state: `.init(status: .inactive)`.
    ///
    /// Calls `PATCH /Payment/Plans/{id}`.
    ///
    /// - Parameters:
    ///   - id: The plan identifier.
    ///   - draft: The properties to change.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The plan after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func patch(
        _ id: PaymentPlan.ID, _ draft: PaymentPlan.Draft, actionID: ActionID? = nil
    ) async throws -> PaymentPlan {
        try await change(.patch, id, draft, name: "payment.plans.patch", actionID)
    }

    private func change(
        _ method: TransportRequest.Method, _ id: PaymentPlan.ID, _ draft: PaymentPlan.Draft, name: String,
        _ actionID: ActionID?
    ) async throws -> PaymentPlan {
        try draft.check()
        return try await client.send(.init(method, "/Payment/Plans/\(id)", name: name, body: draft, actionID: actionID))
    }
}
