import Foundation
import SecuconnectKit

actor PushHandler {
    private let seen = PushDeduplicator(capacity: 100)

    func receive(_ body: Data, from address: String, with client: SecuconnectClient) async throws {
        let push = try PushNotification(body: body, maximumSize: PushNotification.defaultMaximumSize)
        guard PushSenders.production.contains(address), await seen.isNew(push) else { return }
        switch push.target {
        case .paymentTransactions:
            print(push.paymentTransactionIDs, push.created?.date ?? Date(), push.type ?? .changed)
        default: print(push.id, push.hasUniqueID, push.objects.map(\.kind), push.payload)
        }
        for object in try await client.resolve(push) { show(object) }
        await seen.forget(push)
    }

    private func show(_ object: PushedObject) {
        switch object {
        case .payment(let payment, let sale): print(payment.id, sale?.id ?? "none")
        case .oldPayment(let reference, let payment, let sale): print(reference.id, payment, sale?.id ?? "none")
        case .other(let reference, let value): print(reference.kind, value)
        case .notRead(let reference): print(PushNotification.Reference(kind: reference.kind, id: reference.id))
        }
    }
}
