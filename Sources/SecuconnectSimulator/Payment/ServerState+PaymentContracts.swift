import Foundation
import SecuconnectKit

extension ServerState {
    /// The older view of contracts, in which merchants are taken on. The contracts are those of `/General/Contracts`.
    static let paymentContractRoutes: [Route] = [
        Route(.get, "/Payment/Contracts") { state, call throws(APIError) in
            try state.list(\.paymentContracts, call.call)
        },
        Route(.get, "/Payment/Contracts/{id}") { state, call throws(APIError) in
            state.stamped(try state.contract(call.id))
        },
        Route(.get, "/Payment/Contracts/{id}/paymentMethods") { state, call throws(APIError) in
            try state.availableMethods(of: call.id, ["currency": "EUR", "is_demo": false])
        },
        Route(.post, "/Payment/Contracts/{id}/clone") { state, call throws(APIError) in
            try state.cloneContract(call.id, try call.members())
        }.storing(PaymentContract.CloneDraft.self),
        Route(.post, "/Payment/Contracts/{id}/requestId") { state, call throws(APIError) in
            try state.takeOnMerchant(under: call.id, try call.members())
        },
        Route(.post, "/Payment/Contracts/{id}/revokeAccrual") { state, call throws(APIError) in
            try state.revokeAccrual(ofContract: call.id)
        },
        Route(.post, "/Payment/Contracts/{id}/updateBankAccount") { state, call throws(APIError) in
            try state.changeBankAccount(ofContract: call.id, try call.members())
        },
    ]

    /// The contracts in the form of the older interface.
    private var paymentContracts: DocumentStore {
        var contracts = DocumentStore()
        for contract in self[Self.contractKind].all {
            contracts.insert(stamped(contract), id: contract["id"]?.string ?? "")
        }
        return contracts
    }

    /// Returns a contract in the form of the older interface, with another name of the account for payments. The
    /// creation time is the time of the call, as it has been seen on the real server.
    private func stamped(_ contract: JSONValue) -> JSONValue {
        var contract = contract
        contract["created"] = timestamp
        contract["pay_in_account"] = contract["pay_in_advance_account"]
        contract["pay_in_advance_account"] = nil
        return contract
    }

    private func project(in members: [String: JSONValue]) throws(APIError) -> String {
        guard let project = members["project"]?.string, !project.isEmpty else { throw .format("project is missing") }
        return project
    }

    /// The contract under which another one is made: the client's own or one that it made, and no terminated one.
    private func parentContract(_ name: String) throws(APIError) -> String {
        let id = try contractID(name)
        guard contracts[id]?.isTerminated == false else { throw .notAllowed("access denied") }
        return id
    }

    private mutating func cloneContract(
        _ name: String, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        let parent = try parentContract(name)
        var new = NewContract(
            merchantID: try contract(parent)["merchant"]?["id"]?.string ?? merchantID, parentID: parent,
            project: try project(in: members), pushURL: members["url_push"]?.string.flatMap { URL(string: $0) },
            isApproved: settings.approvesClones, bankAccount: members["payment_data"])
        if members["payin_account"] == true { new.payInAccount = Self.transferAccount }
        let id = try createContract(new)
        return stamped(try contract(id))
    }

    private mutating func takeOnMerchant(
        under name: String, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        let parent = try parentContract(name)
        let project = try project(in: members)
        let account = members["payout_account"] ?? members["payment_data"]
        guard account?["iban"]?.string?.isEmpty == false || members["merchant_id"] != nil else {
            throw .format("payout_account is missing")
        }
        if let account, account != .null { try Self.checkAccount(account) }
        let papers = ["signed_contract", "project_brochure", "project_factsheet", "account_verification"]
        try keepUploads(papers.compactMap { members[$0]?.identifier })
        guard !contracts.values.contains(where: { $0.project == project }) else {
            throw .duplicate("There is a contract for the project")
        }
        let merchant: String
        if let known = members["merchant_id"]?.identifier {
            guard members["event_details"]?.object != nil else { throw .format("event_details is missing") }
            _ = try object(known, of: Self.merchantKind)
            merchant = known
        } else {
            merchant = createMerchant(members["contact"] ?? ["companyname": .string(project)])
        }
        var new = NewContract(
            merchantID: merchant, parentID: parent, project: project,
            pushURL: members["url_push"]?.string.flatMap { URL(string: $0) }, bankAccount: account)
        if members["payin_account"] == true { new.payInAccount = Self.transferAccount }
        let id = try createContract(new)
        var answer = stamped(try contract(id))
        answer["contract"] = Self.reference(Self.contractKind.name, id)
        answer["apikey"] = .string(identifiers.nextAPIKey())
        answer["pay_in_account"] = nil
        answer["payin_account"] = new.payInAccount
        if members["create_first_store"] == true {
            var store: [String: JSONValue] = ["merchant": Self.reference(Self.merchantKind.name, merchant)]
            store["name"] = .string(members["store_name"]?.string ?? project)
            answer["store"] = Self.reference(
                Self.storeKind.name, create(store, of: Self.storeKind)["id"]?.string ?? "")
        }
        return answer
    }
}
