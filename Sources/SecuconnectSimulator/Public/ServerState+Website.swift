import SecuconnectKit

extension ServerState {
    /// The data for websites.
    static let publicRoutes: [Route] = [
        Route(.get, "/Public/Website/me/availableCountries") { _, _ throws(APIError) in
            [
                ["iso_code": "DE", "de": "Deutschland", "en": "Germany"],
                ["iso_code": "AT", "de": "Österreich", "en": "Austria"],
                ["iso_code": "CH", "de": "Schweiz", "en": "Switzerland"],
            ]
        }
    ]
}
