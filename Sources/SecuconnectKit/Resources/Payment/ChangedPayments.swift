/// The answer to a cancellation: a bare list of payments.
///
/// By the time it comes money has moved, so any shape that holds payments is read: one payment alone too, and the
/// envelope that older versions of the API used.
struct ChangedPayments: Decodable, Sendable {
    var payments: [PaymentTransaction]

    init(from decoder: any Decoder) throws {
        let envelope = try? decoder.container(keyedBy: AnyKey.self)
        payments =
            envelope?.contains(AnyKey("data")) == true
            ? try ListPage<PaymentTransaction>(from: decoder).items
            : try LenientList<PaymentTransaction>.reading(decoder).elements
    }
}
