public import Foundation

/// The instructions for a transfer by the payer, for prepayment, invoice and easyCredit.
///
/// The merchant must pass the account and ``purpose`` on to the payer. They differ for each payment.
public struct PaymentInstructions: APIModel {
    /// The IBAN of the account that the payer transfers the money to.
    public var iban: SensitiveString?
    /// The BIC of the bank.
    public var bic: String?
    /// The name of the account holder.
    public var owner: String?
    /// The name of the bank.
    public var bankName: String?
    /// The purpose that the payer must enter for the transfer, such as `TA 30000001`.
    public var purpose: String?
    /// The address of a QR code for banking apps.
    public var girocodeURL: URL?
    /// The total interest of all installments, in minor units.
    public var interest: Int?
    /// The total of goods and interest, in minor units.
    public var totalValue: Int?
    /// The number of installments.
    public var numberOfInstallments: Int?
    /// The amount of a monthly installment, in minor units.
    public var installment: Int?
    /// The amount of the last installment, in minor units.
    public var lastInstallment: Int?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case iban, bic, owner
        case bankName = "bankname"
        case purpose
        case girocodeURL = "girocode_url"
        case interest
        case totalValue = "total_value"
        case numberOfInstallments = "number_of_installments"
        case installment
        case lastInstallment = "last_installment"
    }
}
