/// A credit card, as the card form delivered it or as the server shows it again.
///
/// Card numbers never pass through your system: the payer types them into secuconnect's form
/// (`https://cc.secupay.com`), which answers masked and encrypted texts. They belong here:
///
/// - `encryptedData.masked.card_owner` is ``owner``,
/// - `encryptedData.masked.card_number` is ``pan``,
/// - `yearExp.value` and `monthExp.value` together are ``expirationDate``,
/// - `cardNumber.company` is ``issuer``,
/// - `encryptedData.crypted_container` is ``transactContainer``,
/// - `encryptedData.crypted_skey` is ``transactSkeyPubkey``,
/// - `encryptedData.key_filename` is ``transactSkeyKeyname``,
/// - `encryptedData.container_hash` is ``transactHash``.
public struct CreditCard: Codable, Hashable, Sendable {
    /// The holder's name.
    public var owner: String?
    /// The card number, always masked.
    public var pan: SensitiveString?
    /// The month until which the card is valid, such as `2027-06` for 06/27.
    public var expirationDate: SensitiveString?
    /// The brand, such as `VISA`.
    public var issuer: String?
    /// The encrypted card.
    public var transactContainer: SensitiveString?
    /// The encrypted key of ``transactContainer``.
    public var transactSkeyPubkey: SensitiveString?
    /// The name of the key that ``transactSkeyPubkey`` is encrypted with.
    public var transactSkeyKeyname: SensitiveString?
    /// The check sum of ``transactContainer``.
    public var transactHash: SensitiveString?

    /// Puts one together; leave out what you do not want to send.
    ///
    /// - Parameters:
    ///   - owner: the holder's name.
    ///   - pan: the card number, always masked.
    ///   - expirationDate: the month until which the card is valid, such as `2027-06` for 06/27.
    ///   - issuer: the brand, such as `VISA`.
    ///   - transactContainer: the encrypted card.
    ///   - transactSkeyPubkey: the encrypted key of ``transactContainer``.
    ///   - transactSkeyKeyname: the name of the key that ``transactSkeyPubkey`` is encrypted with.
    ///   - transactHash: the check sum of ``transactContainer``.
    public init(
        owner: String? = nil,
        pan: SensitiveString? = nil,
        expirationDate: SensitiveString? = nil,
        issuer: String? = nil,
        transactContainer: SensitiveString? = nil,
        transactSkeyPubkey: SensitiveString? = nil,
        transactSkeyKeyname: SensitiveString? = nil,
        transactHash: SensitiveString? = nil
    ) {
        self.owner = owner
        self.pan = pan
        self.expirationDate = expirationDate
        self.issuer = issuer
        self.transactContainer = transactContainer
        self.transactSkeyPubkey = transactSkeyPubkey
        self.transactSkeyKeyname = transactSkeyKeyname
        self.transactHash = transactHash
    }

    private enum CodingKeys: String, CodingKey {
        case owner
        case pan
        case expirationDate = "expiration_date"
        case issuer
        case transactContainer = "transact_container"
        case transactSkeyPubkey = "transact_skey_pubkey"
        case transactSkeyKeyname = "transact_skey_keyname"
        case transactHash = "transact_hash"
    }
}
