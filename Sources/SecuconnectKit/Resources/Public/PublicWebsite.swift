/// The data for websites, `/Public/Website`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PublicWebsite: Sendable {
    let client: SecuconnectClient

    /// Reads the countries that the API knows.
    ///
    /// Calls `GET /Public/Website/me/availableCountries`.
    ///
    /// - Returns: The countries.
    /// - Throws: ``SecuconnectError``.
    public func availableCountries() async throws -> [Country] {
        try await client.list(
            .init(.get, "/Public/Website/me/availableCountries", name: "public.website.availableCountries"))
    }
}
