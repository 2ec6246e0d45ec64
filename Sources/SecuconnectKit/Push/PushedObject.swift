/// An object that a push is about, as the server shows it now.
public enum PushedObject: Hashable, Sendable {
    /// A payment, and the Smart Transaction that it belongs to.
    ///
    /// A refund is a payment of its own, which no Smart Transaction may list: follow its
    /// ``PaymentTransaction/parents``.
    case payment(PaymentTransaction, smartTransaction: SmartTransaction?)
    /// A payment that is only there in the old format, and the Smart Transaction that it belongs to, if there is one.
    case oldPayment(PushNotification.Reference, SecupayTransaction, smartTransaction: SmartTransaction?)
    /// An object of another kind that pushes are known to be about.
    case other(PushNotification.Reference, JSONValue)
    /// An object of a kind that is not known here. Nothing was read: with the path at hand,
    /// ``SecuconnectClient/response(to:)`` does.
    case notRead(PushNotification.Reference)
}
