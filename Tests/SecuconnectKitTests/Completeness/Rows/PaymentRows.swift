@testable import SecuconnectKit

/// What lies below `/Payment`.
enum PaymentRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow.list("payment.transactions") { $0.payment.transactions }
        OperationRow("payment.transactions.assignPayment") {
            try await $0.payment.transactions.assignPayment("{accountingId}", to: "{paymentTransactionId}")
        }
        OperationRow("payment.transactions.assignTransferBalance") {
            try await $0.payment.transactions.assignTransferBalance(to: "{paymentTransactionId}")
        }
        OperationRow("payment.transactions.cancel") {
            try await $0.payment.transactions.cancel("{paymentTransactionId}", $1())
        }
        OperationRow("payment.transactions.capture") {
            try await $0.payment.transactions.capture("{paymentTransactionId}", $1())
        }
        OperationRow("payment.transactions.checkStatus") {
            try await $0.payment.transactions.checkStatus("{paymentTransactionId}")
        }
        OperationRow("payment.transactions.create") { try await $0.payment.transactions.create($1()) }
        OperationRow("payment.transactions.crowdFundingData") {
            try await $0.payment.transactions.crowdFundingData(of: "{generalMerchantId}")
        }
        OperationRow("payment.transactions.get") {
            try await $0.payment.transactions.get("{paymentTransactionId}", expand: .all)
        }
        OperationRow("payment.transactions.getOldFormat") {
            try await $0.payment.transactions.getOldFormat("{paymentTransactionId}")
        }
        OperationRow("payment.transactions.increaseAmount") {
            try await $0.payment.transactions.increaseAmount(of: "{paymentTransactionId}", to: 1)
        }
        OperationRow("payment.transactions.paymentInstructions") {
            try await $0.payment.transactions.paymentInstructions(of: "{paymentTransactionId}")
        }
        OperationRow("payment.transactions.paymentInstructionsOfSmartTransaction") {
            try await $0.payment.transactions.paymentInstructions(ofSmartTransaction: "{smartTransactionId}")
        }
        OperationRow("payment.transactions.refundBankAccount") {
            try await $0.payment.transactions.refundBankAccount(of: 1)
        }
        OperationRow("payment.transactions.revokeAccrual") {
            try await $0.payment.transactions.revokeAccrual(of: "{paymentTransactionId}")
        }
        OperationRow("payment.transactions.updateShippingInformation") {
            try await $0.payment.transactions.updateShippingInformation(of: "{paymentTransactionId}", $1())
        }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("CrowdFundingDataDetails", PaymentCrowdFundingData.Project.self)
        ModelRow("CrowdFundingDataOpenAmount", PaymentCrowdFundingData.OpenAmount.self)
        ModelRow("CrowdFundingDataOpenAmountInsideCancelPeriod", PaymentCrowdFundingData.InsideCancellationPeriod.self)
        ModelRow(
            "CrowdFundingDataOpenAmountOutsideCancellationPeriod",
            PaymentCrowdFundingData.OutsideCancellationPeriod.self)
        ModelRow("PaymentContainerMandate", PaymentContainer.Mandate.self)
        ModelRow("PaymentContainerTokenStatus", PaymentContainer.TokenStatus.self)
        ModelRow("PaymentContainersProductModel", PaymentContainer.self)
        ModelRow("PaymentContractsProductModel", PaymentContract.self)
        ModelRow("PaymentCrowdFundingData", PaymentCrowdFundingData.self)
        ModelRow("PaymentCustomersProductModel", PaymentCustomer.self)
        ModelRow("PaymentInformation", BankAccount.self)
        ModelRow("PaymentInstructions", PaymentInstructions.self)
        ModelRow("PaymentMethodBreakdown", PaymentCrowdFundingData.Breakdown.self)
        ModelRow("PaymentTransactionCancelDTO", PaymentTransaction.Cancellation.self)
        ModelRow("PaymentTransactionsCaptureDTO", PaymentTransaction.Capture.self)
        ModelRow("PaymentTransactionsCheckStatus", PaymentTransaction.StatusCheck.self)
        ModelRow("PaymentTransactionsGetRefundBankAccount", PaymentTransaction.RefundBankAccount.self)
        ModelRow("PaymentTransactionsGetRefundBankAccountDTO", PaymentTransaction.RefundBankAccountQuestion.self)
        ModelRow("PaymentTransactionsIncreaseAmountDTO", PaymentTransaction.AmountIncrease.self)
        ModelRow("PaymentTransactionsInstructionsModel", PaymentTransaction.TransferInstructions.self)
        ModelRow("PaymentTransactionsProductModel", PaymentTransaction.self)
        ModelRow("PaymentTransactionsProductModelBasket", PaymentTransaction.BasketItem.self)
        ModelRow("PaymentTransactionsProductModelCustomer", PaymentTransaction.Customer.self)
        ModelRow("PaymentTransactionsProductModelDetails", PaymentTransaction.Details.self)
        ModelRow("PaymentTransactionsProductModelDocuments", PaymentTransaction.Document.self)
        ModelRow("PaymentTransactionsProductModelSubBasket", PaymentTransaction.BasketItem.self)
        ModelRow("ResultBoolean", ActionResult.self)
        ModelRow("SecupayBasketItem", SecupayTransaction.BasketItem.self)
        ModelRow("SecupayRedirectUrl", SecupayTransaction.RedirectURLs.self)
        ModelRow("SecupaySubTransactionProductModel", SecupayTransaction.SubTransaction.self)
        ModelRow("SecupayTransactionProductDTO", SecupayTransaction.Draft.self)
        ModelRow("SecupayTransactionProductDTOExperience", SecupayTransaction.Draft.Experience.self)
        ModelRow("SecupayTransactionProductDTOOptData", SecupayTransaction.Draft.CheckoutOptions.self)
        ModelRow("SecupayTransactionProductDTOSubscription", SecupayTransaction.Subscription.self)
        ModelRow("SecupayTransactionProductModel", SecupayTransaction.self)
        ModelRow("SecupayTransactionProductModelUsedPaymentInstrument", SecupayTransaction.UsedInstrument.self)
        ModelRow("SecupayTransactionSetShippingInformationDTO", PaymentTransaction.ShippingInformation.self)
    }

    /// Of a cancellation's `amount`, which the vendor has deprecated, the meaning depends on the payment method.
    static let notOffered: [String: Set<String>] = ["PaymentTransactionCancelDTO": ["amount"]]

    static let withoutType = ["SecupayBaseBasketItem": "only extended"]
}
