/// What the payer must know to transfer the money, for prepayment, invoice and easyCredit.
///
/// The merchant has to pass the account and ``purpose`` on to the payer. They differ from payment to payment.
public struct PaymentInstructions: Codable, Hashable, Sendable {
    /// The number of the account that the payer transfers to.
    public var iban: SensitiveString?
    /// The bank's international code.
    public var bic: String?
    /// The account's holder.
    public var owner: String?
    /// The bank's name.
    public var bankName: String?
    /// What the payer must write on the transfer, such as `TA 30000001`.
    public var purpose: String?
    /// The address of a QR code that fills in the transfer in a banking app.
    public var girocodeURL: String?
    /// The interest of all instalments together, in the minor unit.
    public var interest: Int?
    /// The goods and the interest together, in the minor unit.
    public var totalValue: Int?
    /// How many instalments there are.
    public var numberOfInstallments: Int?
    /// One monthly instalment, in the minor unit.
    public var installment: Int?
    /// The last instalment, in the minor unit.
    public var lastInstallment: Int?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case iban
        case bic
        case owner
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
