// Kinds of objects that others point to and that have no model of their own here: they only say what an id means.

/// The kind of a check-in at a store, `smart.checkins`.
public enum SmartCheckin: Sendable {}

/// The kind of an account of a person, `general.accounts`.
public enum GeneralAccount: Sendable {}

/// The kind of a platform that takes payments for others.
public enum PaymentPlatform: Sendable {}

/// The kind of a contract for prepaid sales, `prepaid.contracts`.
public enum PrepaidContract: Sendable {}

/// The kind of an entry on an account, such as an incoming transfer.
public enum AccountingEntry: Sendable {}

/// An object whose kind only the response tells: read the property `object` next to the identifier.
public enum AnyResource: Sendable {}
