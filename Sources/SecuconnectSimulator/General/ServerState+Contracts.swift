import SecuconnectKit

extension ServerState {
    /// Reading contracts and changing their settings.
    static let contractRoutes: [Route] = [
        Route(.get, contractKind.path) { state, call throws(APIError) in
            try state.list(\.[contractKind], call.call)
        },
        Route(.get, "/General/Contracts/{id}") { state, call throws(APIError) in try state.contract(call.id) },
        Route(.put, "/General/Contracts/{id}") { state, call throws(APIError) in
            try state.changeCheckout(of: call.id, try call.members(), replacing: true)
        }.storing(GeneralContract.self, only: ["checkout_configuration"]),
        Route(.patch, "/General/Contracts/{id}") { state, call throws(APIError) in
            try state.changeCheckout(of: call.id, try call.members(), replacing: false)
        }.storing(GeneralContract.self, only: ["checkout_configuration"]),
        Route(.get, "/General/Contracts/{id}/AvailableCurrencies") { state, call throws(APIError) in
            let id = try state.contractID(call.id)
            return .array((state.contracts[id]?.currencies ?? []).map { .string($0) })
        },
        Route(.get, "/General/Contracts/{id}/IframeOptions") { state, call throws(APIError) in
            _ = try state.contractID(call.id)
            return state.iframeOptions
        },
        Route(.post, "/General/Contracts/{id}/getAvailablePaymentMethods", effect: .read) {
            state, call throws(APIError) in
            try state.availableMethods(of: call.id, try call.members())
        },
        Route(.post, "/General/Contracts/{id}/getAvailablePaymentMethods/{transaction}", effect: .read) {
            state, call throws(APIError) in
            _ = try state.smartDocument(call.parameters["transaction"] ?? "")
            return try state.availableMethods(of: call.id, try call.members())
        },
        Route(.post, "/General/Contracts/{id}/savePaymentLinkConfiguration") { state, call throws(APIError) in
            let id = try state.contractID(call.id), options = try call.members()
            state[contractKind].change(id) { $0["payment_link_options"] = .object(options) }
            return try state.contract(id)
        }.storing(GeneralContract.PaymentLinkOptions.self),
        Route(.post, "/General/Contracts/{id}/terminate") { state, call throws(APIError) in
            try state.terminateContract(call.id)
        },
    ]

    private mutating func changeCheckout(
        of name: String, _ members: [String: JSONValue], replacing: Bool
    ) throws(APIError) -> JSONValue {
        let id = try contractID(name)
        guard let new = members["checkout_configuration"]?["notifications"]?.object else {
            throw .format("There is no checkout_configuration")
        }
        let old = try contract(id)["checkout_configuration"]?["notifications"]?.object ?? [:]
        let notifications = replacing ? new : old.merging(new) { $1 }
        self[Self.contractKind].change(id) {
            $0["checkout_configuration"] = ["notifications": .object(notifications)]
        }
        return try contract(id)
    }

    /// The names are those of the API's examples; where none is known the name is that of the path.
    func availableMethods(of name: String, _ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let id = try contractID(name)
        guard let currency = members["currency"]?.string, members["is_demo"]?.bool != nil else {
            throw .format("currency or is_demo is missing")
        }
        guard contracts[id]?.currencies.contains(currency) == true else { return [] }
        let known: [String: JSONValue] = [
            "creditcard": "Creditcard", "debit": "Debit", "invoice": "Invoice", "paypal": "Paypal",
            "prepaid": "Prepay", "sofort": "Sofort", "easycredit": "easyCredit",
        ]
        let methods = settings.paymentMethods.map(\.rawValue).sorted()
        return .array(methods.map { known[$0] ?? .string($0) })
    }

    private var iframeOptions: JSONValue {
        let merchant = JSONValue.string(settings.merchantName)
        return [
            "project_title": merchant, "language": "de", "is_basket_shown": true,
            "payment_config": [
                "Googlepay": [
                    "api_version": 2, "api_version_minor": 0, "type": "CARD",
                    "allowed_card_networks": ["MASTERCARD", "VISA"], "merchant_name": merchant,
                ],
                "Applepay": ["label": merchant, "supported_networks": ["masterCard", "visa"]],
            ],
        ]
    }

    private mutating func terminateContract(_ name: String) throws(APIError) -> JSONValue {
        let id = try contractID(name)
        guard contracts[id]?.isCreatedByClient == true, contracts[id]?.isTerminated == false,
            try contract(id)["approved"] == true
        else { throw .notAllowed("The contract can't be terminated") }
        contracts[id]?.isTerminated = true
        setApproval(of: id, to: false)
        return ["result": true]
    }
}
