import Foundation
public import SecuconnectKit

extension ServerState {
    /// Stores the means of payment of a Smart Transaction that asks for a token, when it was authorized.
    mutating func storeInstrument(of smartID: String) {
        guard let document = smart[smartID],
            let instructions = document["payment_context"]?["container_instructions"],
            instructions["request_token"] == true,
            let type = Self.storedTypes[PaymentMethod(document["payment_method"]?.string ?? "")]
        else { return }
        let id = document["container"]?["id"]?.string ?? identifiers.next(Self.containerKind.prefix)
        if self[Self.containerKind][id] == nil {
            var container: [String: JSONValue] = [
                "id": .string(id), "type": .string(type), "merchant": ownMerchant, "contract": ownContract,
                "token_status": ["status": "requested", "created": timestamp, "version": "1"],
            ]
            container["public"] = sampleInstrument(of: type, payer: document["customer"]?["contact"])
            container["private"] = container["public"]
            let customerID = document["customer"]?["id"]?.string
            container["customer"] = customerID.map { Self.reference(Self.customerKind.name, $0) }
            _ = create(container, of: Self.containerKind)
            containerRecords[id] = ContainerRecord(
                customerID: customerID,
                notificationURL: instructions["notification_url"]?.string.flatMap { URL(string: $0) })
        }
        smart.change(smartID) { document in
            document["container"] = [
                "object": .string(Self.containerKind.name), "id": .string(id), "type": .string(type),
            ]
        }
        for payment in paymentIDs(of: smartID) { paymentRecords[payment]?.containerID = id }
    }

    private static let storedTypes: [PaymentMethod: String] = [
        .creditcard: "credit_card", .debit: "bank_account", .paypal: "paypal",
    ]

    /// Returns the data of an instrument that a payer entered at Smart Checkout; `nil` for an account, of which the
    /// simulator only knows the masked number.
    private mutating func sampleInstrument(of type: String, payer: JSONValue?) -> JSONValue? {
        switch type {
        case "credit_card": return ["pan": "411111XXXXXX1111", "issuer": "VISA"]
        case "paypal":
            let number = identifiers.nextHex("payer").uppercased().prefix(13)
            return ["email": payer?["email"] ?? "payer@example.net", "payer_id": .string(String(number))]
        default: return nil
        }
    }

    /// Sets how far the token of a container is, and tells of it.
    mutating func setToken(_ status: String, of id: String) {
        let timestamp = timestamp
        self[Self.containerKind].change(id) { container in
            container["token_status"]?["status"] = .string(status)
            container["token_status"]?["last_modified"] = timestamp
            container["updated"] = timestamp
        }
        let url = containerRecords[id]?.notificationURL
        if url != nil || settings.alwaysPushes { push(Self.containerKind.name, id, type: "changed", to: url) }
    }

    mutating func archiveContainer(_ id: String) throws(APIError) -> JSONValue {
        let container = try object(id, of: Self.containerKind)
        containerRecords[id]?.isArchived = true
        if container["token_status"] != nil { setToken("archived", of: id) }
        return ["result": true]
    }

    /// Refuses a stored means of payment that can't be used. One that the server doesn't know is taken as it is.
    func checkContainer(_ id: String) throws(APIError) {
        guard containerRecords[id]?.isArchived != true else { throw .wrongState("The container was archived") }
    }

    /// Refuses a charge without the payer that names no payment with which the payer agreed.
    func checkMerchantInitiated(_ smartID: String) throws(APIError) {
        guard let document = smart[smartID], let context = document["payment_context"]?["mit_instructions"],
            context["type"] == "mit"
        else { return }
        guard let origin = context["cit_reference"]?.string, let record = paymentRecords[origin],
            PaymentStage(simpleStatus(ofPayment: origin)) == .executed
        else { throw .format("cit_reference names no settled payment") }
        guard record.containerID == document["container"]?["id"]?.string else {
            throw .wrongState("The payment of cit_reference was made with another container")
        }
    }
}

extension SimulatedServer.Office {
    /// The card network accepts the token of a container, which is pushed.
    ///
    /// - Parameter id: The container.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if there is no such container or no token was asked for.
    public func activateToken(of id: PaymentContainer.ID) throws { try setToken("active", of: id) }

    /// The card network refuses the token of a container, which is pushed.
    ///
    /// - Parameter id: The container.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if there is no such container or no token was asked for.
    public func refuseToken(of id: PaymentContainer.ID) throws { try setToken("failed", of: id) }

    private func setToken(_ status: String, of id: PaymentContainer.ID) throws {
        try server.withStateNow { state in
            guard state[ServerState.containerKind][id.rawValue]?["token_status"] != nil else {
                throw SimulatedServer.CheckoutRefusal(
                    description: "There is no container \(id) that waits for a token.")
            }
            state.setToken(status, of: id.rawValue)
        }
    }
}
