public import Foundation

/// The stored means of payment, `/Payment/Containers`.
///
/// A container is usually created by the first payment of a Smart Transaction with
/// ``SmartTransaction/PaymentContext/containerInstructions``. Only bank accounts for payouts, and wallets, are still
/// created here.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PaymentContainers: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PaymentContainer

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Payment/Containers`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Payment/Containers", name: "payment.containers", client: resource.client)
    }

    /// Reads a container.
    ///
    /// Calls `GET /Payment/Containers/{id}`.
    ///
    /// - Parameters:
    ///   - id: The container identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The container.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentContainer.ID, expand: ListExpansion? = nil) async throws -> PaymentContainer {
        try await client.send(
            .init(
                .get, "/Payment/Containers/\(id)", name: "payment.containers.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Creates a container for a bank account or a wallet.
    ///
    /// The server completes the BIC and the name of the bank and creates a mandate. It stores an instrument only once
    /// for each customer and refuses a second container. After an error with an unknown outcome, this refusal shows
    /// that the first one exists.
    ///
    /// Calls `POST /Payment/Containers`.
    ///
    /// - Parameters:
    ///   - draft: The instrument and the customer that it belongs to.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The container.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   draft is a credit card, has an identifier or has no data.
    public func create(_ draft: PaymentContainer.Draft, actionID: ActionID? = nil) async throws -> PaymentContainer {
        try draft.check(isNew: true)
        return try await client.send(
            .init(.post, "/Payment/Containers", name: "payment.containers.create", body: draft, actionID: actionID))
    }

    /// Replaces the data of a container. Values that you omit are presumably removed.
    ///
    /// Only the name of the owner is known to be changeable, so send all data of the instrument. A different IBAN needs
    /// a new container.
    ///
    /// Calls `PUT /Payment/Containers/{id}`.
    ///
    /// - Parameters:
    ///   - id: The container identifier.
    ///   - draft: The new data.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The container after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func update(
        _ id: PaymentContainer.ID, _ draft: PaymentContainer.Draft, actionID: ActionID? = nil
    ) async throws -> PaymentContainer {
        try draft.check(isNew: false)
        return try await client.send(
            .init(
                .put, "/Payment/Containers/\(id)", name: "payment.containers.update", body: draft, actionID: actionID))
    }

    /// Deletes a container. Not every client is allowed to; try ``archive(_:actionID:)`` then. Whether archiving needs
    /// a permission is undocumented.
    ///
    /// Calls `DELETE /Payment/Containers/{id}`.
    ///
    /// - Parameters:
    ///   - id: The container identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The deleted containers.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func delete(_ id: PaymentContainer.ID, actionID: ActionID? = nil) async throws -> [PaymentContainer] {
        try await client.list(
            .init(.delete, "/Payment/Containers/\(id)", name: "payment.containers.delete", actionID: actionID))
    }

    /// Archives a container, so that it can't be used for payments anymore.
    ///
    /// Undocumented; presumably for containers that have payments and therefore can't be deleted.
    ///
    /// Calls `PUT /Payment/Containers/{id}/archive`.
    ///
    /// - Parameters:
    ///   - id: The container identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the server says that it didn't.
    public func archive(_ id: PaymentContainer.ID, actionID: ActionID? = nil) async throws {
        try await client.command(
            .init(.put, "/Payment/Containers/\(id)/archive", name: "payment.containers.archive", actionID: actionID))
    }

    /// Validates an IBAN and finds its bank. It changes nothing.
    ///
    /// Calls `POST /Payment/Containers/me/validateSingleIban`.
    ///
    /// - Parameters:
    ///   - iban: The IBAN.
    ///   - reference: A number that the response repeats.
    /// - Returns: The result.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   IBAN is blank.
    public func validateIBAN(
        _ iban: SensitiveString, reference: Int? = nil
    ) async throws -> PaymentContainer.IBANValidation {
        guard !iban.rawValue.trimmed.isEmpty else {
            throw SecuconnectError.invalidArgument("The IBAN is blank; pass the account number to validate.")
        }
        return try await client.send(
            .init(
                .post, "/Payment/Containers/me/validateSingleIban", name: "payment.containers.validateIBAN",
                body: IBANQuery(id: reference, iban: iban), effect: .read))
    }

    /// Creates the form of a SEPA mandate, to be signed by the payer.
    ///
    /// It counts as a change, because a mandate reference may be created.
    ///
    /// Calls `POST /Payment/Containers/{id}/mandate`.
    ///
    /// - Parameters:
    ///   - id: The container of the bank account.
    ///   - customer: The payer.
    ///   - scheme: The scheme, by default that for companies. The vendor's clients send no other one.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The address of the form, a PDF document of one page.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/unreadableResponse`` if the response has no
    ///   address.
    public func createMandateForm(
        _ id: PaymentContainer.ID, customer: PaymentCustomer.ID, scheme: PaymentContainer.Mandate.Scheme = .b2b,
        actionID: ActionID? = nil
    ) async throws -> URL {
        let form: MandateForm = try await client.send(
            .init(
                .post, "/Payment/Containers/\(id)/mandate", name: "payment.containers.createMandateForm",
                body: MandateRequest(customer: customer, type: scheme), actionID: actionID))
        return form.url
    }

    /// Assigns the signed form of a SEPA mandate to a container. People check it, which can take days.
    ///
    /// Calls `POST /Payment/Containers/{id}/Uploadmandate`.
    ///
    /// - Parameters:
    ///   - id: The container of the bank account.
    ///   - document: The signed form, uploaded within the last 20 minutes.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The number of the service case; `nil` if the response has none.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func uploadMandate(_ id: PaymentContainer.ID, document: DocumentUpload.ID, actionID: ActionID? = nil)
        async throws -> ServiceIssueID?
    {
        let issue: ServiceIssue = try await client.send(
            .init(
                .post, "/Payment/Containers/\(id)/Uploadmandate", name: "payment.containers.uploadMandate",
                body: SignedMandate(document: document), actionID: actionID))
        return issue.id
    }
}

private struct IBANQuery: Encodable, Sendable {
    var id: Int?
    var iban: SensitiveString
}

private struct MandateRequest: Encodable, Sendable {
    var customer: PaymentCustomer.ID
    var type: PaymentContainer.Mandate.Scheme

    private enum CodingKeys: String, CodingKey {
        case customer = "customer_id"
        case type
    }
}

private struct MandateForm: Decodable, Sendable {
    var url: URL

    private enum CodingKeys: String, CodingKey {
        case url = "mandate_url"
    }
}

private struct SignedMandate: Encodable, Sendable {
    var document: DocumentUpload.ID

    private enum CodingKeys: String, CodingKey {
        case document = "document_id"
    }
}
