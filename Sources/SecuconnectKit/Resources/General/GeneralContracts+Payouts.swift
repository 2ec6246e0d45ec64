extension GeneralContracts {
    /// Reads the money that was paid in by bank transfer and can be paid out.
    ///
    /// Calls `GET /General/Contracts/{id}/transferBalance`.
    ///
    /// - Parameter id: The contract identifier.
    /// - Returns: The amounts by currency.
    /// - Throws: ``SecuconnectError``.
    public func transferBalance(of id: GeneralContract.ID) async throws -> GeneralContract.TransferBalance {
        try await client.send(
            .init(.get, "/General/Contracts/\(id)/transferBalance", name: "general.contracts.transferBalance"))
    }

    /// Releases all payments of a contract that are held back from payouts. This can't be undone.
    ///
    /// The server only accepts the request; the payments are released later.
    ///
    /// Calls `POST /General/Contracts/{id}/revokeAccrual`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the response says no.
    public func revokeAccrual(_ id: GeneralContract.ID, actionID: ActionID? = nil) async throws {
        try await client.command(
            .init(
                .post, "/General/Contracts/\(id)/revokeAccrual", name: "general.contracts.revokeAccrual",
                actionID: actionID))
    }

    /// Requests another account for the payouts of a contract.
    ///
    /// The server only accepts the request; the account is checked first. Some contracts require a BIC. The purpose of
    /// the account isn't sent.
    ///
    /// Calls `POST /General/Contracts/{id}/updateBankAccount`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - account: The new account. It must have an IBAN.
    ///   - verificationDocument: The identifier of an uploaded document that proves who owns the account.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the account has no IBAN, of
    ///   kind ``SecuconnectError/Kind/refused`` if the response says no.
    public func updateBankAccount(
        _ id: GeneralContract.ID, to account: BankAccount, verificationDocument: DocumentUpload.ID? = nil,
        actionID: ActionID? = nil
    ) async throws {
        guard account.iban?.rawValue.isEmpty == false else {
            throw SecuconnectError.invalidArgument("The account has no IBAN; set the one that receives the payouts.")
        }
        guard verificationDocument?.rawValue != "" else {
            throw SecuconnectError.invalidArgument("The document identifier is empty; pass one, or nil.")
        }
        try await client.command(
            .init(
                .post, "/General/Contracts/\(id)/updateBankAccount", name: "general.contracts.updateBankAccount",
                body: AccountChange(account: account, document: verificationDocument), actionID: actionID))
    }

    private struct AccountChange: Encodable, Sendable {
        let iban: SensitiveString?
        let bic: String?
        let owner: String?
        let bankName: String?
        let document: DocumentUpload.ID?

        init(account: BankAccount, document: DocumentUpload.ID?) {
            iban = account.iban
            bic = account.bic
            owner = account.owner
            bankName = account.bankName
            self.document = document
        }

        private enum CodingKeys: String, CodingKey {
            case iban, bic, owner
            case bankName = "bankname"
            case document = "verification_document"
        }
    }
}
