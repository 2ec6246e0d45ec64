@testable import SecuconnectKit

/// The rows of `/Public`.
enum PublicRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow("public.website.availableCountries") { try await $0.public.website.availableCountries() }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] { ModelRow("AvailableCountry", PublicWebsite.Country.self) }
}
