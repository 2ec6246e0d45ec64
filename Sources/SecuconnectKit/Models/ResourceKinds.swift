// Kinds of objects that others point to and that have no model of their own here: they only say what an id means.

/// A point of sale terminal or another device, `smart.devices`.
public enum SmartDevice {}

/// A payer's check-in at a store, `smart.checkins`.
public enum SmartCheckin {}

/// A subscription, `payment.subscriptions`. secuconnect has deprecated them.
public enum PaymentSubscription {}

/// A person's account, `general.accounts`.
public enum GeneralAccount {}

/// A platform that takes payments for others.
public enum PaymentPlatform {}

/// A booking on an account, such as a transfer that came in.
public enum AccountingEntry {}

/// An object of a kind that the API only names in the answer: look at the member `object` beside the id.
public enum AnyResource {}
