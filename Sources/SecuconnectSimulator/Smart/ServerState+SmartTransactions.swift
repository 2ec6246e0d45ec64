import SecuconnectKit

extension ServerState {
    /// The routes that create, read, change and list Smart Transactions, and run their actions.
    static let smartTransactionRoutes: [Route] = [
        Route(.post, "/Smart/Transactions") { state, call throws(APIError) in
            try state.createSmartTransaction(from: try call.members(), on: state.smartDevice(making: call.call))
        }.storing(SmartTransaction.Draft.self, ignoring: serverMembers),
        Route(.get, "/Smart/Transactions") { state, call throws(APIError) in
            try state.list(\.smart, call.call)
        },
        Route(.get, "/Smart/Transactions/{id}") { state, call throws(APIError) in
            try state.smartDocument(call.id)
        },
        Route(.put, "/Smart/Transactions/{id}") { state, call throws(APIError) in
            try state.updateSmartTransaction(call.id, with: try call.members())
        }.storing(SmartTransaction.Draft.self, ignoring: serverMembers, keepingNull: true),
        Route(.post, "/Smart/Transactions/{id}/prepare/{method}") { state, call throws(APIError) in
            try state.prepare(call.id, by: call.method, try call.optionalMembers())
        }.storing(SmartTransaction.Preparation.self),
        Route(.post, "/Smart/Transactions/{id}/start") { state, call throws(APIError) in
            try state.start(call.id, by: nil, try call.optionalMembers())
        },
        Route(.post, "/Smart/Transactions/{id}/start/{method}") { state, call throws(APIError) in
            try state.start(call.id, by: call.method, try call.optionalMembers())
        }.storing(SmartTransaction.Start.self),
        Route(.post, "/Smart/Transactions/{id}/cancel") { state, call throws(APIError) in
            try state.cancel(call.id)
        },
        Route(.post, "/Smart/Transactions/{id}/abort") { state, call throws(APIError) in
            try state.abort(call.id)
        },
        Route(.post, "/Smart/Transactions/{id}/setDelivery") { state, call throws(APIError) in
            try state.setDelivery(call.id, try call.members())
        }.storing(SmartTransaction.DeliveryUpdate.self),
        Route(.post, "/Smart/Transactions/{id}/preTransaction") { state, call throws(APIError) in
            try state.applyCards(to: call.id)
        },
        Route(.post, "/Smart/Transactions/{id}/updatePaymentContainer") { state, call throws(APIError) in
            try state.updatePaymentContainer(ofSubscription: call.id)
        },
    ]

    /// The fields that only the server sets. Values from a client are ignored.
    private static let serverMembers: Set<String> = [
        "object", "id", "merchant", "created", "updated", "status", "transactions", "payment_links", "iframe_url",
        "payment_instructions", "payment_method", "trans_id", "receipt", "receipt_number", "receipt_merchant",
        "receipt_merchant_print", "subscription", "checkout_links", "store", "device_destination", "prepaid_sales",
        // The fields of the results of an aggregation, which share the model of the transactions.
        "c", "k", "ks", "l", "s", "t",
    ]

    mutating func createSmartTransaction(
        from members: [String: JSONValue], on device: JSONValue? = nil
    ) throws(APIError) -> JSONValue {
        // An empty string means the same as null.
        var kept = members.filter { ![.null, ""].contains($0.value) }
        guard !kept.isEmpty else { throw .format("No payload") }
        if let device {
            kept["device_source"] = kept["device_source"] ?? ["id": device["id"] ?? .null]
            kept["contract"] = kept["contract"] ?? device["contract"]
        }
        let id = identifiers.next("STX")
        var document = try completed(.object(kept), id: id)
        try checkBasket(of: document)
        if kept["payment_context"]?["auto_capture"]?.bool == nil { assumedAutoCapture.insert(id) }
        document["created"] = timestamp
        document["status"] = .string(SmartStatus.created.rawValue)
        smart.insert(document, id: id)
        return document
    }

    /// Updates a transaction with the values of a client. Its status is `created` again.
    ///
    /// Without a basket the API removes the basket, and without a `basket_info` it resets the total to its default.
    /// That the default is 0 euros is a guess, and so is that a changed `application_context` is ignored, not refused.
    private mutating func updateSmartTransaction(
        _ id: String, with members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        let document = try smartDocument(id)
        guard status(of: id).isPayable, !isBeingCaptured(id) else {
            throw .wrongState("The transaction can't be changed anymore")
        }
        let sent = members.filter { !Self.fixedMembers.contains($0.key) }.mapValues { $0 == "" ? .null : $0 }
        var former = document
        let replaced = ["basket", "basket_info"].filter { (sent[$0] ?? .null) == .null }
        for name in replaced { former[name] = nil }
        if replaced.contains("basket_info") { former["basket_info"] = ["sum": 0, "currency": "EUR"] }
        var changed = try completed(former.merging(sent.filter { !replaced.contains($0.key) }), id: id)
        if replaced.isEmpty { try checkBasket(of: changed) }
        if sent["payment_context"]?["auto_capture"]?.bool != nil { assumedAutoCapture.remove(id) }
        for name in ["payment_method", "payment_instructions", "iframe_url"] { changed[name] = nil }
        try reverseCards(of: id)
        releasePayments(of: id)
        smart.insert(changed, id: id)
        setStatus(.created, of: id)
        return try smartDocument(id)
    }

    /// The fields of a transaction that can't be changed.
    private static let fixedMembers: Set = ["is_demo", "application_context"]

    /// Creates the transaction in which the payer of a subscription enters another payment instrument.
    private mutating func updatePaymentContainer(ofSubscription subscription: String) throws(APIError) -> JSONValue {
        let created = try createSmartTransaction(from: ["basket_info": ["sum": 0]])
        let id = created["id"]?.string ?? ""
        smart.change(id) { document in
            document["subscription"] = ["object": "payment.subscriptions", "id": .string(subscription)]
        }
        return try smartDocument(id)
    }
}

extension RoutedCall {
    fileprivate var method: PaymentMethod { PaymentMethod(rawValue: (parameters["method"] ?? "").lowercased()) }
}

extension JSONValue {
    /// Returns the document with the fields of an update: objects are merged, null removes a field, and any other value
    /// replaces it.
    fileprivate func merging(_ update: [String: JSONValue]) -> JSONValue {
        var merged = self
        for (name, value) in update {
            // These have one of several forms; a mixture would be none of them.
            let isWhole = name == "delivery_options" || name == "container"
            if value == .null {
                merged[name] = nil
            } else if let members = value.object, let old = merged[name], old.object != nil, !isWhole {
                merged[name] = old.merging(members)
            } else {
                merged[name] = value
            }
        }
        return merged
    }
}
