// The cards of a shop. Prose takes them for granted.

import Foundation
import SecuconnectKit

/// The merchant that issues gift cards.
public let merchantID: GeneralMerchant.ID = "MRC_VWZNVVCJ2DCBHXWSWNQ8TM3EEZQS2T"

/// The program of the gift cards.
public let giftCardGroupID: LoyaltyCardGroup.ID = "CRG_TFRXSKL91C4UNYC4ND79P7ZBZBQ0MZ"

/// A gift card.
public let giftCardID: LoyaltyMerchantCard.ID = "MCD_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ"

/// The card that replaces it.
public let replacementCardID: LoyaltyMerchantCard.ID = "MCD_32MXH46AN8VQ0E4JTYZPSGVZVCEVQC"

/// The number on the gift card.
public let giftCardNumber: SensitiveString = "9276000000000003"

/// The passcode that the holder entered.
public let passcode: SensitiveString = "4711"

/// The buyer of a gift card.
public let buyer = ContactDetails(forename: "Erika", surname: "Mustermann", email: "erika@example.net")

/// The time at which the cards were ordered.
public let beginning = Date(timeIntervalSince1970: 1_711_533_323)

/// A store for secrets.
public struct Vault: Sendable {
    /// Keeps the secrets of a card.
    ///
    /// - Parameters:
    ///   - card: The card identifier.
    ///   - number: The card number.
    ///   - csc: The card security code.
    /// - Throws: An error if the store is unavailable.
    public func keep(_ card: LoyaltyMerchantCard.ID, number: SensitiveString?, csc: SensitiveString?) throws {}
}

/// The shop's store for secrets.
public let vault = Vault()
