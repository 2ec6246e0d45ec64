import SecuconnectKit

/// The types of the elements of all lists, which have the fields that can be searched.
enum ListedElements {
    private static let types: [String: any (Decodable & Sendable).Type] = [
        "/cardprocessing/invoices": CardProcessingInvoice.self,
        "/cardprocessing/transactions": CardProcessingTransaction.self,
        "/general/contracts": GeneralContract.self, "/general/merchants": GeneralMerchant.self,
        "/general/stores": GeneralStore.self,
        "/loyalty/cardgroups": LoyaltyCardGroup.self, "/loyalty/cards": LoyaltyCard.self,
        "/loyalty/customers": LoyaltyCustomer.self, "/loyalty/merchantcards": LoyaltyMerchantCard.self,
        "/loyalty/transactions": LoyaltyTransaction.self,
        "/payment/containers": PaymentContainer.self, "/payment/contracts": PaymentContract.self,
        "/payment/customers": PaymentCustomer.self, "/payment/invoices": PaymentInvoice.self,
        "/payment/mandates": PaymentMandate.self, "/payment/payouts": PaymentPayout.self,
        "/payment/plans": PaymentPlan.self, "/payment/subscriptions": PaymentSubscription.self,
        "/payment/transactions": PaymentTransaction.self,
        "/prepaid/items": PrepaidItem.self, "/prepaid/reports": PrepaidReport.self, "/prepaid/sales": PrepaidSale.self,
        "/services/identrequests": ServicesIdentRequest.self, "/services/identresults": ServicesIdentResult.self,
        "/smart/devices": SmartDevice.self, "/smart/routings": SmartRouting.self,
        "/smart/transactions": SmartTransaction.self,
    ]

    /// Returns a Boolean value that indicates whether a path is that of a list.
    static func isList(_ path: String) -> Bool { types[path.lowercased()] != nil }

    /// Refuses a field that neither the type of the elements nor any of them has.
    static func check(
        _ names: Set<String>, of call: IncomingCall, in documents: some Collection<JSONValue>
    ) throws(APIError) {
        guard let type = types["/" + call.segments.joined(separator: "/").lowercased()] else { return }
        for name in names.sorted() where !ElementFields.contains(name, in: type) {
            let field = SearchField<JSONValue>(name)
            guard !documents.contains(where: { !field.values(in: $0).isEmpty }) else { continue }
            throw .format("The objects of this list have no field \(name)")
        }
    }
}
