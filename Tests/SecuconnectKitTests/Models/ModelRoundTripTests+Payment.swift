@testable import SecuconnectKit

extension ModelRoundTripTests {
    /// The models of `/Payment/Transactions`, by the vendor's names.
    static let paymentModels: [ModelRow] = [
        ModelRow("CrowdFundingDataDetails", PaymentCrowdFundingData.Project.self),
        ModelRow("CrowdFundingDataOpenAmount", PaymentCrowdFundingData.OpenAmount.self),
        ModelRow(
            "CrowdFundingDataOpenAmountInsideCancelPeriod", PaymentCrowdFundingData.InsideCancellationPeriod.self),
        ModelRow(
            "CrowdFundingDataOpenAmountOutsideCancellationPeriod",
            PaymentCrowdFundingData.OutsideCancellationPeriod.self),
        ModelRow("PaymentCrowdFundingData", PaymentCrowdFundingData.self),
        ModelRow("PaymentMethodBreakdown", PaymentCrowdFundingData.Breakdown.self),
        ModelRow("PaymentTransactionCancelDTO", PaymentTransaction.Cancellation.self),
        ModelRow("PaymentTransactionsCaptureDTO", PaymentTransaction.Capture.self),
        ModelRow("PaymentTransactionsCheckStatus", PaymentTransaction.StatusCheck.self),
        ModelRow("PaymentTransactionsGetRefundBankAccount", PaymentTransaction.RefundBankAccount.self),
        ModelRow("PaymentTransactionsGetRefundBankAccountDTO", PaymentTransaction.RefundBankAccountQuestion.self),
        ModelRow("PaymentTransactionsIncreaseAmountDTO", PaymentTransaction.AmountIncrease.self),
        ModelRow("PaymentTransactionsInstructionsModel", PaymentTransaction.TransferInstructions.self),
        ModelRow("ResultBoolean", ActionResult.self),
        ModelRow("SecupayBasketItem", SecupayTransaction.BasketItem.self),
        ModelRow("SecupayRedirectUrl", SecupayTransaction.RedirectURLs.self),
        ModelRow("SecupaySubTransactionProductModel", SecupayTransaction.SubTransaction.self),
        ModelRow("SecupayTransactionProductDTO", SecupayTransaction.Draft.self),
        ModelRow("SecupayTransactionProductDTOExperience", SecupayTransaction.Draft.Experience.self),
        ModelRow("SecupayTransactionProductDTOOptData", SecupayTransaction.Draft.CheckoutOptions.self),
        ModelRow("SecupayTransactionProductDTOSubscription", SecupayTransaction.Subscription.self),
        ModelRow("SecupayTransactionProductModel", SecupayTransaction.self),
        ModelRow("SecupayTransactionProductModelUsedPaymentInstrument", SecupayTransaction.UsedInstrument.self),
        ModelRow("SecupayTransactionSetShippingInformationDTO", PaymentTransaction.ShippingInformation.self),
    ]

    /// Members that are left out on purpose. Of a cancellation's `amount`, which the vendor has deprecated, the meaning
    /// depends on the payment method.
    static let notOffered = ["PaymentTransactionCancelDTO": "amount"]
}
