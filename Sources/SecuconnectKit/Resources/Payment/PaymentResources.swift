/// The resources below `/Payment`: the payments behind sales and orders.
public struct PaymentResources: Sendable {
    let client: SecuconnectClient

    /// Payment Transactions, `/Payment/Transactions`.
    public var transactions: PaymentTransactions { PaymentTransactions(client: client) }
    /// The stored means of payment, `/Payment/Containers`.
    public var containers: PaymentContainers { PaymentContainers(client: client) }
    /// The contracts under which merchants take payments, `/Payment/Contracts`.
    public var contracts: PaymentContracts { PaymentContracts(client: client) }
    /// The stored payers, `/Payment/Customers`.
    public var customers: PaymentCustomers { PaymentCustomers(client: client) }
    /// The invoices of secupay to merchants, `/Payment/Invoices`.
    public var invoices: PaymentInvoices { PaymentInvoices(client: client) }
    /// The SEPA mandates that were signed outside of secuconnect, `/Payment/Mandates`.
    public var mandates: PaymentMandates { PaymentMandates(client: client) }
    /// The payouts to merchants that were carried out, `/Payment/Payouts`.
    public var payouts: PaymentPayouts { PaymentPayouts(client: client) }
    /// The plans of subscriptions, `/Payment/Plans`.
    public var plans: PaymentPlans { PaymentPlans(client: client) }
    /// The subscriptions of payers, `/Payment/Subscriptions`.
    public var subscriptions: PaymentSubscriptions { PaymentSubscriptions(client: client) }
    /// The payouts that you order, `/Payment/Secupaypayout`.
    public var secupayPayouts: SecupayPayouts { SecupayPayouts(client: client) }

    /// The direct debits of the older interface, `/Payment/Secupaydebits`.
    public var secupayDebits: SecupayPayments { secupay(.debit) }
    /// The payments by credit card of the older interface, `/Payment/Secupaycreditcards`.
    public var secupayCreditCards: SecupayPayments { secupay(.creditCard) }
    /// The payments by invoice of the older interface, `/Payment/Secupayinvoices`.
    public var secupayInvoices: SecupayPayments { secupay(.invoice) }
    /// The prepayments of the older interface, `/Payment/Secupayprepays`.
    public var secupayPrepays: SecupayPayments { secupay(.prepay) }
    /// The payments by Sofort of the older interface, `/Payment/Secupaysofort`.
    public var secupaySofort: SecupayPayments { secupay(.sofort) }

    /// Returns the payments of a product of the older interface, including products that aren't listed here.
    ///
    /// The methods of the resource make the calls, such as `GET /Payment/{product}/{id}`.
    ///
    /// - Parameter product: The product.
    /// - Returns: The resource.
    public func secupay(_ product: SecupayTransaction.Product) -> SecupayPayments {
        SecupayPayments(client: client, product: product)
    }
}

extension SecuconnectClient {
    /// The resources below `/Payment`.
    public var payment: PaymentResources { PaymentResources(client: self) }
}
