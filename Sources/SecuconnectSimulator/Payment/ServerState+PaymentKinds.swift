import SecuconnectKit

extension ServerState {
    static let containerKind = ObjectKind(name: "payment.containers", path: "/Payment/Containers", prefix: "PCT")
    static let customerKind = ObjectKind(name: "payment.customers", path: "/Payment/Customers", prefix: "PCU")
    static let mandateKind = ObjectKind(name: "payment.mandates", path: "/Payment/Mandates", prefix: "PMD")
    static let payoutKind = ObjectKind(name: "payment.payouts", path: "/Payment/Payouts", prefix: "PPO")
    static let invoiceKind = ObjectKind(name: "payment.invoices", path: "/Payment/Invoices", prefix: "PIV")
    static let planKind = ObjectKind(name: "payment.plans", path: "/Payment/Plans", prefix: "PLN")
    static let subscriptionKind = ObjectKind(
        name: "payment.subscriptions", path: "/Payment/Subscriptions", prefix: "SUB")

    /// The kinds below `/Payment` that no call creates.
    static let paymentReadOnlyKinds = [payoutKind, invoiceKind]

    /// Everything below `/Payment` except for the Payment Transactions.
    static let paymentRoutes: [Route] = [
        paymentContractRoutes, containerRoutes, customerRoutes, mandateRoutes, planRoutes, subscriptionRoutes,
        orderedPayoutRoutes,
        directPaymentRoutes, paymentReadOnlyKinds.flatMap(readRoutes),
    ].flatMap { $0 }

    /// Brings about what has become due in the meantime.
    mutating func catchUp() {
        collectDuePayments()
        executeDuePayouts()
        updateAges()
        pushes.sendDelayed(until: now.time)
    }

    /// The pointer to an object, as the API nests it in others.
    static func reference(_ object: String, _ id: String) -> JSONValue {
        ["object": .string(object), "id": .string(id)]
    }

    var ownMerchant: JSONValue { Self.reference("general.merchants", merchantID) }
    var ownContract: JSONValue { Self.reference("general.contracts", settings.contractID.rawValue) }
}
