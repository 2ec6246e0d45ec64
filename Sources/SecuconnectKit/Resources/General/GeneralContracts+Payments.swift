extension GeneralContracts {
    /// Reads the currencies that a contract can use.
    ///
    /// Calls `GET /General/Contracts/{id}/AvailableCurrencies`.
    ///
    /// - Parameter id: The contract identifier.
    /// - Returns: The currencies.
    /// - Throws: ``SecuconnectError``.
    public func availableCurrencies(of id: GeneralContract.ID) async throws -> [CurrencyCode] {
        try await client.list(
            .init(
                .get, "/General/Contracts/\(id)/AvailableCurrencies", name: "general.contracts.availableCurrencies"))
    }

    /// Reads the payment methods that a contract can use.
    ///
    /// Calls `POST /General/Contracts/{id}/getAvailablePaymentMethods`, which only reads.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - currency: The currency of the payment.
    ///   - isDemo: A Boolean value that indicates whether the payment is a test without money.
    ///   - usesFlexNames: A Boolean value that indicates whether the response uses the names of the discontinued
    ///     Flex.API. The server then ignores the other values.
    /// - Returns: The payment methods.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the currency is empty.
    public func availablePaymentMethods(
        of id: GeneralContract.ID, currency: CurrencyCode, isDemo: Bool, usesFlexNames: Bool? = nil
    ) async throws -> [GeneralContract.AvailableMethod] {
        try await client.list(
            .init(
                .post, "/General/Contracts/\(id)/getAvailablePaymentMethods",
                name: "general.contracts.availablePaymentMethods",
                body: try MethodsRequest(currency: currency, isDemo: isDemo, usesFlexNames: usesFlexNames),
                effect: .read))
    }

    /// Reads the payment methods for a Smart Transaction, which depend on its basket and its customer.
    ///
    /// Call this immediately before the payer chooses.
    ///
    /// Calls `POST /General/Contracts/{id}/getAvailablePaymentMethods/{smartTransactionID}`, which only reads.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - transaction: The identifier of the Smart Transaction.
    ///   - currency: The currency of the payment.
    ///   - isDemo: A Boolean value that indicates whether the payment is a test without money.
    /// - Returns: The payment methods.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the currency is empty.
    public func availablePaymentMethods(
        of id: GeneralContract.ID, for transaction: SmartTransaction.ID, currency: CurrencyCode, isDemo: Bool
    ) async throws -> [GeneralContract.AvailableMethod] {
        try await client.list(
            .init(
                .post, "/General/Contracts/\(id)/getAvailablePaymentMethods/\(transaction)",
                name: "general.contracts.availablePaymentMethodsForTransaction",
                body: try MethodsRequest(currency: currency, isDemo: isDemo, usesFlexNames: nil), effect: .read))
    }

    /// Reads the settings of the discontinued Flex.API checkout, and of Apple Pay and Google Pay.
    ///
    /// Calls `GET /General/Contracts/{id}/IframeOptions`.
    ///
    /// - Parameter id: The contract identifier.
    /// - Returns: The settings.
    /// - Throws: ``SecuconnectError``.
    public func iframeOptions(of id: GeneralContract.ID) async throws -> GeneralContract.IframeOptions {
        try await client.send(
            .init(.get, "/General/Contracts/\(id)/IframeOptions", name: "general.contracts.iframeOptions"))
    }

    private struct MethodsRequest: Encodable, Sendable {
        let currency: CurrencyCode
        let isDemo: Bool
        let usesFlexNames: Bool?

        init(currency: CurrencyCode, isDemo: Bool, usesFlexNames: Bool?) throws {
            guard !currency.rawValue.isEmpty else {
                throw SecuconnectError.invalidArgument("The currency is empty; pass its code, such as \"EUR\".")
            }
            self.currency = currency
            self.isDemo = isDemo
            self.usesFlexNames = usesFlexNames
        }

        private enum CodingKeys: String, CodingKey {
            case currency
            case isDemo = "is_demo"
            case usesFlexNames = "apiv2_products"
        }
    }
}
