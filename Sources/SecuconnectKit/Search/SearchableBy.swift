/// The fields that several lists have in common: the elements of a list conform to the protocols of their fields.
///
/// A static member of ``SearchField`` requires the protocol, so a list without the field doesn't accept it. Conform the
/// elements of a custom list to use the same fields for it.
public enum SearchableBy {
    /// An element with a creation date, `created`.
    public protocol Created {}
    /// An element with the date of its last change, `updated`.
    public protocol Updated {}
    /// An element with a `status`.
    public protocol Status {}
    /// An element with a `type`.
    public protocol Kind {}
    /// An element of a contract, `contract`.
    public protocol Contract {}
    /// An element of a merchant, `merchant`.
    public protocol Merchant {}
    /// An element of a store, `store`.
    public protocol Store {}
    /// An element with a number at secuconnect's support, `trans_id`.
    public protocol TransactionCode {}
    /// An element with an `amount` of its own. The amount of a Smart Transaction is in its basket.
    public protocol Amount {}
    /// An element with a `customer`.
    public protocol Customer {}
    /// An element with a number in the older interface, `id_old`.
    public protocol OldID {}
}

extension CardProcessingInvoice: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Kind, SearchableBy.Merchant,
    SearchableBy.Store, SearchableBy.Amount, SearchableBy.OldID
{}
extension CardProcessingTransaction: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Merchant,
    SearchableBy.Store, SearchableBy.TransactionCode, SearchableBy.Amount
{}
extension GeneralContract: SearchableBy.Merchant, SearchableBy.OldID {}
extension GeneralMerchant: SearchableBy.Kind, SearchableBy.OldID {}
extension GeneralStore: SearchableBy.Merchant, SearchableBy.OldID {}
extension LoyaltyCard: SearchableBy.Created {}
extension LoyaltyCardGroup: SearchableBy.Merchant {}
extension LoyaltyCustomer: SearchableBy.Created, SearchableBy.Merchant {}
extension LoyaltyMerchantCard: SearchableBy.Created, SearchableBy.Merchant, SearchableBy.Customer {}
extension LoyaltyTransaction: SearchableBy.Created, SearchableBy.Status, SearchableBy.Merchant, SearchableBy.Store,
    SearchableBy.TransactionCode, SearchableBy.Amount
{}
extension PaymentContainer: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Kind, SearchableBy.Contract,
    SearchableBy.Merchant, SearchableBy.Customer
{}
extension PaymentContract: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Merchant, SearchableBy.OldID {}
extension PaymentCustomer: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Contract, SearchableBy.Merchant {}
extension PaymentInvoice: SearchableBy.Merchant, SearchableBy.Amount {}
extension PaymentMandate: SearchableBy.Created, SearchableBy.Status, SearchableBy.Kind, SearchableBy.Merchant {}
extension PaymentPayout: SearchableBy.Merchant, SearchableBy.TransactionCode, SearchableBy.Amount {}
extension PaymentPlan: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Status, SearchableBy.Merchant {}
extension PaymentSubscription: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Status, SearchableBy.Contract,
    SearchableBy.Merchant, SearchableBy.Customer
{}
extension PaymentTransaction: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Status, SearchableBy.Contract,
    SearchableBy.Merchant, SearchableBy.Store, SearchableBy.TransactionCode, SearchableBy.Amount
{}
extension PrepaidItem: SearchableBy.Kind {}
extension PrepaidReport: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Merchant, SearchableBy.Store,
    SearchableBy.Amount
{}
extension PrepaidSale: SearchableBy.Created, SearchableBy.Status, SearchableBy.Kind, SearchableBy.Contract,
    SearchableBy.Merchant, SearchableBy.Store, SearchableBy.Amount
{}
extension ServicesIdentRequest: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Status, SearchableBy.Kind,
    SearchableBy.Contract
{}
extension ServicesIdentResult: SearchableBy.Created, SearchableBy.Status, SearchableBy.Contract {}
extension SmartDevice: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Status, SearchableBy.Kind,
    SearchableBy.Contract, SearchableBy.Merchant, SearchableBy.Store
{}
extension SmartRouting: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Merchant, SearchableBy.Store {}
extension SmartTransaction: SearchableBy.Created, SearchableBy.Updated, SearchableBy.Status, SearchableBy.Contract,
    SearchableBy.Merchant, SearchableBy.Store, SearchableBy.TransactionCode, SearchableBy.Customer
{}
