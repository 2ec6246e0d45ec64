// The prepaid products of a till. Prose takes them for granted.

import SecuconnectKit

/// A product.
public let product = PrepaidItem(id: "PIT_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ")

/// A sale of the product.
public let prepaidSaleID: PrepaidSale.ID = "PRS_32MXH46AN8VQ0E4JTYZPSGVZVCEVQC"

/// The store of the till.
public let storeID: GeneralStore.ID = "STO_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ"

/// The till.
public let tillID: SmartDevice.ID = "SDV_YSW96WC5T58GUF6VD7HVKKGNHXVR4M"

/// Prints a receipt.
///
/// - Parameter text: The text of the receipt.
public func printReceipt(_ text: SensitiveString) {}
