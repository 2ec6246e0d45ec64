/// The merchants, `/General/Merchants`. `"me"` is the merchant of the client.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct GeneralMerchants: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = GeneralMerchant

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /General/Merchants`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/General/Merchants", name: "general.merchants", client: resource.client)
    }

    /// Reads a merchant.
    ///
    /// Calls `GET /General/Merchants/{id}`.
    ///
    /// - Parameters:
    ///   - id: The merchant identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The merchant.
    /// - Throws: ``SecuconnectError``.
    public func get(
        _ id: GeneralMerchant.ID, expand: ListExpansion? = nil
    ) async throws -> GeneralMerchant {
        try await client.send(
            .init(
                .get, "/General/Merchants/\(id)", name: "general.merchants.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Reads the categories that merchants are divided into.
    ///
    /// Calls `GET /General/Merchants/me/MerchantCategories`.
    ///
    /// - Returns: The categories, with German names.
    /// - Throws: ``SecuconnectError``.
    public func categories() async throws -> [GeneralMerchant.Category] {
        try await client.list(
            .init(.get, "/General/Merchants/me/MerchantCategories", name: "general.merchants.categories"))
    }

    /// Replaces the public data of a merchant. The legal documents and the links that you pass replace all former ones.
    ///
    /// Other data can't be changed.
    ///
    /// Calls `PUT /General/Merchants/{id}`.
    ///
    /// - Parameters:
    ///   - id: The merchant identifier.
    ///   - legalDetails: The legal documents.
    ///   - links: The pages that payers are redirected to.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The merchant.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if there is nothing to
    ///   replace.
    @discardableResult
    public func update(
        _ id: GeneralMerchant.ID, legalDetails: [GeneralMerchant.LegalText]? = nil,
        links: [GeneralMerchant.Link]? = nil, actionID: ActionID? = nil
    ) async throws -> GeneralMerchant {
        guard legalDetails != nil || links != nil else {
            throw SecuconnectError.invalidArgument("There is nothing to replace; pass legal documents or links.")
        }
        return try await client.send(
            .init(
                .put, "/General/Merchants/\(id)", name: "general.merchants.update",
                body: PublicDataChange(legalDetails: legalDetails, urls: links), actionID: actionID))
    }

    /// Reads the data of a merchant that payers may see.
    ///
    /// Calls `POST /General/Merchants/{id}/getPublicData/{contractID}`, which only reads.
    ///
    /// - Parameters:
    ///   - id: The merchant identifier.
    ///   - contract: The contract identifier.
    /// - Returns: The public data.
    /// - Throws: ``SecuconnectError``.
    public func publicData(
        of id: GeneralMerchant.ID, contract: GeneralContract.ID
    ) async throws -> GeneralMerchant.PublicData {
        try await client.send(
            .init(
                .post, "/General/Merchants/\(id)/getPublicData/\(contract)", name: "general.merchants.publicData",
                effect: .read))
    }

    private struct PublicDataChange: Encodable, Sendable {
        let legalDetails: [GeneralMerchant.LegalText]?
        let urls: [GeneralMerchant.Link]?

        private enum CodingKeys: String, CodingKey {
            case legalDetails = "legal_details"
            case urls
        }
    }
}
