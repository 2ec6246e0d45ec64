/// The papers for the service desk, `/Services/Uploadidents`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct ServicesUploadIdents: Sendable {
    let client: SecuconnectClient

    /// Sends uploaded documents to the service desk, where people check them.
    ///
    /// Upload the documents immediately before: the server keeps them for about 20 minutes.
    ///
    /// Calls `POST /Services/Uploadidents`.
    ///
    /// - Parameters:
    ///   - documents: The identifiers of the uploaded documents.
    ///   - subjects: The objects that the documents belong to, at most one of each kind; none if the service desk knows
    ///     them by the case.
    ///   - serviceIssueID: The number of an existing case to add the documents to.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The number of the case; `nil` if the response has none.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if there is no document, an
    ///   identifier is empty, or there are two objects of one kind.
    @discardableResult
    public func create(
        documents: [DocumentUpload.ID], for subjects: Subject..., serviceIssueID: ServiceIssueID? = nil,
        actionID: ActionID? = nil
    ) async throws -> ServiceIssueID? {
        guard !documents.isEmpty, documents.allSatisfy({ !$0.rawValue.isEmpty }) else {
            throw SecuconnectError.invalidArgument(
                "There is no document, or one without an identifier; upload the documents and pass their identifiers.")
        }
        let body = try Submission(documents: documents, subjects: subjects, serviceIssueID: serviceIssueID)
        guard !body.isWithoutSubject else {
            throw SecuconnectError.invalidArgument("The identifier of the subject is empty; pass one.")
        }
        let operation = APIOperation<ServiceIssue>(
            .post, "/Services/Uploadidents", name: "services.uploadIdents.create", body: body, actionID: actionID)
        return try await client.send(operation).id
    }

    /// The object that documents belong to.
    public enum Subject: Hashable, Sendable {
        /// A merchant.
        case merchant(GeneralMerchant.ID)
        /// A payment.
        case payment(PaymentTransaction.ID)
        /// A contract.
        case contract(GeneralContract.ID)
        /// The contract that an API key belongs to.
        case apiKey(SensitiveString)
    }

    private struct Submission: Encodable, Sendable {
        let documents: [DocumentUpload.ID]
        var merchant: GeneralMerchant.ID?
        var payment: PaymentTransaction.ID?
        var contract: GeneralContract.ID?
        var apiKey: SensitiveString?
        let serviceIssueID: ServiceIssueID?

        init(documents: [DocumentUpload.ID], subjects: [Subject], serviceIssueID: ServiceIssueID?) throws {
            self.documents = documents
            self.serviceIssueID = serviceIssueID
            for subject in subjects {
                switch subject {
                case .merchant(let id): try Self.set(&merchant, id)
                case .payment(let id): try Self.set(&payment, id)
                case .contract(let id): try Self.set(&contract, id)
                case .apiKey(let key): try Self.set(&apiKey, key)
                }
            }
        }

        private static func set<Value>(_ value: inout Value?, _ new: Value) throws {
            guard value == nil else {
                throw SecuconnectError.invalidArgument(
                    "There are two subjects of one kind; send their documents in separate calls.")
            }
            value = new
        }

        var isWithoutSubject: Bool {
            [merchant?.rawValue, payment?.rawValue, contract?.rawValue, apiKey?.rawValue].contains("")
        }

        private enum CodingKeys: String, CodingKey {
            case documents = "document_ids"
            case merchant = "merchant_id"
            case payment = "payment_id"
            case contract = "contract_id"
            case apiKey = "apikey"
            case serviceIssueID = "service_issue_id"
        }
    }
}
