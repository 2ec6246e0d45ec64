@testable import SecuconnectKit

/// The rows of `/Cardprocessing`.
enum CardProcessingRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow.list("cardProcessing.invoices") { $0.cardProcessing.invoices }
        OperationRow("cardProcessing.invoices.get") {
            try await $0.cardProcessing.invoices.get("{cardprocessingInvoiceId}", expand: .all)
        }
        OperationRow.list("cardProcessing.transactions") { $0.cardProcessing.transactions }
        OperationRow("cardProcessing.transactions.get") {
            try await $0.cardProcessing.transactions.get("{cardprocessingTransactionId}", expand: .all)
        }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("CardprocessingInvoicesProductModel", CardProcessingInvoice.self)
        ModelRow("CardprocessingTransactionsProductModel", CardProcessingTransaction.self)
    }
}
