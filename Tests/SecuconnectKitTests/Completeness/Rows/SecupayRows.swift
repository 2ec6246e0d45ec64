@testable import SecuconnectKit

/// The rows of the older direct products below `/Payment`.
enum SecupayRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow("payment.secupay.assignInvoicePDF", .init(returned: "document")) {
            try await $0.payment.secupay("{paymentMethod}")
                .assignInvoicePDF(
                    "{paymentId}", document: "{documentId}", updatesExisting: $1["update_existing"], actionID: .row)
        }
        OperationRow("payment.secupay.cancel", .init(refusal: ["result": false])) {
            try await $0.payment.secupay("{paymentMethod}").cancel("{paymentId}", $1(), actionID: .row)
        }
        OperationRow("payment.secupay.capture") {
            try await $0.payment.secupay("{paymentMethod}")
                .capture(
                    "{paymentId}", shipping: $1["shipping_information"], contract: $1["contract", "id"], actionID: .row)
        }
        OperationRow("payment.secupay.updateAccrual") {
            try await $0.payment.secupay("{paymentMethod}").updateAccrual(
                "{paymentId}", to: $1["accrual"], actionID: .row)
        }
        OperationRow("payment.secupay.updateBasket") {
            try await $0.payment.secupay("{paymentMethod}")
                .updateBasket("{paymentId}", to: $1["basket"], contract: $1["contract", "id"], actionID: .row)
        }
        OperationRow("payment.secupay.updateShippingInformation", .init(refusal: ["result": false])) {
            try await $0.payment.secupay("{paymentMethod}").updateShippingInformation(
                "{paymentId}", $1(), actionID: .row)
        }
        OperationRow("payment.secupayCreditCards.create") {
            try await $0.payment.secupayCreditCards.create($1(), actionID: .row)
        }
        OperationRow("payment.secupayCreditCards.get") {
            try await $0.payment.secupayCreditCards.get("{paymentCreditCardsId}")
        }
        OperationRow("payment.secupayDebits.create") { try await $0.payment.secupayDebits.create($1(), actionID: .row) }
        OperationRow("payment.secupayDebits.get") { try await $0.payment.secupayDebits.get("{paymentDebitId}") }
        OperationRow("payment.secupayInvoices.create") {
            try await $0.payment.secupayInvoices.create($1(), actionID: .row)
        }
        OperationRow("payment.secupayInvoices.get") { try await $0.payment.secupayInvoices.get("{paymentInvoiceId}") }
        OperationRow("payment.secupayPrepays.create") {
            try await $0.payment.secupayPrepays.create($1(), actionID: .row)
        }
        OperationRow("payment.secupayPrepays.get") { try await $0.payment.secupayPrepays.get("{paymentPrepayId}") }
        OperationRow("payment.secupaySofort.create") { try await $0.payment.secupaySofort.create($1(), actionID: .row) }
        OperationRow("payment.secupaySofort.get") { try await $0.payment.secupaySofort.get("{paymentPrepayId}") }
        OperationRow("payment.secupayPayouts.create") {
            try await $0.payment.secupayPayouts.create($1(), actionID: .row)
        }
        OperationRow("payment.secupayPayouts.createWithoutCustomer") {
            try await $0.payment.secupayPayouts.createWithoutCustomer($1(), actionID: .row)
        }
        OperationRow("payment.secupayPayouts.get") { try await $0.payment.secupayPayouts.get("{paymentPayoutId}") }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("PaymentCancelResult", SecupayTransaction.CancelResult.self)
        ModelRow("PaymentCancelResultDetails", SecupayTransaction.CancelResult.Outcome.self)
        ModelRow("SecupayPayoutDTO", SecupayPayout.Draft.self)
        ModelRow("SecupayPayoutDTOOptData", SecupayPayout.Draft.Options.self)
        ModelRow("SecupayPayoutListItem", SecupayPayoutBatch.Item.self)
        ModelRow("SecupayPayoutProductModel", SecupayPayout.self)
        ModelRow("SecupayPayoutWithoutCustomerDTO", SecupayPayoutBatch.Draft.self)
        ModelRow("SecupayPayoutWithoutCustomerResponse", SecupayPayoutBatch.self)
        ModelRow("SecupayTransactionCancelDTO", SecupayTransaction.Cancellation.self)
        ModelRow("SecupayTransactionExternalInvoicePdfDocument", SecupayTransaction.InvoicePDF.self)
        ModelRow("SecupayTransactionListItem", SecupayPayout.Item.self)
    }

    static let samples: [String: JSONValue] = [
        // Payouts that add up, and items with one recipient each.
        "SecupayPayoutDTO.amount": 3,
        "SecupayPayoutDTO.customer": ["object": "payment.customers", "id": "PCU_1"],
        "SecupayPayoutDTO.transaction_list": [
            [
                "item_type": "transaction_payout", "reference_id": "a", "name": "b", "total": 1,
                "transaction_hash": "c",
            ],
            ["item_type": "transaction_payout", "reference_id": "d", "name": "e", "total": 2, "container_id": "PCT_1"],
        ],
        "SecupayPayoutWithoutCustomerDTO.amount": 3,
        "SecupayPayoutWithoutCustomerDTO.payout_list": [
            ["reference": "a", "purpose": "b", "amount": 1, "bank_account": ["iban": "c", "owner": "d"]],
            ["reference": "e", "purpose": "f", "amount": 2, "recipient": "MRC_1"],
        ],
        "SecupayTransactionCaptureDTO.contract": ["id": "GCR_1"],
        "SecupayTransactionUpdateBasketDTO.contract": ["id": "GCR_1"],
        "SecupayTransactionCancelDTO.contract": ["object": "payment.contracts", "id": "GCR_1"],
    ]

    // The older name of `reduce_amount_by`, with another meaning of 0.
    static let notOffered: [String: Set<String>] = ["SecupayTransactionCancelDTO": ["amount"]]

    static let withoutType = ["SecupayTransactionExternalInvoicePdf": "flattened by payment.secupay.assignInvoicePDF"]
}
