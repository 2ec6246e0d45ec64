import Foundation
import SecuconnectKit

/// The data of a container that its document doesn't have.
struct ContainerRecord: Codable, Sendable {
    var customerID: String?
    var iban: String?
    var notificationURL: URL?
    var isArchived = false
    /// A Boolean value that indicates whether its bank declines all payments; `nil` in older snapshots.
    var isDeclined: Bool?
}

extension ServerState {
    /// Storing means of payment. Those that a Smart Transaction stores are in `Containers+Tokens`.
    static let containerRoutes: [Route] =
        readRoutes(for: containerKind) + [
            Route(.post, "/Payment/Containers") { state, call throws(APIError) in
                try state.createContainer(try call.members())
            }.storing(PaymentContainer.Draft.self),
            Route(.post, "/Payment/Containers/me/validateSingleIban", effect: .read) { _, call throws(APIError) in
                try validate(try call.members())
            }.storing(PaymentContainer.IBANValidation.self, ignoring: []),
            Route(.put, "/Payment/Containers/{id}") { state, call throws(APIError) in
                try state.changeContainer(call.id, try call.members())
            },
            Route(.delete, "/Payment/Containers/{id}") { state, call throws(APIError) in
                let container = try state.object(call.id, of: containerKind)
                guard state.settings.allowsDeletingContainers else {
                    throw .notAllowed("The client can't delete containers")
                }
                state[containerKind].remove(call.id)
                state.containerRecords[call.id] = nil
                return [container]
            },
            Route(.put, "/Payment/Containers/{id}/archive") { state, call throws(APIError) in
                try state.archiveContainer(call.id)
            },
            Route(.post, "/Payment/Containers/{id}/mandate") { state, call throws(APIError) in
                let container = try state.object(call.id, of: containerKind)
                guard container["type"] == "bank_account" else { throw .wrongState("Only accounts have mandates") }
                _ = try state.object(try call.members()["customer_id"]?.identifier ?? "", of: customerKind)
                return ["mandate_url": .string("https://connect-testing.secuconnect.com/mandates/\(call.id).pdf")]
            },
            Route(.post, "/Payment/Containers/{id}/Uploadmandate") { state, call throws(APIError) in
                _ = try state.object(call.id, of: containerKind)
                guard let document = try call.members()["document_id"]?.identifier else {
                    throw .format("document_id is missing")
                }
                return ["service_issue_id": .integer(try state.openCase([document]))]
            },
        ]

    private mutating func openCase(_ documents: [String]) throws(APIError) -> Int {
        try keepUploads(documents)
        lastServiceCase += 1
        serviceCases[lastServiceCase] = documents
        return lastServiceCase
    }

    private mutating func createContainer(_ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        guard let type = members["type"]?.string ?? Self.containerType(of: members) else {
            throw .format("type is missing")
        }
        guard type != "credit_card" else { throw .format("A container of this type can't be created anymore") }
        guard let data = (members["private"] ?? members["token"])?.object, !data.isEmpty else {
            throw .format("private is missing")
        }
        var record = ContainerRecord()
        record.customerID = members["customer"]?.identifier ?? members["customer_id"]?.identifier
        if let id = record.customerID { _ = try object(id, of: Self.customerKind) }
        record.notificationURL = members["notification_url"]?.string.flatMap { URL(string: $0) }
        var container: [String: JSONValue] = [
            "type": .string(type), "merchant": ownMerchant, "contract": ownContract,
        ]
        container["customer"] = record.customerID.map { Self.reference(Self.customerKind.name, $0) }
        if type == "bank_account" {
            let iban = IBAN(data["iban"]?.string ?? "")
            try Self.checkAccount(.object(data))
            // Without a customer, the vendor's own tests store one account several times.
            let isStored = containerRecords.values.contains {
                !$0.isArchived && $0.iban == iban.text && $0.customerID != nil && $0.customerID == record.customerID
            }
            guard !isStored else { throw .duplicate("The customer has this account already") }
            record.iban = iban.text
            container["private"] = account(iban, owner: data["owner"])
            container["public"] = container["private"]
            container["mandate"] = [
                "sepa_mandate_id": .string(identifiers.nextMandateNumber()), "type": "CORE",
                "identification": .string("PAM/\(containerRecords.count + 1)/\(merchantID.suffix(6))"),
            ]
        }
        if type == "paypal" {
            container["private"] = .object(data.filter { ["email", "payer_id"].contains($0.key) })
            container["public"] = container["private"]
        }
        let created = create(container, of: Self.containerKind)
        containerRecords[created["id"]?.string ?? ""] = record
        return created
    }

    private func account(_ iban: IBAN, owner: JSONValue?) -> JSONValue {
        var account: JSONValue = ["iban": .string(settings.masksIBANs ? iban.masked : iban.text)]
        account["owner"] = owner
        account["bic"] = iban.bank.map { .string($0.bic) }
        account["bankname"] = iban.bank.map { .string($0.name) }
        return account
    }

    private mutating func changeContainer(
        _ id: String, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        _ = try object(id, of: Self.containerKind)
        guard let data = members["private"]?.object, let owner = data["owner"]?.string else {
            throw .format("private.owner is missing")
        }
        if let iban = data["iban"]?.string, IBAN(iban).text != containerRecords[id]?.iban {
            throw .format("Only the owner can be changed; create a new container")
        }
        let timestamp = timestamp
        self[Self.containerKind].change(id) { container in
            container["private"]?["owner"] = .string(owner)
            container["public"]?["owner"] = .string(owner)
            container["updated"] = timestamp
        }
        return try object(id, of: Self.containerKind)
    }

    private static func validate(_ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        guard let text = members["iban"]?.string else { throw .format("iban is missing") }
        let iban = IBAN(text)
        var answer: JSONValue = ["iban": .string(iban.text), "valid": .bool(iban.isValid)]
        answer["id"] = members["id"]
        guard iban.isValid, let bank = iban.bank else { return answer }
        answer["bic"] = .string(bank.bic)
        answer["bankname"] = .string(bank.name)
        return answer
    }
}
