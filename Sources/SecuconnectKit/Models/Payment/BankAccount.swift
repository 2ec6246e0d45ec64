/// A bank account: to collect from, to pay out to, or to transfer to.
///
/// To collect from it, ``owner`` and ``iban`` are enough. In answers the IBAN may be masked.
public struct BankAccount: Codable, Hashable, Sendable {
    /// The international account number.
    public var iban: SensitiveString?
    /// The bank's international code.
    public var bic: String?
    /// The holder: a person's or a company's name.
    public var owner: String?
    /// The bank's name.
    public var bankName: String?
    /// What to write on a transfer, so that the money is recognised. Not every place has it.
    public var purpose: String?

    /// Puts one together; leave out what you do not want to send.
    ///
    /// - Parameters:
    ///   - iban: the international account number.
    ///   - bic: the bank's international code.
    ///   - owner: the holder: a person's or a company's name.
    ///   - bankName: the bank's name.
    ///   - purpose: what to write on a transfer, so that the money is recognised. Not every place has it.
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
        case iban
        case bic
        case owner
        case bankName = "bankname"
        case purpose
    }
}
