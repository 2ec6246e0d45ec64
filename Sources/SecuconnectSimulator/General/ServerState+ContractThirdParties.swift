import SecuconnectKit

extension ServerState {
    /// The credentials of merchants at other providers.
    static let contractProviderRoutes: [Route] = [
        Route(.get, "/General/Contracts/{id}/ThirdPartyConfiguration") { state, call throws(APIError) in
            state.providers(of: try state.contractID(call.id))
        },
        Route(.post, "/General/Contracts/{id}/ThirdPartyConfiguration") { state, call throws(APIError) in
            try state.setProviders(of: call.id, try call.members(), replacing: false)
        }.storing(GeneralContract.ThirdPartyConfiguration.Draft.self),
        Route(.put, "/General/Contracts/{id}/ThirdPartyConfiguration") { state, call throws(APIError) in
            try state.setProviders(of: call.id, try call.members(), replacing: true)
        }.storing(GeneralContract.ThirdPartyConfiguration.Draft.self),
        Route(.patch, "/General/Contracts/{id}/ThirdPartyConfiguration") { state, call throws(APIError) in
            try state.setProviders(of: call.id, try call.members(), replacing: false)
        }.storing(GeneralContract.ThirdPartyConfiguration.Draft.self),
        Route(.delete, "/General/Contracts/{id}/ThirdPartyConfiguration/{provider}") { state, call throws(APIError) in
            let id = try state.contractID(call.id), provider = (call.parameters["provider"] ?? "").lowercased()
            guard state.contracts[id]?.thirdParties.removeValue(forKey: provider) != nil else {
                throw .unknownID(provider)
            }
            return state.providers(of: id)
        },
    ]

    private mutating func setProviders(
        of name: String, _ members: [String: JSONValue], replacing: Bool
    ) throws(APIError) -> JSONValue {
        let id = try contractID(name)
        for (provider, environments) in members {
            guard ["paypal", "easycredit", "saferpay"].contains(provider) else {
                throw .format("There is no provider \(provider)")
            }
            let isComplete = (environments.object ?? [:]).values.allSatisfy {
                $0["client_id"]?.string != nil && $0["client_secret"]?.string != nil
            }
            guard isComplete else { throw .format("client_id or client_secret is missing") }
        }
        let old = replacing ? [:] : contracts[id]?.thirdParties ?? [:]
        contracts[id]?.thirdParties = old.merging(members) { $1 }
        let providers = providers(of: id)
        self[Self.contractKind].change(id) { contract in
            contract["paypal_configuration"] = providers["paypal"]
            contract["easycredit_configuration"] = providers["easycredit"]
        }
        return providers
    }

    /// The configuration without secrets. An empty one is an object too: the vendor's Java SDK can't read a list.
    private func providers(of id: String) -> JSONValue {
        let providers = (contracts[id]?.thirdParties ?? [:]).mapValues { environments in
            JSONValue.object(
                (environments.object ?? [:]).mapValues { ["client_id": $0["client_id"] ?? .null] })
        }
        return .object(providers)
    }
}
