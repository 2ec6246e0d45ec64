@testable import SecuconnectKit

/// What lies below `/Loyalty`.
enum LoyaltyRows: ProductRows {
    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("LoyaltyCardgroupsProductModel", LoyaltyCardGroup.self)
        ModelRow("LoyaltyCardsDTOAccount", ResourceReference<GeneralAccount>.self)
        ModelRow("LoyaltyCardsProductModel", LoyaltyCard.self)
        ModelRow("LoyaltyCustomersPaymentContainerModel", LoyaltyPaymentContainer.self)
        ModelRow("LoyaltyCustomersProductModel", LoyaltyCustomer.self)
        ModelRow("LoyaltyMerchantcardsDTOPaymentContainer", LoyaltyPaymentContainer.self)
        ModelRow("LoyaltyMerchantcardsProductModel", LoyaltyMerchantCard.self)
    }
}
