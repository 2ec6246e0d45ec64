extension GeneralContracts {
    /// Reads the access of a merchant to third-party providers. The response contains no secrets.
    ///
    /// Calls `GET /General/Contracts/{id}/ThirdPartyConfiguration`.
    ///
    /// - Parameter id: The contract identifier.
    /// - Returns: The configuration.
    /// - Throws: ``SecuconnectError``.
    public func thirdPartyConfiguration(
        of id: GeneralContract.ID
    ) async throws -> GeneralContract.ThirdPartyConfiguration {
        try await client.send(
            .init(
                .get, "/General/Contracts/\(id)/ThirdPartyConfiguration",
                name: "general.contracts.thirdPartyConfiguration"))
    }

    /// Sets the access of a merchant to third-party providers for the first time.
    ///
    /// Calls `POST /General/Contracts/{id}/ThirdPartyConfiguration`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - draft: The credentials.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The configuration, without secrets.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if credentials are missing.
    @discardableResult
    public func setThirdPartyConfiguration(
        _ id: GeneralContract.ID, _ draft: GeneralContract.ThirdPartyConfiguration.Draft, actionID: ActionID? = nil
    ) async throws -> GeneralContract.ThirdPartyConfiguration {
        try await send(.post, "setThirdPartyConfiguration", id, draft, actionID)
    }

    /// Replaces the access of a merchant to all third-party providers.
    ///
    /// Providers that you omit are presumably removed. Wrong credentials stop payments at once. To change single
    /// providers, call ``patchThirdPartyConfiguration(_:_:actionID:)``.
    ///
    /// Calls `PUT /General/Contracts/{id}/ThirdPartyConfiguration`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - draft: The credentials.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The configuration, without secrets.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if credentials are missing.
    @discardableResult
    public func updateThirdPartyConfiguration(
        _ id: GeneralContract.ID, _ draft: GeneralContract.ThirdPartyConfiguration.Draft, actionID: ActionID? = nil
    ) async throws -> GeneralContract.ThirdPartyConfiguration {
        try await send(.put, "updateThirdPartyConfiguration", id, draft, actionID)
    }

    /// Changes the access of a merchant to single third-party providers. Wrong credentials stop payments at once.
    ///
    /// Calls `PATCH /General/Contracts/{id}/ThirdPartyConfiguration`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - draft: The credentials.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The configuration, without secrets.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if credentials are missing.
    @discardableResult
    public func patchThirdPartyConfiguration(
        _ id: GeneralContract.ID, _ draft: GeneralContract.ThirdPartyConfiguration.Draft, actionID: ActionID? = nil
    ) async throws -> GeneralContract.ThirdPartyConfiguration {
        try await send(.patch, "patchThirdPartyConfiguration", id, draft, actionID)
    }

    /// Removes the access of a merchant to a third-party provider.
    ///
    /// Calls `DELETE /General/Contracts/{id}/ThirdPartyConfiguration/{provider}`.
    ///
    /// - Parameters:
    ///   - id: The contract identifier.
    ///   - provider: The provider.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The configuration that remains, without secrets.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func deleteThirdPartyConfiguration(
        _ id: GeneralContract.ID, _ provider: GeneralContract.ThirdParty, actionID: ActionID? = nil
    ) async throws -> GeneralContract.ThirdPartyConfiguration {
        try await client.send(
            .init(
                .delete, "/General/Contracts/\(id)/ThirdPartyConfiguration/\(provider)",
                name: "general.contracts.deleteThirdPartyConfiguration", actionID: actionID))
    }

    private func send(
        _ method: TransportRequest.Method, _ name: String, _ id: GeneralContract.ID,
        _ draft: GeneralContract.ThirdPartyConfiguration.Draft, _ actionID: ActionID?
    ) async throws -> GeneralContract.ThirdPartyConfiguration {
        try draft.check()
        return try await client.send(
            .init(
                method, "/General/Contracts/\(id)/ThirdPartyConfiguration", name: "general.contracts.\(name)",
                body: draft, actionID: actionID))
    }
}
