import SecuconnectKit

extension ServerState {
    /// The routes for actions on the payments of an older direct product.
    static func directChangeRoutes(for product: String) -> [Route] {
        let path = "/Payment/\(product)/{id}"
        return [
            Route(.post, path + "/cancel") { state, call throws(APIError) in
                let id = try state.directPayment(call.id, of: product)
                return try state.cancelDirectPayment(id, try call.optionalMembers())
            },
            Route(.post, path + "/capture") { state, call throws(APIError) in
                let id = try state.directPayment(call.id, of: product)
                guard state.payments[id]?["status"]?.integer == PaymentStatus.authorized.id else {
                    throw .notCapturable
                }
                try state.noteShipping(try call.optionalMembers()["shipping_information"], of: id)
                state.captureDirectPayment(id)
                return try state.directDocument(of: id)
            },
            // Only the testing system has this call, for payments of Smart Transactions too.
            Route(.post, path + "/TestChangedPaymentStatus") { state, call throws(APIError) in
                let id = try state.paymentID(call.id), number = try call.members()["new_status_id"]?.integer
                guard let status = PaymentStatus.all.first(where: { $0.id == number }) else {
                    throw .format("new_status_id isn't a known status")
                }
                state.setStatusWithShares(status, ofPayment: id)
                return ["result": true]
            },
            Route(.put, path + "/accrual") { state, call throws(APIError) in
                let id = try state.directPayment(call.id, of: product)
                guard let accrual = try call.members()["accrual"]?.bool else { throw .format("accrual is missing") }
                state.payments.change(id) { $0["accrual"] = .bool(accrual) }
                return try state.directDocument(of: id)
            },
            Route(.put, path + "/basket") { state, call throws(APIError) in
                let id = try state.directPayment(call.id, of: product)
                guard let basket = try call.members()["basket"], basket.array != nil else {
                    throw .format("basket is missing")
                }
                guard PaymentStage(state.simpleStatus(ofPayment: id)) != .ended else {
                    throw .wrongState("The basket can't be changed anymore")
                }
                state.directPayments[id]?.members["basket"] = basket
                return try state.directDocument(of: id)
            },
            Route(.put, path + "/shippingInformation") { state, call throws(APIError) in
                let id = try state.directPayment(call.id, of: product)
                try state.noteShipping(.object(try call.members()), of: id)
                if state.simpleStatus(ofPayment: id) == .waitingForShipment {
                    state.setStatusWithShares(.invoiceDue, ofPayment: id)
                }
                return try state.directDocument(of: id)
            },
            Route(.post, path + "/assignExternalInvoicePdf/{document}") { state, call throws(APIError) in
                let id = try state.directPayment(call.id, of: product)
                let replaces = try call.optionalMembers()["update_existing"] == true
                guard replaces || state.paymentRecords[id]?.hasInvoice != true else {
                    throw .wrongState("The payment has an invoice already")
                }
                let answer = try state.assignInvoice(call.parameters["document"] ?? "")
                state.paymentRecords[id]?.hasInvoice = true
                return answer
            },
        ]
    }

    /// Takes over an uploaded document as an invoice.
    mutating func assignInvoice(_ document: String) throws(APIError) -> JSONValue {
        let upload = try uploaded(document)
        try keepUploads([document])
        var invoice: JSONValue = [
            "id": .string(document), "size": .integer(upload.file.content.count),
            "url": .string("https://connect-testing.secuconnect.com/documents/\(document)"),
        ]
        invoice["name"] = upload.file.name.map { .string($0) }
        invoice["mime_type"] = upload.file.contentType.map { .string($0) }
        return ["document": invoice]
    }

    private mutating func cancelDirectPayment(
        _ id: String, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        let refunds = paymentRecords[id]?.refunds.count ?? 0
        _ = try cancelPayment(id, members)
        let demo = directPayments[id]?.members["demo"] ?? false
        if settings.cancelsDirectPaymentsWithFlag { return ["result": true, "demo": demo] }
        var result: JSONValue = [
            "remaining_amount": .integer(netAmount(ofPayment: id)), "refund_waiting_for_payment": false,
        ]
        if let record = paymentRecords[id], record.refunds.count > refunds, let refund = record.refunds.last {
            result["new_trans_id"] = payments[refund]?["trans_id"]
        }
        return ["result": result, "demo": demo]
    }

    private mutating func noteShipping(_ sent: JSONValue?, of id: String) throws(APIError) {
        guard let shipping = try Self.shipping(sent) else { return }
        payments.change(id) { document in
            for name in ["invoice_number", "order_id"] { document[name] = shipping[name] ?? document[name] }
        }
    }
}
