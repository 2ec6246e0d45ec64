@testable import SecuconnectKit

/// What lies below `/General`.
enum GeneralRows: ProductRows {
    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("AssignedBy", GeneralMerchant.Assignment.self)
        ModelRow("BackgroundImageOption", GeneralContract.PaymentLinkOptions.BackgroundImage.self)
        ModelRow("CheckoutConfiguration", GeneralContract.CheckoutConfiguration.self)
        ModelRow("CheckoutConfigurationNotifications", GeneralContract.CheckoutConfiguration.Notifications.self)
        ModelRow("DayTime", GeneralStore.DayTime.self)
        ModelRow("GeneralContractsEventDetails", GeneralContract.EventDetails.self)
        ModelRow("GeneralContractsProductModel", GeneralContract.self)
        ModelRow("GeneralMerchantsLegalDetails", GeneralMerchant.LegalDocument.self)
        ModelRow("GeneralMerchantsProductModel", GeneralMerchant.self)
        ModelRow("GeneralMerchantsUrls", GeneralMerchant.Link.self)
        ModelRow("GeneralMerchantsUser", GeneralMerchant.User.self)
        ModelRow("GeneralMerchantsUserEmail", GeneralMerchant.Email.self)
        ModelRow("GeneralStoresProductModel", GeneralStore.self)
        ModelRow("InvitedBy", GeneralMerchant.Invitation.self)
        ModelRow("OpenHours", GeneralStore.OpenHours.self)
        ModelRow("ParentModel", GeneralContract.Parent.self)
        ModelRow("PaymentLinkOptions", GeneralContract.PaymentLinkOptions.self)
        ModelRow("ThirdPartyEnvironment", GeneralContract.ThirdPartyEnvironment.self)
        ModelRow("ThirdPartyEnvironmentSettings", GeneralContract.ThirdPartyEnvironment.Settings.self)
    }
}
