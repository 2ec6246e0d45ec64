/// The SEPA mandates that were signed outside of secuconnect, `/Payment/Mandates`.
///
/// They can be created and read, but neither changed nor deleted.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PaymentMandates: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PaymentMandate

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Payment/Mandates`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Payment/Mandates", name: "payment.mandates", client: resource.client)
    }

    /// Reads a mandate.
    ///
    /// Calls `GET /Payment/Mandates/{id}`.
    ///
    /// - Parameters:
    ///   - id: The mandate identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The mandate.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentMandate.ID, expand: ListExpansion? = nil) async throws -> PaymentMandate {
        try await client.send(
            .init(
                .get, "/Payment/Mandates/\(id)", name: "payment.mandates.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Creates a mandate.
    ///
    /// After an error with an unknown outcome, list the mandates by their `identification` before you send it again.
    ///
    /// Calls `POST /Payment/Mandates`.
    ///
    /// - Parameters:
    ///   - draft: The mandate.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The mandate.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if a
    ///   value is blank.
    public func create(_ draft: PaymentMandate.Draft, actionID: ActionID? = nil) async throws -> PaymentMandate {
        try draft.check()
        return try await client.send(
            .init(.post, "/Payment/Mandates", name: "payment.mandates.create", body: draft, actionID: actionID))
    }

    /// Creates many mandates.
    ///
    /// The response doesn't say which mandates were created. After an error with an unknown outcome, list the mandates
    /// by their `identification` before you send them again.
    ///
    /// Calls `POST /Payment/Mandates/me/bulk`.
    ///
    /// - Parameters:
    ///   - drafts: The mandates.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if
    ///   there are no mandates or a value is blank.
    public func createAll(_ drafts: [PaymentMandate.Draft], actionID: ActionID? = nil) async throws {
        guard !drafts.isEmpty else {
            throw SecuconnectError.invalidArgument("There are no mandates to create; pass at least one.")
        }
        for draft in drafts { try draft.check() }
        try await client.command(
            .init(
                .post, "/Payment/Mandates/me/bulk", name: "payment.mandates.createAll", body: drafts, actionID: actionID
            )
        )
    }
}

extension SearchField where Element == PaymentMandate {
    /// The reference of a mandate.
    public static var identification: Self { "identification" }
    /// The IBAN of a mandate.
    public static var iban: Self { "iban" }
}
