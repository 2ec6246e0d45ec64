/// The response to a cancellation: a bare list of payments.
///
/// Money has moved before it is received, so any form that contains payments is accepted, including a single payment
/// and the envelope of older versions of the API. A response without a payment doesn't prove that the cancellation was
/// carried out.
struct ChangedPayments: Decodable, Sendable {
    var payments: [PaymentTransaction]

    init(from decoder: any Decoder) throws {
        payments = try ResponseList<PaymentTransaction>(from: decoder).elements
        guard !payments.isEmpty else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "There is no payment."))
        }
    }
}
