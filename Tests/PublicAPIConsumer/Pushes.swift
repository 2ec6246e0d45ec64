import Foundation
import SecuconnectKit

actor PushHandler {
    private let seen = PushDeduplicator(capacity: 100)

    func receive(_ body: Data, from address: String, with client: SecuconnectClient) async throws {
        let push = try PushEvent(body: body, maximumSize: PushEvent.defaultMaximumSize)
        guard PushSourceAddresses.production.contains(address) else { return }
        switch push.target {
        case .paymentTransactions:
            print(push.paymentTransactionIDs, push.created?.date ?? Date(), push.type ?? .changed)
        default: print(push.id, push.hasUniqueID, push.objects.map(\.kind), push.payload)
        }
        for object in try await client.resolve(push) { show(object) }
        var count = 0
        do {
            if try await seen.handleOnce(push, lease: 60, { count += 1 }) { print(count) }
        } catch let error as PushClaim.InProgress { print(error, error.pushID) }
    }

    func claim(_ push: PushEvent) async -> PushClaim.Result {
        let claim = PushClaim(push.id, lease: 60)
        let result = await seen.claim(claim)
        switch result {
        case .granted: await seen.finish(claim)
        case .handled, .inProgress: await seen.release(claim)
        }
        return result
    }

    private func show(_ object: PushedObject) {
        var copy = PushedObject(PushEvent.Reference(kind: object.reference.kind, id: object.reference.id))
        copy.payment = object.payment
        copy.legacyPayment = object.legacyPayment
        copy.smartTransaction = object.smartTransaction
        copy.contract = object.contract
        copy.container = object.container
        copy.payout = object.payout
        copy.subscription = object.subscription
        copy.identRequest = object.identRequest
        copy.identResult = object.identResult
        copy.failure = object.failure.map { PushedObject.Failure($0.reason, message: $0.message) }
        if let failure = object.failure, failure.isTransient { print(failure) }
        print(copy == object)
    }
}
