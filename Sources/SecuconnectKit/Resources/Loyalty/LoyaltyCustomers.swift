/// The customers of merchants who hold cards, `/Loyalty/Customers`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct LoyaltyCustomers: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = LoyaltyCustomer

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Loyalty/Customers`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Loyalty/Customers", name: "loyalty.customers", client: resource.client)
    }

    /// Reads a customer.
    ///
    /// Calls `GET /Loyalty/Customers/{id}`.
    ///
    /// - Parameters:
    ///   - id: The customer identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The customer.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: LoyaltyCustomer.ID, expand: ListExpansion? = nil) async throws -> LoyaltyCustomer {
        try await client.send(
            .init(
                .get, "/Loyalty/Customers/\(id)", name: "loyalty.customers.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Creates a customer without a card.
    ///
    /// ``LoyaltyMerchantCards/registerCustomer(_:_:actionID:)`` creates a customer for a card. After a lost response,
    /// find the customer by ``SearchField/customerNumber`` or ``SearchField/merchantContactSurname`` before you create
    /// it again. Calls `POST /Loyalty/Customers`.
    ///
    /// - Parameters:
    ///   - draft: The data of the customer.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The customer.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the draft asks for removing
    ///   personal data.
    public func create(_ draft: LoyaltyCustomer.Draft, actionID: ActionID? = nil) async throws -> LoyaltyCustomer {
        try draft.check(isNew: true)
        return try await client.send(
            .init(
                .post, "/Loyalty/Customers", name: "loyalty.customers.create", body: draft,
                actionID: actionID))
    }

    /// Changes a customer. Values that you omit may be reset, which is undocumented.
    ///
    /// Read the customer, create a draft with `LoyaltyCustomer.Draft(from:)`, change it, and send all of it. With
    /// ``LoyaltyCustomer/Draft/anonymizes`` the personal data is removed, presumably for good. Calls
    /// `PUT /Loyalty/Customers/{id}`.
    ///
    /// - Parameters:
    ///   - id: The customer identifier.
    ///   - draft: The data of the customer.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The customer after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func update(
        _ id: LoyaltyCustomer.ID, _ draft: LoyaltyCustomer.Draft, actionID: ActionID? = nil
    ) async throws -> LoyaltyCustomer {
        try draft.check(isNew: false)
        return try await client.send(
            .init(
                .put, "/Loyalty/Customers/\(id)", name: "loyalty.customers.update", body: draft,
                actionID: actionID))
    }

    /// Assigns a stored account to a customer.
    ///
    /// Calls `POST /Loyalty/Customers/{id}/assignPaymentContainer/{containerID}`.
    ///
    /// - Parameters:
    ///   - id: The customer identifier.
    ///   - container: The stored account. It isn't a ``PaymentContainer``.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The customer after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func assignPaymentContainer(
        _ id: LoyaltyCustomer.ID, container: LoyaltyPaymentContainer.ID, actionID: ActionID? = nil
    ) async throws -> LoyaltyCustomer {
        try await client.send(
            .init(
                .post, "/Loyalty/Customers/\(id)/assignPaymentContainer/\(container)",
                name: "loyalty.customers.assignPaymentContainer", actionID: actionID))
    }

    /// Removes a stored account from a customer.
    ///
    /// Calls `DELETE /Loyalty/Customers/{id}/assignPaymentContainer/{containerID}`.
    ///
    /// - Parameters:
    ///   - id: The customer identifier.
    ///   - container: The stored account.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The customer after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func unassignPaymentContainer(
        _ id: LoyaltyCustomer.ID, container: LoyaltyPaymentContainer.ID, actionID: ActionID? = nil
    ) async throws -> LoyaltyCustomer {
        try await client.send(
            .init(
                .delete, "/Loyalty/Customers/\(id)/assignPaymentContainer/\(container)",
                name: "loyalty.customers.unassignPaymentContainer", actionID: actionID))
    }
}

extension SearchField where Element == LoyaltyCustomer {
    /// The number of a loyalty customer in the system of the merchant.
    public static var customerNumber: Self { "customernumber" }
    /// The family name of a loyalty customer, as the merchant entered it.
    public static var merchantContactSurname: Self { "merchant_contact.surname" }
}
