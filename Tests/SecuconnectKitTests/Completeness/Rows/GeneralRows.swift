@testable import SecuconnectKit

/// The rows of `/General`.
enum GeneralRows: ProductRows {
    static var operations: [OperationRow] { contracts + contractDetails + merchantsAndStores }

    @RowBuilder<OperationRow> private static var contracts: [OperationRow] {
        OperationRow.list("general.contracts") { $0.general.contracts }
        OperationRow("general.contracts.get", .init(acceptsAnyID: true)) {
            try await $0.general.contracts.get("{generalContractId}", expand: .all)
        }
        OperationRow("general.contracts.update") {
            try await $0.general.contracts.update(
                "{generalContractId}", checkout: $1["checkout_configuration"], actionID: .row)
        }
        OperationRow("general.contracts.patch") {
            try await $0.general.contracts.patch(
                "{generalContractId}", checkout: $1["checkout_configuration"], actionID: .row)
        }
        OperationRow("general.contracts.savePaymentLinkConfiguration") {
            try await $0.general.contracts.savePaymentLinkConfiguration("{generalContractId}", $1(), actionID: .row)
        }
        OperationRow("general.contracts.terminate") {
            try await $0.general.contracts.terminate("{generalContractId}", actionID: .row)
        }
        OperationRow("general.contracts.transferBalance", .init(acceptsAnyID: true)) {
            try await $0.general.contracts.transferBalance(of: "{generalContractId}")
        }
        OperationRow("general.contracts.revokeAccrual") {
            try await $0.general.contracts.revokeAccrual("{generalContractId}", actionID: .row)
        }
        OperationRow("general.contracts.updateBankAccount") {
            try await $0.general.contracts.updateBankAccount(
                "{generalContractId}", to: $1(), verificationDocument: $1["verification_document"], actionID: .row)
        }
    }

    @RowBuilder<OperationRow> private static var contractDetails: [OperationRow] {
        OperationRow("general.contracts.availableCurrencies") {
            try await $0.general.contracts.availableCurrencies(of: "{generalContractId}")
        }
        OperationRow("general.contracts.availablePaymentMethods") {
            try await $0.general.contracts.availablePaymentMethods(
                of: "{generalContractId}", currency: $1["currency"], isDemo: $1["is_demo"],
                usesFlexNames: $1["apiv2_products"])
        }
        OperationRow("general.contracts.availablePaymentMethodsForTransaction", .init(omitted: ["apiv2_products"])) {
            try await $0.general.contracts.availablePaymentMethods(
                of: "{generalContractId}", for: "{smartTransactionId}", currency: $1["currency"],
                isDemo: $1["is_demo"])
        }
        OperationRow("general.contracts.iframeOptions") {
            try await $0.general.contracts.iframeOptions(of: "{generalContractId}")
        }
        OperationRow("general.contracts.thirdPartyConfiguration") {
            try await $0.general.contracts.thirdPartyConfiguration(of: "{generalContractId}")
        }
        OperationRow("general.contracts.setThirdPartyConfiguration") {
            try await $0.general.contracts.setThirdPartyConfiguration("{generalContractId}", $1(), actionID: .row)
        }
        OperationRow("general.contracts.updateThirdPartyConfiguration") {
            try await $0.general.contracts.updateThirdPartyConfiguration("{generalContractId}", $1(), actionID: .row)
        }
        OperationRow("general.contracts.patchThirdPartyConfiguration") {
            try await $0.general.contracts.patchThirdPartyConfiguration("{generalContractId}", $1(), actionID: .row)
        }
        OperationRow("general.contracts.deleteThirdPartyConfiguration") {
            try await $0.general.contracts.deleteThirdPartyConfiguration(
                "{generalContractId}", "{thirdPartyName}", actionID: .row)
        }
    }

    @RowBuilder<OperationRow> private static var merchantsAndStores: [OperationRow] {
        OperationRow.list("general.merchants") { $0.general.merchants }
        OperationRow("general.merchants.get") {
            try await $0.general.merchants.get("{generalMerchantId}", expand: .all)
        }
        OperationRow("general.merchants.categories") { try await $0.general.merchants.categories() }
        OperationRow("general.merchants.update") {
            try await $0.general.merchants.update(
                "{generalMerchantId}", legalDetails: $1["legal_details"], links: $1["urls"], actionID: .row)
        }
        OperationRow("general.merchants.publicData") {
            try await $0.general.merchants.publicData(of: "{generalMerchantId}", contract: "{generalContractId}")
        }
        OperationRow.list("general.stores") { $0.general.stores }
        OperationRow("general.stores.create") { try await $0.general.stores.create($1(), actionID: .row) }
        OperationRow("general.stores.get") { try await $0.general.stores.get("{generalStoreId}", expand: .all) }
        OperationRow("general.stores.update") {
            try await $0.general.stores.update("{generalStoreId}", $1(), actionID: .row)
        }
        OperationRow("general.stores.setDefault") {
            try await $0.general.stores.setDefault("{generalStoreId}", reason: $1["reason"], actionID: .row)
        }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("ApplepayPaymentConfig", GeneralContract.IframeOptions.ApplePay.self)
        ModelRow("AssignedBy", GeneralMerchant.Assignment.self)
        ModelRow("BackgroundImageOption", GeneralContract.PaymentLinkOptions.BackgroundImage.self)
        ModelRow("CheckoutConfiguration", GeneralContract.CheckoutConfiguration.self)
        ModelRow("CheckoutConfigurationNotifications", GeneralContract.CheckoutConfiguration.Notifications.self)
        ModelRow("DayTime", GeneralStore.DayTime.self)
        ModelRow("GeneralContractsEventDetails", GeneralContract.EventDetails.self)
        ModelRow("GeneralContractsProductModel", GeneralContract.self)
        ModelRow("GeneralContractsTransferBalanceModel", GeneralContract.TransferBalance.self)
        ModelRow("GeneralMerchantsLegalDetails", GeneralMerchant.LegalDocument.self)
        ModelRow("GeneralMerchantsLegalDetailsDTO", GeneralMerchant.LegalText.self)
        ModelRow("GeneralMerchantsProductModel", GeneralMerchant.self)
        ModelRow("GeneralMerchantsPublicDataCompany", GeneralMerchant.PublicData.Company.self)
        ModelRow("GeneralMerchantsPublicDataModel", GeneralMerchant.PublicData.self)
        ModelRow("GeneralMerchantsUrls", GeneralMerchant.Link.self)
        ModelRow("GeneralMerchantsUser", GeneralMerchant.User.self)
        ModelRow("GeneralMerchantsUserEmail", GeneralMerchant.Email.self)
        ModelRow("GeneralStoresDTO", GeneralStore.Draft.self)
        ModelRow("GeneralStoresProductModel", GeneralStore.self)
        ModelRow("GooglepayPaymentConfig", GeneralContract.IframeOptions.GooglePay.self)
        ModelRow("IframeOptions", GeneralContract.IframeOptions.self)
        ModelRow("IframeOptionsPaymentConfig", GeneralContract.IframeOptions.PaymentConfiguration.self)
        ModelRow("InvitedBy", GeneralMerchant.Invitation.self)
        ModelRow("MerchantCategoryDataModel", GeneralMerchant.Category.self)
        ModelRow("OpenHours", GeneralStore.OpenHours.self)
        ModelRow("ParentModel", GeneralContract.Parent.self)
        ModelRow("PaymentLinkOptions", GeneralContract.PaymentLinkOptions.self)
        ModelRow("ThirdPartyConfigurationDTO", GeneralContract.ThirdPartyConfiguration.Draft.self)
        ModelRow("ThirdPartyConfigurationProductModel", GeneralContract.ThirdPartyConfiguration.self)
        ModelRow("ThirdPartyEnvironment", GeneralContract.ThirdPartyEnvironment.self)
        ModelRow("ThirdPartyEnvironmentDTO", GeneralContract.ThirdPartyConfiguration.Draft.Environment.self)
        ModelRow("ThirdPartyEnvironmentSettings", GeneralContract.ThirdPartyEnvironment.Settings.self)
        ModelRow(
            "ThirdPartyEnvironmentSettingsDTO", GeneralContract.ThirdPartyConfiguration.Draft.Credentials.self)
    }
}
