extension SecuconnectClient {
    /// Reads the objects that a push is about, for a push itself proves nothing.
    ///
    /// ```swift
    /// for case .payment(let payment, let sale) in try await client.resolve(push) {
    ///     try await orders.set(sale?.merchantRef, payment: payment.id, to: payment.details?.statusSimple)
    /// }
    /// ```
    /// The list has one element for each of ``PushNotification/objects``, so usually one. What it says is newer than
    /// the push and is the same for every push that comes late, twice or out of order.
    ///
    /// An object that has only just been created may not be readable yet, which is a
    /// ``SecuconnectError/Kind/notFound``. It isn't waited for here: ``PushDeduplicator/forget(_:)`` the push and handle
    /// it again some seconds later. A forged push ends in the same error, so give up in the end.
    ///
    /// Calls `GET /Payment/Transactions/{id}`, or `GET /Payment/Transactions/{id}/OldFormat` for an id that does not
    /// begin with `PCI_`, then `GET /Smart/Transactions` with `q=transactions.id:{id}`. For objects of another known
    /// kind it calls the path of that kind, such as `GET /General/Contracts/{id}`.
    ///
    /// - Parameter push: the push that came.
    /// - Returns: the objects, in the order of the push.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/invalidArgument``, before anything is read, if
    ///   the push names more than ten objects, which only a forged one does.
    public func resolve(_ push: PushNotification) async throws -> [PushedObject] {
        // Whoever can send a push must not be able to make us send any number of calls.
        guard push.objects.count <= 10 else {
            throw SecuconnectError.invalidArgument("The push names \(push.objects.count) objects at once; ignore it.")
        }
        var objects: [PushedObject] = []
        for reference in push.objects { objects.append(try await resolve(reference)) }
        return objects
    }

    private func resolve(_ reference: PushNotification.Reference) async throws -> PushedObject {
        switch reference.kind {
        case .paymentTransactions where reference.id.rawValue.hasPrefix("PCI_"):
            let found = try await payment.transactions.get(PaymentTransaction.ID(reference.id.rawValue))
            return .payment(found, smartTransaction: try await smartTransaction(of: reference))
        case .paymentTransactions:
            let found = try await payment.transactions.getOldFormat(PaymentTransaction.ID(reference.id.rawValue))
            return .oldPayment(reference, found, smartTransaction: try await smartTransaction(of: reference))
        default:
            guard let path = reference.path else { return .notRead(reference) }
            let name = "\(reference.kind).get"
            if reference.isOldPayment {
                return .oldPayment(reference, try await send(.init(.get, path, name: name)), smartTransaction: nil)
            }
            return .other(reference, try await send(.init(.get, path, name: name)))
        }
    }

    private func smartTransaction(of reference: PushNotification.Reference) async throws -> SmartTransaction? {
        let isOfPayment = SearchField.transactionsID.equals(reference.id.rawValue)
        do {
            return try await smart.transactions.find(ListQuery(filter: isOfPayment, count: 1)).items.first
        } catch let error as SecuconnectError where error.kind == .notFound {
            return nil  // An empty list has been seen to come as this error.
        }
    }
}

extension PushNotification.Reference {
    /// Where to read the object. Only kinds that are known: a forged push must not choose among all the API's paths.
    fileprivate var path: APIPath? {
        switch kind {
        case .generalContracts: "/General/Contracts/\(id)"
        case .paymentContainers: "/Payment/Containers/\(id)"
        case .paymentPayouts: "/Payment/Payouts/\(id)"
        case .paymentSubscriptions: "/Payment/Subscriptions/\(id)"
        case .identRequests: "/Services/Identrequests/\(id)"
        case .identResults: "/Services/Identresults/\(id)"
        case .secupayCreditCards: "/Payment/Secupaycreditcards/\(id)"
        case .secupayDebits: "/Payment/Secupaydebits/\(id)"
        case .secupayInvoices: "/Payment/Secupayinvoices/\(id)"
        case .secupayPrepays: "/Payment/Secupayprepays/\(id)"
        case .secupaySofort: "/Payment/Secupaysofort/\(id)"
        default: nil
        }
    }

    fileprivate var isOldPayment: Bool {
        [.secupayCreditCards, .secupayDebits, .secupayInvoices, .secupayPrepays, .secupaySofort].contains(kind)
    }
}
