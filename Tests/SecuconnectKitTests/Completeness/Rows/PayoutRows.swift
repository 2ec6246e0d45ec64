@testable import SecuconnectKit

/// The rows of payouts, invoices, mandates and subscriptions below `/Payment`.
enum PayoutRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow.list("payment.invoices") { $0.payment.invoices }
        OperationRow("payment.invoices.get") {
            try await $0.payment.invoices.get("{paymentInvoiceId}", expand: .all)
        }
        OperationRow.list("payment.mandates") { $0.payment.mandates }
        OperationRow("payment.mandates.create") { try await $0.payment.mandates.create($1(), actionID: .row) }
        OperationRow("payment.mandates.createAll") { try await $0.payment.mandates.createAll($1(), actionID: .row) }
        OperationRow("payment.mandates.get") {
            try await $0.payment.mandates.get("{paymentMandatesId}", expand: .all)
        }
        OperationRow.list("payment.payouts") { $0.payment.payouts }
        OperationRow("payment.payouts.get") { try await $0.payment.payouts.get("{paymentPayoutId}", expand: .all) }
        OperationRow.list("payment.plans") { $0.payment.plans }
        OperationRow("payment.plans.create") { try await $0.payment.plans.create($1(), actionID: .row) }
        OperationRow("payment.plans.get") { try await $0.payment.plans.get("{paymentPlanId}", expand: .all) }
        OperationRow("payment.plans.patch") {
            try await $0.payment.plans.patch("{paymentPlanId}", $1(), actionID: .row)
        }
        OperationRow("payment.plans.update") {
            try await $0.payment.plans.update("{paymentPlanId}", $1(), actionID: .row)
        }
        OperationRow.list("payment.subscriptions") { $0.payment.subscriptions }
        OperationRow("payment.subscriptions.activate") {
            try await $0.payment.subscriptions.activate("{paymentSubscriptionId}", reason: $1["reason"], actionID: .row)
        }
        OperationRow("payment.subscriptions.cancel") {
            try await $0.payment.subscriptions.cancel("{paymentSubscriptionId}", reason: $1["reason"], actionID: .row)
        }
        OperationRow("payment.subscriptions.get") {
            try await $0.payment.subscriptions.get("{paymentSubscriptionId}", expand: .all)
        }
        OperationRow("payment.subscriptions.suspend") {
            try await $0.payment.subscriptions.suspend("{paymentSubscriptionId}", reason: $1["reason"], actionID: .row)
        }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("BillingCyclesItem", PaymentPlan.BillingCycle.self)
        ModelRow("CycleExecutions", PaymentSubscription.Billing.Execution.self)
        ModelRow("DocumentLink", PaymentPayout.Document.self)
        ModelRow("PaymentInvoicesProductModel", PaymentInvoice.self)
        ModelRow("PaymentMandatesProductModel", PaymentMandate.self)
        ModelRow("PaymentPayoutsProductModel", PaymentPayout.self)
        ModelRow("PaymentPlanInterval", PaymentPlan.Interval.self)
        ModelRow("PaymentPlansDTO", PaymentPlan.Draft.self)
        ModelRow("PaymentPlansProductModel", PaymentPlan.self)
        ModelRow("PaymentSubscriptionsProductModel", PaymentSubscription.self)
        ModelRow("PaymentSubscriptionsProductModelBillingCycles", PaymentSubscription.Billing.self)
    }

    static let samples: [String: JSONValue] = ["PaymentMandatesDTO.date_of_signature": "2026-01-02"]

    // `merchant_id` says the same.
    static let notOffered: [String: Set<String>] = ["PaymentPlansDTO": ["merchant"]]
}
