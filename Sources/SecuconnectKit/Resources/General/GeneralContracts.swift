/// The contracts between merchants and secuconnect, `/General/Contracts`.
///
/// A contract has two identifiers, `GCR_…` and the older `PCR_…`. Both can be used in calls, and a response can contain
/// another identifier than the call. `"me"` is the contract of the client.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct GeneralContracts: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = GeneralContract

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /General/Contracts`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/General/Contracts", name: "general.contracts", client: resource.client)
    }

    /// Reads a contract.
    ///
    /// ``GeneralContract/isApproved`` is the only value that indicates whether the contract is active. It can become
    /// false again: read the contract after every push event.
    ///
    /// Calls `GET /General/Contracts/{id}`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The contract. Its identifier can be the other one.
    /// - Throws: ``SecuconnectError``.
    public func get(
        _ id: GeneralContract.ID, expand: ListExpansion? = nil
    ) async throws -> GeneralContract {
        // The response to a PCR_ identifier has the GCR_ identifier, so none can be expected.
        try await client.send(
            .init(.get, "/General/Contracts/\(id)", name: "general.contracts.get", query: .expanding(expand)))
    }

    /// Replaces the settings of a contract. Values that you omit are presumably reset.
    ///
    /// Prefer ``patch(_:checkout:actionID:)``.
    ///
    /// Calls `PUT /General/Contracts/{id}`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - checkout: The configuration of Smart Checkout.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The contract.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if no value is set.
    @discardableResult
    public func update(
        _ id: GeneralContract.ID, checkout: GeneralContract.CheckoutConfiguration, actionID: ActionID? = nil
    ) async throws -> GeneralContract {
        try await client.send(
            .init(
                .put, "/General/Contracts/\(id)", name: "general.contracts.update",
                body: try CheckoutChange(checkout), actionID: actionID))
    }

    /// Changes single settings of a contract. Values that you omit stay.
    ///
    /// Calls `PATCH /General/Contracts/{id}`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - checkout: The configuration of Smart Checkout.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The contract.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if no value is set.
    @discardableResult
    public func patch(
        _ id: GeneralContract.ID, checkout: GeneralContract.CheckoutConfiguration, actionID: ActionID? = nil
    ) async throws -> GeneralContract {
        try await client.send(
            .init(
                .patch, "/General/Contracts/\(id)", name: "general.contracts.patch",
                body: try CheckoutChange(checkout), actionID: actionID))
    }

    /// Changes the appearance of payment links.
    ///
    /// Calls `POST /General/Contracts/{id}/savePaymentLinkConfiguration`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - options: The appearance.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The contract.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if no value is set.
    @discardableResult
    public func savePaymentLinkConfiguration(
        _ id: GeneralContract.ID, _ options: GeneralContract.PaymentLinkOptions, actionID: ActionID? = nil
    ) async throws -> GeneralContract {
        try options.check()
        return try await client.send(
            .init(
                .post, "/General/Contracts/\(id)/savePaymentLinkConfiguration",
                name: "general.contracts.savePaymentLinkConfiguration", body: options, actionID: actionID))
    }

    /// Terminates a contract. This can't be undone.
    ///
    /// The server refuses contracts that aren't active, and contracts that your platform didn't create. If the outcome
    /// is unknown, read the contract.
    ///
    /// Calls `POST /General/Contracts/{id}/terminate`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the response says that the contract
    ///   wasn't terminated.
    public func terminate(_ id: GeneralContract.ID, actionID: ActionID? = nil) async throws {
        try await client.command(
            .init(
                .post, "/General/Contracts/\(id)/terminate", name: "general.contracts.terminate", actionID: actionID))
    }

    private struct CheckoutChange: Encodable, Sendable {
        let checkout: GeneralContract.CheckoutConfiguration

        init(_ checkout: GeneralContract.CheckoutConfiguration) throws {
            try checkout.check()
            self.checkout = checkout
        }

        private enum CodingKeys: String, CodingKey {
            case checkout = "checkout_configuration"
        }
    }
}

extension SearchField where Element == GeneralContract {
    /// The identifier of the parent of a contract.
    public static var parent: Self { "parent.id" }
    /// The Boolean value that indicates whether a contract is active.
    public static var isApproved: Self { "approved" }
}
