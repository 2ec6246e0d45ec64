extension SecuconnectClient {
    /// Reads the objects that a push is about. The push itself proves nothing.
    ///
    /// ```swift
    /// for object in try await client.resolve(push) {
    ///     guard let payment = object.payment else { continue }
    ///     let order = object.smartTransaction?.merchantRef
    ///     try await orders.set(
    ///         order, payment: payment.id, to: payment.details?.simpleStatus)
    /// }
    /// ```
    /// The list has one element for each of ``PushEvent/objects``, usually one. The objects are newer than the push,
    /// and the same for every push that arrives late, twice or out of order.
    ///
    /// An object that can't be read has a ``PushedObject/failure``. That is so for a forged push, and for an object
    /// that was just created. If ``PushedObject/Failure/isTransient`` is `true`, throw it in
    /// ``PushClaimStore/handleOnce(_:lease:isolation:_:)``, handle the push again some seconds later, and ignore it after
    /// a few attempts.
    /// Failures that don't concern the object, such as a lost connection, are thrown.
    ///
    /// Calls `GET /Payment/Transactions/{id}`, or `GET /Payment/Transactions/{id}/OldFormat` for an id that does not
    /// begin with `PCI_`, then `GET /Smart/Transactions` with `q=transactions.id:{id}`. For objects of another known
    /// kind it calls the path of that kind, such as `GET /General/Contracts/{id}`.
    ///
    /// - Parameter push: The push.
    /// - Returns: The objects, in the order of the push. If it names more than ten, none is read.
    /// - Throws: ``SecuconnectError``, if the server can't be reached, fails, or doesn't accept the credentials.
    public func resolve(_ push: PushEvent) async throws -> [PushedObject] {
        var objects = push.objects.map { PushedObject($0) }
        for index in objects.indices {
            // The sender of a forged push must not be able to cause any number of calls.
            guard objects.count <= 10 else {
                objects[index].failure = .tooManyObjects
                continue
            }
            do { try await read(&objects[index]) } catch let error as SecuconnectError {
                guard let failure = PushedObject.Failure(error) else { throw error }
                objects[index].failure = failure
                continue
            }
            guard objects[index].reference.kind == .paymentTransactions else { continue }
            objects[index].smartTransaction = try await smartTransaction(of: objects[index].reference)
        }
        return objects
    }

    private func read(_ object: inout PushedObject) async throws {
        let reference = object.reference, id = reference.id.rawValue
        switch reference.kind {
        case .paymentTransactions where PaymentTransaction.ID(id).isLegacy:
            object.legacyPayment = try await payment.transactions.getLegacyFormat(.init(id))
        case .paymentTransactions: object.payment = try await payment.transactions.get(.init(id))
        case .paymentContainers: object.container = try await payment.containers.get(.init(id))
        case .paymentPayouts: object.payout = try await payment.payouts.get(.init(id))
        case .paymentSubscriptions: object.subscription = try await payment.subscriptions.get(.init(id))
        case .generalContracts, .paymentContracts:
            object.contract = try await general.contracts.get(.init(id))
        case .identRequests: object.identRequest = try await services.identRequests.get(.init(id))
        case .identResults: object.identResult = try await services.identResults.get(.init(id))
        default:
            // Only kinds that are known: a forged push must not choose among all paths of the API.
            guard let product = reference.oldProduct else { return object.failure = .unknownKind }
            object.legacyPayment = try await payment.secupay(product).get(.init(id))
        }
    }

    private func smartTransaction(of reference: PushEvent.Reference) async throws -> SmartTransaction? {
        let isOfPayment = SearchField.transactionsID.equals(reference.id.rawValue)
        do {
            let page = try await smart.transactions.find(ListQuery(filter: isOfPayment, count: 1))
            // Without a sale that can't be read, the payment would look like a refund.
            guard !page.items.isEmpty || page.unreadableCount == 0 && page.totalCount ?? 0 == 0 else {
                throw SecuconnectError(
                    .unreadableResponse, "The payment's Smart Transaction can't be read; look at the body.",
                    body: page.body)
            }
            return page.items.first
        } catch let error as SecuconnectError where error.kind == .notFound {
            return nil  // The server has been seen to return this error for an empty list.
        }
    }
}

extension PushEvent.Reference {
    /// The older direct product that the object is a payment of.
    fileprivate var oldProduct: SecupayTransaction.Product? {
        switch kind {
        case .secupayCreditCards: .creditCard
        case .secupayDebits: .debit
        case .secupayInvoices: .invoice
        case .secupayPrepays: .prepay
        case .secupaySofort: .sofort
        default: nil
        }
    }
}
