/// The stored payers, `/Payment/Customers`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PaymentCustomers: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PaymentCustomer

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Payment/Customers`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Payment/Customers", name: "payment.customers", client: resource.client)
    }

    /// Reads a payer.
    ///
    /// Calls `GET /Payment/Customers/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payer.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The payer.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentCustomer.ID, expand: ListExpansion? = nil) async throws -> PaymentCustomer {
        try await client.send(
            .init(
                .get, "/Payment/Customers/\(id)", name: "payment.customers.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Stores a payer.
    ///
    /// The server accepts duplicates. After an error with an unknown outcome, search for the email address before you
    /// send it again. Phone numbers and the date of birth are returned in another format.
    ///
    /// Calls `POST /Payment/Customers`.
    ///
    /// - Parameters:
    ///   - draft: The contact details of the payer.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payer.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   contact has no values.
    public func create(_ draft: PaymentCustomer.Draft, actionID: ActionID? = nil) async throws -> PaymentCustomer {
        try draft.check()
        return try await client.send(
            .init(
                .post, "/Payment/Customers", name: "payment.customers.create", body: draft,
                actionID: actionID))
    }

    /// Replaces the contact details of a payer. Values that you omit are presumably removed.
    ///
    /// Read the payer, create a draft with `PaymentCustomer.Draft(from:)`, change it, and send all of it.
    ///
    /// Calls `PUT /Payment/Customers/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payer.
    ///   - draft: All contact details of the payer.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payer after the change.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   contact has no values.
    @discardableResult
    public func update(
        _ id: PaymentCustomer.ID, _ draft: PaymentCustomer.Draft, actionID: ActionID? = nil
    ) async throws -> PaymentCustomer {
        try draft.check()
        return try await client.send(
            .init(
                .put, "/Payment/Customers/\(id)", name: "payment.customers.update", body: draft,
                actionID: actionID))
    }

    /// Deletes a payer.
    ///
    /// The server refuses an identifier that doesn't exist with ``SecuconnectError/Kind/notAllowed``.
    ///
    /// Calls `DELETE /Payment/Customers/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payer.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The deleted payers.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func delete(_ id: PaymentCustomer.ID, actionID: ActionID? = nil) async throws -> [PaymentCustomer] {
        try await client.list(
            .init(.delete, "/Payment/Customers/\(id)", name: "payment.customers.delete", actionID: actionID))
    }
}

extension SearchField where Element == PaymentCustomer {
    /// The email address in a contact.
    public static var contactEmail: Self { "contact.email" }
    /// The last name in a contact.
    public static var contactSurname: Self { "contact.surname" }
}
