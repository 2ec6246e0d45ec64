@testable import SecuconnectKit

/// The rows below `/Payment`.
enum PaymentRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow.list("payment.containers") { $0.payment.containers }
        OperationRow("payment.containers.archive") {
            try await $0.payment.containers.archive("{paymentContainerId}", actionID: .row)
        }
        OperationRow("payment.containers.create") { try await $0.payment.containers.create($1(), actionID: .row) }
        OperationRow("payment.containers.createMandateForm", .init(returned: "mandate_url")) {
            try await $0.payment.containers.createMandateForm(
                "{paymentContainerId}", customer: $1["customer_id"], actionID: .row)
        }
        OperationRow("payment.containers.delete") {
            try await $0.payment.containers.delete("{paymentContainerId}", actionID: .row)
        }
        OperationRow("payment.containers.get") {
            try await $0.payment.containers.get("{paymentContainerId}", expand: .all)
        }
        OperationRow("payment.containers.update") {
            try await $0.payment.containers.update("{paymentContainerId}", $1(), actionID: .row)
        }
        OperationRow("payment.containers.uploadMandate", .init(returned: "service_issue_id")) {
            try await $0.payment.containers.uploadMandate(
                "{paymentContainerId}", document: $1["document_id"], actionID: .row)
        }
        OperationRow("payment.containers.validateIBAN") {
            try await $0.payment.containers.validateIBAN($1["iban"], reference: $1["id"])
        }
        OperationRow.list("payment.contracts") { $0.payment.contracts }
        OperationRow("payment.contracts.clone") {
            try await $0.payment.contracts.clone("{paymentContractId}", $1(), actionID: .row)
        }
        OperationRow("payment.contracts.requestIdentification") {
            try await $0.payment.contracts.requestIdentification("{paymentContractId}", $1(), actionID: .row)
        }
        OperationRow.list("payment.customers") { $0.payment.customers }
        OperationRow("payment.customers.create") {
            try await $0.payment.customers.create($1(), actionID: .row)
        }
        OperationRow("payment.customers.delete") {
            try await $0.payment.customers.delete("{paymentCustomerId}", actionID: .row)
        }
        OperationRow("payment.customers.get") {
            try await $0.payment.customers.get("{paymentCustomerId}", expand: .all)
        }
        OperationRow("payment.customers.update") {
            try await $0.payment.customers.update("{paymentCustomerId}", $1(), actionID: .row)
        }
        OperationRow.list("payment.transactions") { $0.payment.transactions }
        OperationRow("payment.transactions.assignPayment") {
            try await $0.payment.transactions.assignPayment(
                "{paymentTransactionId}", entry: "{accountingId}", actionID: .row)
        }
        OperationRow("payment.transactions.assignTransferBalance") {
            try await $0.payment.transactions.assignTransferBalance("{paymentTransactionId}", actionID: .row)
        }
        OperationRow("payment.transactions.cancel") {
            try await $0.payment.transactions.cancel("{paymentTransactionId}", $1(), actionID: .row)
        }
        OperationRow("payment.transactions.capture") {
            try await $0.payment.transactions.capture("{paymentTransactionId}", $1(), actionID: .row)
        }
        OperationRow("payment.transactions.checkStatus", .init(path: ["{paymentTransactionId}": "PCI_1"])) {
            try await $0.payment.transactions.checkStatus("PCI_1")
        }
        OperationRow("payment.transactions.create") { try await $0.payment.transactions.create($1(), actionID: .row) }
        OperationRow("payment.transactions.crowdFundingData") {
            try await $0.payment.transactions.crowdFundingData(of: "{generalMerchantId}")
        }
        OperationRow("payment.transactions.get", .init(path: ["{paymentTransactionId}": "PCI_1"])) {
            try await $0.payment.transactions.get("PCI_1", expand: .all)
        }
        OperationRow("payment.transactions.getOldFormat", .init(acceptsAnyID: true)) {
            try await $0.payment.transactions.getLegacyFormat("{paymentTransactionId}")
        }
        OperationRow("payment.transactions.increaseAmount") {
            try await $0.payment.transactions.increaseAmount("{paymentTransactionId}", to: $1["amount"], actionID: .row)
        }
        OperationRow("payment.transactions.paymentInstructions") {
            try await $0.payment.transactions.paymentInstructions(of: "{paymentTransactionId}")
        }
        OperationRow("payment.transactions.paymentInstructionsOfSmartTransaction") {
            try await $0.payment.transactions.paymentInstructions(ofSmartTransaction: "{smartTransactionId}")
        }
        OperationRow("payment.transactions.refundBankAccount") {
            try await $0.payment.transactions.refundBankAccount(of: $1["trans_id"], actionID: .row)
        }
        OperationRow("payment.transactions.revokeAccrual") {
            try await $0.payment.transactions.revokeAccrual("{paymentTransactionId}", actionID: .row)
        }
        OperationRow("payment.transactions.updateShippingInformation") {
            try await $0.payment.transactions.updateShippingInformation("{paymentTransactionId}", $1(), actionID: .row)
        }
    }

    @available(*, deprecated)
    @RowBuilder<OperationRow> static var deprecatedOperations: [OperationRow] {
        OperationRow("payment.contracts.get", .init(acceptsAnyID: true)) {
            try await $0.payment.contracts.get("{paymentContractId}", expand: .all)
        }
        OperationRow("payment.contracts.paymentMethods") {
            try await $0.payment.contracts.paymentMethods(of: "{paymentContractId}")
        }
        OperationRow("payment.contracts.revokeAccrual") {
            try await $0.payment.contracts.revokeAccrual("{paymentContractId}", actionID: .row)
        }
        OperationRow("payment.contracts.updateBankAccount", .init(omitted: ["purpose"])) {
            try await $0.payment.contracts.updateBankAccount("{paymentContractId}", to: $1(), actionID: .row)
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
        ModelRow("PaymentContainersValidateSingleIban", PaymentContainer.IBANValidation.self)
        ModelRow("PaymentContractsDTOClone", PaymentContract.CloneDraft.self)
        ModelRow("PaymentContractsDTOIFrameOpts", PaymentContract.IdentificationDraft.IframeOptions.self)
        ModelRow("PaymentContractsDTORequestId", PaymentContract.IdentificationDraft.self)
        ModelRow(
            "PaymentContractsDTORequestIdAdditionalData", PaymentContract.IdentificationDraft.AdditionalData.self)
        ModelRow(
            "PaymentContractsDTORequestIdAdditionalDataCreateCard", PaymentContract.IdentificationDraft.CardOrder.self)
        ModelRow("PaymentContractsDTORequestIdPricing", PaymentContract.IdentificationDraft.Pricing.self)
        ModelRow("PaymentContractsProductModel", PaymentContract.self)
        ModelRow("PaymentContractsRequestIdResult", PaymentContract.Identification.self)
        ModelRow("PaymentCrowdFundingData", PaymentCrowdFundingData.self)
        ModelRow("PaymentCustomersProductModel", PaymentCustomer.self)
        ModelRow("PaymentInformation", BankAccount.self)
        ModelRow("PaymentInstructions", PaymentInstructions.self)
        ModelRow("PaymentMethodBreakdown", PaymentCrowdFundingData.Breakdown.self)
        ModelRow("PaymentTransactionCancelDTO", PaymentTransaction.Cancellation.self)
        ModelRow("PaymentTransactionsCaptureDTO", PaymentTransaction.Capture.self)
        ModelRow("PaymentTransactionsCheckStatus", PaymentTransaction.StatusCheck.self)
        ModelRow("PaymentTransactionsGetRefundBankAccount", PaymentTransaction.RefundBankAccount.self)
        ModelRow("PaymentTransactionsGetRefundBankAccountDTO", PaymentTransaction.RefundBankAccountRequest.self)
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

    static let samples: [String: JSONValue] = [
        "MandateDTO.type": "B2B",
        "PaymentContractsDTORequestIdPricing.disagio": "1.45",
        "PaymentContractsDTORequestIdPricing.disagio_min": "0.05",
        "PaymentContractsDTORequestIdPricing.fix": "0.25",
    ]

    static let notOffered: [String: Set<String>] = [
        // They repeat the identifier in the path.
        "PaymentContractsDTOClone": ["contract_id"],
        "PaymentContractsDTORequestId": ["contract_id"],
        // Deprecated by the vendor; its meaning depends on the payment method.
        "PaymentTransactionCancelDTO": ["amount"],
    ]

    static let withoutType = [
        "MandateProductModel": "flattened by payment.containers.createMandateForm",
        "PaymentTransactionStatus": "has no properties and is used nowhere",
        "SecupayBaseBasketItem": "only extended",
        "UploadMandateProductModel": "flattened by payment.containers.uploadMandate",
    ]
}
