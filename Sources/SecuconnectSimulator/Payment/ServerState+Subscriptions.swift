import Foundation
import SecuconnectKit

extension ServerState {
    /// Reading subscriptions and changing their state.
    static let subscriptionRoutes: [Route] =
        readRoutes(for: subscriptionKind) + [
            Route(.post, "/Payment/Subscriptions/{id}/cancel") { state, call throws(APIError) in
                try state.changeSubscription(
                    call, from: ["approved", "active", "suspended"], to: "cancelled", saying: "cancelled")
            },
            Route(.post, "/Payment/Subscriptions/{id}/suspend") { state, call throws(APIError) in
                try state.changeSubscription(call, from: ["approved", "active"], to: "suspended", saying: "suspended")
            },
            Route(.post, "/Payment/Subscriptions/{id}/activate") { state, call throws(APIError) in
                try state.changeSubscription(call, from: ["suspended"], to: "active", saying: "activated")
            },
        ]

    /// The response to an activation has another value for the state than the object.
    private mutating func changeSubscription(
        _ call: RoutedCall, from former: [String], to status: String, saying word: String
    ) throws(APIError) -> JSONValue {
        let subscription = try object(call.id, of: Self.subscriptionKind)
        guard let present = subscription["status"]?.string, former.contains(present) else {
            throw .wrongState("The state of the subscription doesn't allow it")
        }
        let reason = try call.optionalMembers()["reason"]
        setSubscription(status, of: call.id)
        if status == "active", let next = subscriptionRecords[call.id]?.next, next < now.date {
            subscriptionRecords[call.id]?.begin(at: now.date)  // What was missed isn't collected.
            showBilling(of: call.id)
        }
        var answer = Self.reference(Self.subscriptionKind.name, call.id)
        answer["status"] = .string(word)
        answer["reason"] = reason
        return answer
    }

    mutating func setSubscription(_ status: String, of id: String) {
        let timestamp = timestamp
        self[Self.subscriptionKind].change(id) { subscription in
            subscription["status"] = .string(status)
            subscription["updated"] = timestamp
        }
    }

    /// The plan that the basket of a Smart Transaction subscribes to; `nil` if it subscribes to nothing.
    func subscribedPlan(in document: JSONValue) throws(APIError) -> JSONValue? {
        let items = document["basket"]?["products"]?.array ?? []
        guard let item = items.first(where: { $0["item_type"] == "subscription" }) else { return nil }
        guard items.count == 1 else { throw .format("A subscription must be the only item of the basket") }
        let plan = try object(item["plan_id"]?.string ?? "", of: Self.planKind)
        guard plan["status"] == "active" else { throw .wrongState("The plan is not active") }
        return plan
    }

    /// Begins the subscription of a Smart Transaction that was paid.
    mutating func beginSubscription(of smartID: String) {
        guard let document = smart[smartID], document["subscription"] == nil,
            let plan = try? subscribedPlan(in: document)
        else { return }
        var record = SubscriptionRecord(smartID: smartID, plan: plan)
        record.complete(at: now.date)
        if let start = document["basket"]?["products"]?.array?.first?["start_at"]?.string.flatMap({
            APITimestamp($0).date
        }),
            start > now.date
        {
            record.begin(at: start)
        }
        let startAt = document["basket"]?["products"]?.array?.first?["start_at"] ?? timestamp
        var subscription: [String: JSONValue] = [
            "smart_transaction": Self.reference("smart.transactions", smartID), "merchant": ownMerchant,
            "plan": Self.reference(Self.planKind.name, plan["id"]?.string ?? ""), "status": "active",
            "start_at": startAt, "demo": document["is_demo"] ?? false,
        ]
        subscription["contract"] = document["contract"]
        subscription["customer"] = document["customer"]?["id"]?.string.map {
            Self.reference(Self.customerKind.name, $0)
        }
        subscription["container"] = document["container"]
        let id = create(subscription, of: Self.subscriptionKind)["id"]?.string ?? ""
        subscriptionRecords[id] = record
        showBilling(of: id)
        smart.change(smartID) { $0["subscription"] = Self.reference(Self.subscriptionKind.name, id) }
        for payment in paymentIDs(of: smartID) {
            payments.change(payment) { payment in
                payment["subscription"] = Self.reference(Self.subscriptionKind.name, id)
                payment["description"] = payment["description"] ?? plan["description"]
            }
        }
        pushSubscription(id)
    }

    mutating func showBilling(of id: String) {
        guard let record = subscriptionRecords[id] else { return }
        self[Self.subscriptionKind].change(id) { $0["billing_info"] = record.billing }
    }

    mutating func pushSubscription(_ id: String) {
        guard let smartID = subscriptionRecords[id]?.smartID else { return }
        let url = pushURL(of: smartID)
        if url != nil || settings.alwaysPushes { push(Self.subscriptionKind.name, id, type: "changed", to: url) }
    }
}
