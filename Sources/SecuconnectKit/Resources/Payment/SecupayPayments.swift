/// The payments of one of the older direct products, such as `/Payment/Secupaydebits`.
///
/// Use `client.smart.transactions` for new payments, and `client.payment.transactions` for the result of a payment. The
/// vendor maintains these products for shops that use them and shows in its examples how to migrate. They have no
/// lists: find their payments with ``PaymentTransactions``.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct SecupayPayments: Sendable {
    let client: SecuconnectClient

    /// The product.
    public let product: SecupayTransaction.Product

    /// Creates a payment.
    ///
    /// Give the draft a customer and a container, or neither and send the payer to ``SecupayTransaction/iframeURL``.
    /// With ``SecupayTransaction/Draft/isDemo`` no money moves, except by Sofort: there real money moves unless the
    /// payer enters 88888888 as IBAN and BIC.
    ///
    /// Calls `POST /Payment/{product}`.
    ///
    /// - Parameters:
    ///   - draft: The payment.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   amount is negative.
    public func create(_ draft: SecupayTransaction.Draft, actionID: ActionID? = nil) async throws -> SecupayTransaction
    {
        try draft.check(allowsZero: true)
        return try await client.send(
            .init(.post, "/Payment/\(product)", name: "\(resource).create", body: draft, actionID: actionID))
    }

    /// Reads a payment.
    ///
    /// Calls `GET /Payment/{product}/{id}`.
    ///
    /// - Parameter id: The identifier in the older interface, a hash.
    /// - Returns: The payment.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentTransaction.ID) async throws -> SecupayTransaction {
        try await client.send(
            .init(
                .get, "/Payment/\(product)/\(id)", name: "\(resource).get", expectedID: id.expectedHash))
    }

    /// Cancels or refunds a payment, completely or partly.
    ///
    /// - Warning: Called twice, it refunds twice. New code uses ``PaymentTransactions/cancel(_:_:actionID:)``.
    ///
    /// Calls `POST /Payment/{product}/{id}/cancel`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payment.
    ///   - cancellation: The amount; everything that remains by default.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The result.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the response reports a failure, and
    ///   of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the amount is less than 1.
    @discardableResult
    public func cancel(
        _ id: PaymentTransaction.ID, _ cancellation: SecupayTransaction.Cancellation = .init(),
        actionID: ActionID? = nil
    ) async throws -> SecupayTransaction.CancelResult {
        try cancellation.check()
        let operation = APIOperation<SecupayTransaction.CancelResult>(
            .post, "/Payment/\(product)/\(id)/cancel", name: "payment.secupay.cancel", body: cancellation,
            actionID: actionID)
        return try await client.send(operation) { response in
            guard response.value.outcome?.flag != false else {
                throw SecuconnectError(
                    .refused, "The server refused to cancel the payment; check its state.", response)
            }
            return response.value
        }
    }

    /// Captures an authorized payment.
    ///
    /// Calls `POST /Payment/{product}/{id}/capture`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payment.
    ///   - shipping: The delivery of the goods.
    ///   - contract: The contract of the payment.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func capture(
        _ id: PaymentTransaction.ID, shipping: PaymentTransaction.ShippingInformation? = nil,
        contract: GeneralContract.ID? = nil, actionID: ActionID? = nil
    ) async throws -> SecupayTransaction {
        try await change(
            .post, "/Payment/\(product)/\(id)/capture", "capture",
            CaptureBody(contract: contract.map { .init(id: $0) }, shipping: shipping), actionID)
    }

    /// Withholds a payment from payout, or releases it.
    ///
    /// Calls `PUT /Payment/{product}/{id}/accrual`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payment.
    ///   - accrual: A Boolean value that indicates whether the payment is withheld. With false it is paid out.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func updateAccrual(_ id: PaymentTransaction.ID, to accrual: Bool, actionID: ActionID? = nil) async throws
        -> SecupayTransaction
    {
        try await change(
            .put, "/Payment/\(product)/\(id)/accrual", "updateAccrual", AccrualBody(accrual: accrual), actionID)
    }

    /// Replaces the items of a payment. Undocumented whether the sum may change.
    ///
    /// Calls `PUT /Payment/{product}/{id}/basket`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payment.
    ///   - basket: All items.
    ///   - contract: The contract of the payment.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func updateBasket(
        _ id: PaymentTransaction.ID, to basket: [SecupayTransaction.BasketItem], contract: GeneralContract.ID? = nil,
        actionID: ActionID? = nil
    ) async throws -> SecupayTransaction {
        try await change(
            .put, "/Payment/\(product)/\(id)/basket", "updateBasket",
            BasketBody(basket: basket, contract: contract.map { .init(id: $0) }), actionID)
    }

    /// Records how the goods of a payment were delivered. It captures a payment by invoice, which becomes due by it.
    ///
    /// Calls `PUT /Payment/{product}/{id}/shippingInformation`. If the response only reports success, as in older
    /// versions of the API, the payment is read afterwards.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payment.
    ///   - information: The delivery of the goods.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment after the change.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the response reports a failure.
    @discardableResult
    public func updateShippingInformation(
        _ id: PaymentTransaction.ID, _ information: PaymentTransaction.ShippingInformation, actionID: ActionID? = nil
    ) async throws -> SecupayTransaction {
        let operation = APIOperation<ShippingResponse>(
            .put, "/Payment/\(product)/\(id)/shippingInformation", name: "payment.secupay.updateShippingInformation",
            body: information, actionID: actionID)
        let payment: SecupayTransaction? = try await client.send(operation) { response in
            if let payment = response.value.payment { return payment }
            guard response.value.isSuccess else {
                throw SecuconnectError(
                    .refused, "The server refused the delivery; check the state of the payment.", response)
            }
            return nil
        }
        if let payment { return payment }
        return try await get(id)
    }

    /// Assigns your invoice to a payment, as an uploaded PDF document.
    ///
    /// Calls `POST /Payment/{product}/{id}/assignExternalInvoicePdf/{document}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payment.
    ///   - document: The uploaded document.
    ///   - updatesExisting: A Boolean value that indicates whether an existing invoice is replaced. Otherwise the
    ///     server presumably refuses a second one.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The stored invoice.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func assignInvoicePDF(
        _ id: PaymentTransaction.ID, document: DocumentUpload.ID, updatesExisting: Bool? = nil,
        actionID: ActionID? = nil
    ) async throws -> SecupayTransaction.InvoicePDF {
        let response: InvoiceResponse = try await client.send(
            .init(
                .post, "/Payment/\(product)/\(id)/assignExternalInvoicePdf/\(document)",
                name: "payment.secupay.assignInvoicePDF", body: InvoiceBody(updatesExisting: updatesExisting),
                actionID: actionID))
        return response.document
    }

    /// The name of the resource in errors and events.
    private var resource: String {
        switch product {
        case .debit: "payment.secupayDebits"
        case .creditCard: "payment.secupayCreditCards"
        case .invoice: "payment.secupayInvoices"
        case .prepay: "payment.secupayPrepays"
        case .sofort: "payment.secupaySofort"
        case .payout: "payment.secupayPayouts"
        default: "payment.secupay"
        }
    }

    private func change(
        _ method: TransportRequest.Method, _ path: APIPath, _ name: String, _ body: any Encodable & Sendable,
        _ actionID: ActionID?
    ) async throws -> SecupayTransaction {
        try await client.send(.init(method, path, name: "payment.secupay.\(name)", body: body, actionID: actionID))
    }
}

private struct CaptureBody: Encodable, Sendable {
    var contract: ResourceReference<GeneralContract>?
    var shipping: PaymentTransaction.ShippingInformation?

    private enum CodingKeys: String, CodingKey {
        case contract
        case shipping = "shipping_information"
    }
}

private struct AccrualBody: Encodable, Sendable {
    var accrual: Bool
}

private struct BasketBody: Encodable, Sendable {
    var basket: [SecupayTransaction.BasketItem]
    var contract: ResourceReference<GeneralContract>?
}

private struct InvoiceBody: Encodable, Sendable {
    var updatesExisting: Bool?

    private enum CodingKeys: String, CodingKey {
        case updatesExisting = "update_existing"
    }
}

private struct InvoiceResponse: Decodable, Sendable {
    var document: SecupayTransaction.InvoicePDF
}

/// A payment, or in older versions of the API only a result.
private struct ShippingResponse: Decodable, Sendable {
    var payment: SecupayTransaction?
    var isSuccess = true

    init(from decoder: any Decoder) throws {
        payment = try? SecupayTransaction(from: decoder)
        if payment == nil { isSuccess = try ActionResult(from: decoder).isSuccess }
    }
}
