// Kinds of objects that others point to and that have no model of their own here: they only say what an id means.

/// A point of sale terminal or another device, `smart.devices`.
public enum SmartDevice: Sendable {}

/// A payer's check-in at a store, `smart.checkins`.
public enum SmartCheckin: Sendable {}

/// A subscription, `payment.subscriptions`. secuconnect has deprecated them.
public enum PaymentSubscription: Sendable {}

/// A person's account, `general.accounts`.
public enum GeneralAccount: Sendable {}

/// A platform that takes payments for others.
public enum PaymentPlatform: Sendable {}

/// A booking on an account, such as a transfer that came in.
public enum AccountingEntry: Sendable {}

/// An object of a kind that the API only names in the answer: look at the member `object` beside the id.
public enum AnyResource: Sendable {}
