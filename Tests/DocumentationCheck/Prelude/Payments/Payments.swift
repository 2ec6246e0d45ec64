// A module of its own, so that `id` may also mean the id of a payment: the compiler picks the one that fits.

import SecuconnectKit

/// The id of a payment.
public let id: PaymentTransaction.ID = "PCI_32MXH46AN8VQ0E4JTYZPSGVZVCEVQC"
