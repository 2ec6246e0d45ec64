import Foundation

/// The contracts under which merchants take payments, `/Payment/Contracts`.
///
/// Take on merchants with ``requestIdentification(_:_:actionID:)`` and ``clone(_:_:actionID:)``. secuconnect has
/// deprecated everything else, including the list: read and change contracts at `/General/Contracts`. The list returns
/// 20 contracts on a page by default.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PaymentContracts: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PaymentContract

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Payment/Contracts`, which secuconnect has deprecated.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Payment/Contracts", name: "payment.contracts", client: resource.client)
    }

    /// Reads a contract.
    ///
    /// Calls `GET /Payment/Contracts/{id}`. The response can have another identifier than the one that was asked for.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The contract.
    /// - Throws: ``SecuconnectError``.
    @available(*, deprecated, message: "Use client.general.contracts.get(_:expand:).")
    public func get(_ id: PaymentContract.ID, expand: ListExpansion? = nil) async throws -> PaymentContract {
        try await client.send(
            .init(.get, "/Payment/Contracts/\(id)", name: "payment.contracts.get", query: .expanding(expand)))
    }

    /// Clones a contract for another project of a known merchant, without an identification.
    ///
    /// After an error with an unknown outcome, list the contracts of the merchant before you send it again.
    ///
    /// Calls `POST /Payment/Contracts/{id}/clone`.
    ///
    /// - Parameters:
    ///   - id: The contract to clone, often `me`.
    ///   - draft: The new project.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The new contract.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   name of the project is blank.
    public func clone(
        _ id: PaymentContract.ID, _ draft: PaymentContract.CloneDraft, actionID: ActionID? = nil
    ) async throws -> PaymentContract {
        try draft.check()
        return try await client.send(
            .init(
                .post, "/Payment/Contracts/\(id)/clone", name: "payment.contracts.clone", body: draft,
                actionID: actionID
            ))
    }

    /// Takes on a merchant: creates a contract below yours and starts an identification.
    ///
    /// The contract is active once ``GeneralContract/isApproved`` is `true`, which a push about `general.contracts`
    /// reports. Store the name of the project before the call: after an error with an unknown outcome the server
    /// presumably refuses the same project a second time, and the ``PaymentContract/Identification/apiKey`` of the first
    /// call is lost.
    ///
    /// Calls `POST /Payment/Contracts/{id}/requestId`.
    ///
    /// - Parameters:
    ///   - id: Your contract, often `me`.
    ///   - draft: The merchant and the project.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The new contract with its merchant and key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   name of the project is blank, or an amount, a price or a duration isn't valid.
    public func requestIdentification(
        _ id: PaymentContract.ID, _ draft: PaymentContract.IdentificationDraft, actionID: ActionID? = nil
    ) async throws -> PaymentContract.Identification {
        try draft.check()
        return try await client.send(
            .init(
                .post, "/Payment/Contracts/\(id)/requestId", name: "payment.contracts.requestIdentification",
                body: draft, actionID: actionID))
    }

    /// Reads the payment methods of a contract.
    ///
    /// Calls `GET /Payment/Contracts/{id}/paymentMethods`.
    ///
    /// - Parameter id: The contract identifier.
    /// - Returns: The methods.
    /// - Throws: ``SecuconnectError``.
    @available(*, deprecated, message: "Use client.general.contracts.availablePaymentMethods.")
    public func paymentMethods(of id: PaymentContract.ID) async throws -> [GeneralContract.AvailableMethod] {
        try await client.list(
            .init(.get, "/Payment/Contracts/\(id)/paymentMethods", name: "payment.contracts.paymentMethods"))
    }

    /// Releases all held payments of a contract for payout.
    ///
    /// The server only starts a background job, so nothing is released when the method returns. It can't be undone.
    ///
    /// Calls `POST /Payment/Contracts/{id}/revokeAccrual`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``.
    @available(*, deprecated, message: "Use client.general.contracts.revokeAccrual(_:actionID:).")
    public func revokeAccrual(_ id: PaymentContract.ID, actionID: ActionID? = nil) async throws {
        try await client.command(
            .init(
                .post, "/Payment/Contracts/\(id)/revokeAccrual", name: "payment.contracts.revokeAccrual",
                actionID: actionID))
    }

    /// Requests another account for payouts. The server only begins a checked change.
    ///
    /// Calls `POST /Payment/Contracts/{id}/updateBankAccount`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - account: The account. Its purpose isn't sent.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the response reports a failure.
    @available(*, deprecated, message: "Use client.general.contracts.updateBankAccount.")
    public func updateBankAccount(_ id: PaymentContract.ID, to account: BankAccount, actionID: ActionID? = nil)
        async throws
    {
        var account = account
        account.purpose = nil
        try await client.command(
            .init(
                .post, "/Payment/Contracts/\(id)/updateBankAccount", name: "payment.contracts.updateBankAccount",
                body: account, actionID: actionID))
    }
}

extension SearchField where Element == PaymentContract {
    /// The identifier of the parent of a contract.
    public static var parent: Self { "parent.id" }
    /// The Boolean value that indicates whether a contract is active.
    public static var isApproved: Self { "approved" }
}
