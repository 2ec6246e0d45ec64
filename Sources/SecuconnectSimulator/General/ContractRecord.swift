import Foundation
import SecuconnectKit

/// The data of a contract that its document doesn't have. Contracts of all products share it.
struct ContractRecord: Codable, Sendable {
    /// The identifier in the older interface, `PCR_…`. Both identifiers lead to the contract.
    var olderID: String
    /// The name of the project, which no two contracts share.
    var project: String?
    /// The address for pushes about the contract.
    var pushURL: URL?
    /// A Boolean value that indicates whether the client created the contract, so that it can terminate it. Its own
    /// contract isn't one.
    var isCreatedByClient = false
    var isTerminated = false
    /// The account that receives payouts, and the one that is being checked.
    var bankAccount: JSONValue?
    var pendingBankAccount: JSONValue?
    /// The credentials at other providers, secrets included.
    var thirdParties: [String: JSONValue] = [:]
    /// The currencies that can be used.
    var currencies = ["EUR", "CHF"]
    /// The money that was paid in by transfer, by currency.
    var transferBalance: [String: Int] = [:]
    /// A Boolean value that indicates whether a job is going to release the withheld payments.
    var releasesPayments = false
}

/// The source of a contract.
struct NewContract {
    var merchantID: String
    var parentID: String?
    var project: String?
    var pushURL: URL?
    var isApproved = false
    var bankAccount: JSONValue?
    var payInAccount: JSONValue?
    var isCreatedByClient = true
}

extension ServerState {
    static let contractKind = ObjectKind(name: "general.contracts", path: "/General/Contracts", prefix: "GCR")

    /// Creates the contract of `me`, if it isn't there.
    mutating func seedOwnContract() {
        let id = settings.contractID.rawValue
        guard contracts[id] == nil else { return }
        insertContract(NewContract(merchantID: merchantID, isApproved: true, isCreatedByClient: false), id: id)
    }

    /// Makes a contract.
    ///
    /// - Returns: Its identifier, `GCR_…`.
    mutating func createContract(_ new: NewContract) throws(APIError) -> String {
        try requireNewProject(new.project)
        let id = identifiers.next(Self.contractKind.prefix)
        insertContract(new, id: id)
        return id
    }

    /// Refuses a project that a contract has.
    func requireNewProject(_ project: String?) throws(APIError) {
        guard let project, contracts.values.contains(where: { $0.project == project }) else { return }
        throw .duplicate("There is a contract for the project")
    }

    private mutating func insertContract(_ new: NewContract, id: String) {
        lastContractNumber += 1
        var members: [String: JSONValue] = [
            "id": .string(id), "id_old": .integer(lastContractNumber), "approved": .bool(new.isApproved),
            "merchant": ["object": "general.merchants", "id": .string(new.merchantID)],
        ]
        members["description"] = new.project.map { .string($0) }
        members["parent"] = new.parentID.map { ["object": "general.contracts", "id": .string($0)] }
        members["pay_in_advance_account"] = new.payInAccount
        _ = create(members, of: Self.contractKind)
        contracts[id] = ContractRecord(
            olderID: identifiers.next("PCR"), project: new.project, pushURL: new.pushURL,
            isCreatedByClient: new.isCreatedByClient, bankAccount: new.bankAccount)
    }

    /// The identifier `GCR_…` of a contract that is named by either of its identifiers.
    func contractID(_ name: String) throws(APIError) -> String {
        if contracts[name] != nil { return name }
        guard let id = contracts.first(where: { $0.value.olderID == name })?.key else { throw .unknownID(name) }
        return id
    }

    /// Refuses a contract that is unknown or was terminated, for a payment.
    func checkContract(_ name: String?) throws(APIError) {
        guard let name, contracts[try contractID(name)]?.isTerminated == true else { return }
        throw .notAllowed("The contract was terminated")
    }

    /// A contract as a document, named by either of its identifiers.
    func contract(_ name: String) throws(APIError) -> JSONValue {
        try object(try contractID(name), of: Self.contractKind)
    }

    /// Sets whether a contract is approved, and tells of it.
    mutating func setApproval(of id: String, to isApproved: Bool) {
        self[Self.contractKind].change(id) { $0["approved"] = .bool(isApproved) }
        guard let url = contracts[id]?.pushURL else { return }
        push("general.contracts", id, type: "changed", to: url)
        if settings.pushesContractsTwice { push("payment.contracts", id, type: "changed", to: url) }
    }
}
