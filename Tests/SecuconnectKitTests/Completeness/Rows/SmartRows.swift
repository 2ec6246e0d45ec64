@testable import SecuconnectKit

/// The rows below `/Smart`.
enum SmartRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow.list("smart.transactions") { $0.smart.transactions }
        OperationRow("smart.transactions.abort") {
            try await $0.smart.transactions.abort("{smartTransactionId}", actionID: .row)
        }
        OperationRow("smart.transactions.cancel") {
            try await $0.smart.transactions.cancel("{smartTransactionId}", actionID: .row)
        }
        OperationRow("smart.transactions.canceltrx", .init(path: ["{smartTransactionId}": "17"], timeout: 300)) {
            try await $0.smart.transactions.cancel(receiptNumber: 17, actionID: .row)
        }
        OperationRow("smart.transactions.create") { try await $0.smart.transactions.create($1(), actionID: .row) }
        OperationRow("smart.transactions.diagnosis", .init(timeout: 300)) {
            try await $0.smart.transactions.runDiagnosis("{smartDeviceId}", actionID: .row)
        }
        OperationRow("smart.transactions.endOfDay", .init(timeout: 300)) {
            try await $0.smart.transactions.closeDay("{smartDeviceId}", actionID: .row)
        }
        OperationRow("smart.transactions.get") {
            try await $0.smart.transactions.get("{smartTransactionId}", expand: .all)
        }
        OperationRow("smart.transactions.preTransaction") {
            try await $0.smart.transactions.preTransaction("{smartTransactionId}", actionID: .row)
        }
        OperationRow("smart.transactions.prepare") {
            try await $0.smart.transactions.prepare(
                "{smartTransactionId}", method: "{paymentMethod}", $1(), actionID: .row)
        }
        OperationRow("smart.transactions.setDelivery") {
            try await $0.smart.transactions.setDelivery("{smartTransactionId}", $1["delivery_options"], actionID: .row)
        }
        OperationRow("smart.transactions.start", .init(path: ["{paymentMethod}": "cashless"], timeout: 300)) {
            try await $0.smart.transactions.start("{smartTransactionId}", method: .cashless, $1(), actionID: .row)
        }
        OperationRow("smart.transactions.update") {
            try await $0.smart.transactions.update("{smartTransactionId}", $1(), actionID: .row)
        }
        OperationRow("smart.transactions.updatePaymentContainer") {
            try await $0.smart.transactions.updatePaymentContainer("{subscriptionId}", actionID: .row)
        }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("ContainerInstructions", SmartTransaction.PaymentContext.ContainerInstructions.self)
        ModelRow("DynamicDescriptor", SmartTransaction.DynamicDescriptor.self)
        ModelRow("MITInstructions", SmartTransaction.PaymentContext.MITInstructions.self)
        ModelRow("OneOfSmartTransactionsDeliveryOptionsModel", SmartTransaction.DeliveryOptions.self)
        ModelRow("PaymentContainersDTOCustomer", ResourceReference<PaymentCustomer>.self)
        ModelRow("PaymentContext", SmartTransaction.PaymentContext.self)
        ModelRow("ProductInstanceID", ResourceReference<GeneralContract>.self)
        ModelRow("SmartTransactionPaymentContainerDTO", SmartTransaction.Draft.Container.self)
        ModelRow("SmartTransactionPaymentCustomerDTO", SmartTransaction.Draft.Customer.self)
        ModelRow("SmartTransactionsApplicationContext", SmartTransaction.ApplicationContext.self)
        ModelRow(
            "SmartTransactionsApplicationContextIframeOpts", SmartTransaction.ApplicationContext.IframeOptions.self)
        ModelRow("SmartTransactionsApplicationContextLocks", SmartTransaction.ApplicationContext.Locks.self)
        ModelRow("SmartTransactionsApplicationContextReturnUrls", SmartTransaction.ApplicationContext.ReturnURLs.self)
        ModelRow("SmartTransactionsApplicationContextShopDetails", SmartTransaction.ApplicationContext.ShopDetails.self)
        ModelRow("SmartTransactionsBasket", SmartTransaction.Basket.self)
        ModelRow("SmartTransactionsBasketInfo", SmartTransaction.BasketInfo.self)
        ModelRow("SmartTransactionsBasketProduct", SmartTransaction.Basket.Product.self)
        ModelRow("SmartTransactionsBasketProductGroup", SmartTransaction.Basket.ProductGroup.self)
        ModelRow("SmartTransactionsBonusProducts", SmartTransaction.BonusProduct.self)
        ModelRow("SmartTransactionsCheckin", SmartTransaction.Checkin.self)
        ModelRow("SmartTransactionsCheckoutLinks", SmartTransaction.CheckoutLinks.self)
        ModelRow("SmartTransactionsCollectionModel", SmartTransaction.DeliveryOptions.self)
        ModelRow("SmartTransactionsCommunication", SmartTransaction.Communication.self)
        ModelRow("SmartTransactionsContainer", SmartTransaction.Container.self)
        ModelRow("SmartTransactionsDTO", SmartTransaction.Draft.self)
        ModelRow("SmartTransactionsIdent", SmartTransaction.Ident.self)
        ModelRow("SmartTransactionsMerchant", SmartTransaction.MerchantSummary.self)
        ModelRow("SmartTransactionsPaymentLinks", SmartTransaction.PaymentLinks.self)
        ModelRow("SmartTransactionsPreTransactionModel", SmartTransaction.PreTransaction.self)
        ModelRow("SmartTransactionsPrepaidSalesDetails", SmartTransaction.PrepaidSale.self)
        ModelRow("SmartTransactionsPrepare", SmartTransaction.Preparation.self)
        ModelRow("SmartTransactionsPrepareCallbackUrls", SmartTransaction.CallbackURLs.self)
        ModelRow("SmartTransactionsPrepareDynamicDescriptor", SmartTransaction.DynamicDescriptor.self)
        ModelRow("SmartTransactionsProductModel", SmartTransaction.self)
        ModelRow("SmartTransactionsReceipt", SmartTransaction.ReceiptLine.self)
        ModelRow("SmartTransactionsReceiptValue", SmartTransaction.ReceiptLine.Content.self)
        ModelRow("SmartTransactionsSetDeliveryModel", SmartTransaction.DeliveryUpdate.self)
        ModelRow("SmartTransactionsShippingModel", SmartTransaction.DeliveryOptions.self)
        ModelRow("SmartTransactionsStart", SmartTransaction.Start.self)
        ModelRow("SmartTransactionsSubBasketProduct", SmartTransaction.Basket.Product.self)
        ModelRow("SmartTransactionsTimeSlot", SmartTransaction.DeliveryOptions.TimeSlot.self)
    }

    /// The words that decide how the rest is read.
    static let samples: [String: JSONValue] = [
        "SmartTransactionsCollectionModel.type": "collection", "SmartTransactionsShippingModel.type": "shipping",
    ]

    static let withoutType = ["SmartTransactionsBaseProduct": "only extended"]
}
