/// A bank account.
///
/// A direct debit needs only ``owner`` and ``iban``. The IBAN can be masked in responses.
public struct BankAccount: APIModel {
    /// The IBAN.
    public var iban: SensitiveString?
    /// The BIC of the bank.
    public var bic: String?
    /// The name of the holder, which can be a person or a company.
    public var owner: String?
    /// The name of the bank.
    public var bankName: String?
    /// The purpose that identifies a transfer. It isn't available everywhere.
    public var purpose: String?
    /// The name of the holder, as the older direct products return it in place of ``owner``.
    public var accountOwner: String?
    /// The domestic account number, which only older responses contain.
    public var accountNumber: SensitiveString?
    /// The domestic bank code, which only older responses contain.
    public var bankCode: String?

    /// Creates an instance. Omitted values aren't sent.
    public init(
        iban: SensitiveString? = nil,
        bic: String? = nil,
        owner: String? = nil,
        bankName: String? = nil,
        purpose: String? = nil
    ) {
        self.iban = iban
        self.bic = bic
        self.owner = owner
        self.bankName = bankName
        self.purpose = purpose
    }

    private enum CodingKeys: String, CodingKey {
        case iban, bic, owner
        case bankName = "bankname"
        case purpose
        case accountOwner = "account_owner"
        case accountNumber = "accountnumber"
        case bankCode = "bankcode"
    }
}
