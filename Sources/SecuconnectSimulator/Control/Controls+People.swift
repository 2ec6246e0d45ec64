import SecuconnectKit

extension SimulatedServer {
    /// Users of apps, devices, contracts, cards and prepaid products.
    static let peopleControls: [ControlRoute] = [
        ControlRoute(
            .post, "/app-users", "Registers a user of an app, or changes the password.",
            [
                .required("name", .string, "The user name."), .required("password", .string, "The password."),
            ]
        ) { server, call in
            server.appUsers.register(call.text("name") ?? "", password: .init(call.text("password") ?? ""))
            return [:]
        },
        ControlRoute(.get, "/app-users/{name}", "Returns the devices on which a user of an app is signed in.") {
            server, call in
            let devices = server.appUsers.devices(of: call.parameter("name"))
            return ["devices": .object(devices.mapValues { .string($0) })]
        },
        ControlRoute(.post, "/app-users/{name}/sign-out", "Ends all sessions of a user of an app.") { server, call in
            try server.appUsers.signOut(call.parameter("name"))
            return [:]
        },
        ControlRoute(.get, "/devices", "Returns the user codes of devices that wait for a decision.") { server, _ in
            ["waiting": .array(server.devices.waitingCodes.map { .string($0) })]
        },
        ControlRoute(.post, "/devices/{code}/confirm", "Confirms the user code of a device.") { server, call in
            try server.devices.confirm(call.parameter("code"))
            return [:]
        },
        ControlRoute(.post, "/devices/{code}/refuse", "Refuses the user code of a device.") { server, call in
            try server.devices.refuse(call.parameter("code"))
            return [:]
        },
        ControlRoute(.post, "/devices/{uuid}/sign-out", "Signs a device out, by the uuid of its registration.") {
            server, call in
            try server.devices.signOut(call.parameter("uuid"))
            return [:]
        },
        ControlRoute(
            .post, "/contracts", "Opens a contract with a new merchant.",
            [
                .required("project", .string, "The name of the project, which no two contracts share."),
                .optional("push_url", .string, "The address for pushes about the contract."),
            ]
        ) { server, call in
            let id = try server.office.openContract(
                project: call.text("project") ?? "", pushURL: try call.url("push_url"))
            return server.contractDocument(id)
        },
        ControlRoute(.get, "/contracts", "Returns all contracts.") { server, _ in
            .array(server.contractIDs.map(server.contractDocument))
        },
        contractStep("approve", "Approves a contract.") { try $0.office.approve($1) },
        contractStep("revoke", "Takes back the approval of a contract.") { try $0.office.revokeApproval(of: $1) },
        contractStep("confirm-bank-account", "Accepts the account for payouts that a client asked for.") {
            try $0.office.confirmBankAccount(of: $1)
        },
        ControlRoute(
            .post, "/identifications/{id}/complete", "Completes the identification of a person.",
            [.required("status", .string, "The result, such as ok or failed.")]
        ) { server, call in
            let result = try server.identOffice.complete(.init(call.id), as: .init(call.text("status") ?? ""))
            return ["result": .string(result.rawValue)]
        },
        ControlRoute(.get, "/cases/{number}", "Returns the documents of a case of the service desk.") { server, call in
            let documents = Int(call.parameter("number")).map { server.documents(ofCase: .init($0)) } ?? []
            return ["documents": .array(documents.map { .string($0.rawValue) })]
        },
        ControlRoute(.post, "/containers/{id}/activate-token", "The card network accepts the token of a container.") {
            server, call in
            try server.office.activateToken(of: .init(call.id))
            return [:]
        },
        ControlRoute(.post, "/containers/{id}/refuse-token", "The card network refuses the token of a container.") {
            server, call in
            try server.office.refuseToken(of: .init(call.id))
            return [:]
        },
        ControlRoute(.get, "/cards/{number}/pin", "Returns the PIN that the holder of a loyalty card was sent.") {
            server, call in
            guard let pin = server.cardPIN(of: .init(call.parameter("number"))) else {
                throw ControlProblem(status: 404, message: "There is no card with this number; check it.")
            }
            return ["pin": .string(pin.rawValue)]
        },
        ControlRoute(
            .put, "/cards/{id}/overdraft", "Allows to overdraw a loyalty card.",
            [.optional("limit", .integer, "The limit in the minor unit; 0 for any sum. Without it, none is allowed.")]
        ) { server, call in
            server.setOverdraftLimit(call.integer("limit"), of: .init(call.id))
            return [:]
        },
        ControlRoute(
            .put, "/prepaid/items/{id}/stock", "Sets the number of codes of a prepaid product that are left.",
            [.optional("count", .integer, "The number of codes. Without it, there are any number.")]
        ) { server, call in
            server.setStock(call.integer("count"), of: .init(call.id))
            return [:]
        },
        ControlRoute(
            .put, "/prepaid/numbers/{number}",
            "Lets the product number of a cash register stand for a prepaid product.",
            [.required("item", .string, "The identifier of the product.")]
        ) { server, call in
            server.mapProductNumber(call.parameter("number"), to: .init(call.text("item") ?? ""))
            return [:]
        },
    ]

    private static func contractStep(
        _ name: String, _ summary: String,
        _ step: @escaping @Sendable (SimulatedServer, GeneralContract.ID) throws -> Void
    ) -> ControlRoute {
        ControlRoute(.post, "/contracts/{id}/\(name)", summary) { server, call in
            let id = GeneralContract.ID(call.id)
            try step(server, id)
            return server.contractDocument(id)
        }
    }

    private func contractDocument(_ id: GeneralContract.ID) -> JSONValue {
        let document = withState { try? $0.contract(id.rawValue) }
        return [
            "id": document?["id"] ?? .null, "older_id": olderID(of: id).map { .string($0.rawValue) } ?? .null,
            "project": document?["description"] ?? .null, "approved": document?["approved"] ?? .null,
            "payout_account": payoutAccount(of: id) ?? .null,
        ]
    }
}
