/// A credit card, as the card form delivers it or as the server returns it.
///
/// Card numbers never pass through your system: the payer enters them into secuconnect's form
/// (`https://cc.secupay.com`), which returns masked and encrypted strings. Assign them as follows:
///
/// - `encryptedData.masked.card_owner` to ``owner``,
/// - `encryptedData.masked.card_number` to ``pan``,
/// - `yearExp.value` and `monthExp.value` together to ``expirationDate``,
/// - `cardNumber.company` to ``issuer``,
/// - `encryptedData.crypted_container` to ``transactContainer``,
/// - `encryptedData.crypted_skey` to ``transactSkeyPubkey``,
/// - `encryptedData.key_filename` to ``transactSkeyKeyname``,
/// - `encryptedData.container_hash` to ``transactHash``.
public struct CreditCard: APIModel {
    /// The name of the holder.
    public var owner: String?
    /// The masked card number.
    public var pan: SensitiveString?
    /// The last month in which the card is valid, such as `2027-06` for 06/27.
    public var expirationDate: SensitiveString?
    /// The brand, such as `VISA`.
    public var issuer: String?
    /// The encrypted card.
    public var transactContainer: SensitiveString?
    /// The encrypted key of ``transactContainer``.
    public var transactSkeyPubkey: SensitiveString?
    /// The name of the key that encrypts ``transactSkeyPubkey``.
    public var transactSkeyKeyname: SensitiveString?
    /// The checksum of ``transactContainer``.
    public var transactHash: SensitiveString?

    /// Creates an instance. Omitted values aren't sent.
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
        case owner, pan
        case expirationDate = "expiration_date"
        case issuer
        case transactContainer = "transact_container"
        case transactSkeyPubkey = "transact_skey_pubkey"
        case transactSkeyKeyname = "transact_skey_keyname"
        case transactHash = "transact_hash"
    }
}
