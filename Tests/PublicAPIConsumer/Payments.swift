import Foundation
import SecuconnectKit

func manage(_ id: PaymentTransaction.ID, of sale: SmartTransaction, with client: SecuconnectClient) async throws {
    let payments = client.payment.transactions
    let payment = try await payments.get(id, expand: .all)
    let check = try await payments.checkStatus(id)
    print(check.amount ?? 0, check.currency ?? .eur, check.simpleStatus ?? .accepted, payment.details?.status ?? 0)
    print(try await payments.netAmount(of: id), try await payments.refunds(of: id), payment.isRefund)
    print(try await payments.originalPayment(of: payment)?.id ?? "none", payment.originalPayment?.id ?? "none")
    for try await found in payments.all(where: SearchField("amount").isLessThan(0)) { print(found.id) }

    let cancellation = PaymentTransaction.Cancellation(
        reduceAmountBy: 250, reason: "returned", reducesStakeholderPayment: true, container: "PCT_1")
    let changed: [PaymentTransaction] = try await payments.cancel(id, cancellation, actionID: ActionID())
    let shipping = PaymentTransaction.ShippingInformation(
        carrier: "DHL", trackingID: "1", invoiceNumber: "2", shippedAt: APITimestamp(Date()), orderID: "3")
    try await payments.capture(id, .init(amount: 100, shippingInformation: shipping))
    try await payments.updateShippingInformation(id, shipping)
    try await payments.increaseAmount(id, to: 600)
    try await payments.revokeAccrual(id)
    try await payments.assignPayment(id, entry: "ACE_1")
    try await payments.assignTransferBalance(id)
    print(changed, try await payments.paymentInstructions(of: id))
    print(try await payments.paymentInstructions(ofSmartTransaction: sale.id))
    print(try await payments.refundBankAccount(of: 1), try await payments.crowdFundingData(of: "MRC_1"))
}

func payByTWINT(_ client: SecuconnectClient, url: URL) async throws -> SecupayTransaction {
    let draft = SecupayTransaction.Draft(
        amount: 500, currency: .chf, purpose: "Order 1", paymentMethods: ["twint"], orderID: "1",
        basket: [.init()], hasAccrual: false, paymentAction: "sale",
        redirectURLs: .init(successURL: url, failureURL: url, pushURL: url), contract: "GCR_1", container: "PCT_1",
        options: .init(hasAcceptedDisclaimer: "1", language: "de"), subscription: .init(purpose: "Monthly"),
        isDemo: true, experience: .init(positive: 1, negative: 0))
    let payment = try await client.payment.transactions.create(draft, actionID: ActionID())
    return try await client.payment.transactions.getLegacyFormat(payment.id)
}

func follow(_ sale: SmartTransaction, with client: SecuconnectClient) async throws -> Bool {
    let smart = client.smart.transactions
    let polling = PollingPolicy(initialDelay: 1, maximumDelay: 5)
    for try await change in smart.changes(of: sale.id, timeout: 10, polling: polling) {
        print(change.status?.isSettled ?? false)
    }
    let settled = try await smart.waitUntilSettled(sale.id, timeout: 10, polling: polling)
    let state: SmartTransaction.PaymentState = try await smart.paymentState(of: settled)
    let resumed = try await smart.createWithRecovery(.init(merchantRef: "1"), actionID: ActionID())
    let found = try await smart.findCreated(merchantRef: "1", since: Date())
    switch try await smart.paymentState(of: found?.id ?? resumed.id) {
    case .paid, .awaitingShipment: return state.mayDeliver
    case .delivered: return state.isPaid
    case .unpaid, .authorized, .pending, .overpaid, .disputed, .refunded, .failed, .canceled, .unclear: return false
    }
}
