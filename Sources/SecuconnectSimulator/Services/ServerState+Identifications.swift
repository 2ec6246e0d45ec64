import Foundation
import SecuconnectKit

extension ServerState {
    static let identRequestKind = ObjectKind(
        name: "services.identrequests", path: "/Services/Identrequests", prefix: "SIR")
    static let identResultKind = ObjectKind(
        name: "services.identresults", path: "/Services/Identresults", prefix: "SIS")

    /// The identification of people, and papers for the service desk.
    static let serviceRoutes: [Route] =
        readRoutes(for: identRequestKind) + readRoutes(for: identResultKind) + [
            Route(.post, "/Services/Identrequests") { state, call throws(APIError) in
                try state.requestIdentification(try call.members())
            }.storing(ServicesIdentRequest.Draft.self),
            Route(.post, "/Services/Uploadidents") { state, call throws(APIError) in
                try state.submitPapers(try call.members())
            },
        ]

    private mutating func requestIdentification(_ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        guard let people = members["person"]?.array, !people.isEmpty else { throw .format("There is no person") }
        var request: [String: JSONValue] = [:]
        for name in ["provider", "type", "owner_transaction_id", "redirect_urls", "demo"] {
            request[name] = members[name]
        }
        request["status"] = "requested"
        request["contract"] = ["object": "general.contracts", "id": .string(settings.contractID.rawValue)]
        var persons: [JSONValue] = []
        for person in people {
            let number = identifiers.nextHex("identification").prefix(12).uppercased()
            var answer = person
            if let contact = person["contact"] { answer["contact"] = try Self.normalized(contact) }
            answer["status"] = "requested"
            answer["transaction_id"] = .string(number)
            answer["provider_id"] = members["provider"]
            answer["redirect_url"] = .string("https://ident.example.net/\(number)")
            persons.append(answer)
        }
        request["person"] = .array(persons)
        return create(request, of: Self.identRequestKind)
    }

    /// Ends an identification, and tells of it.
    mutating func completeIdentification(_ id: String, as status: String) throws(APIError) -> String {
        let request = try object(id, of: Self.identRequestKind)
        let people = request["person"]?.array ?? []
        let time = timestamp
        self[Self.identRequestKind].change(id) { request in
            request["status"] = .string(status)
            request["updated"] = time
            if ["ok", "failed"].contains(status) { request["graduation_date"] = time }
            request["person"] = .array(
                people.map { person in
                    var person = person
                    person["status"] = .string(status)
                    return person
                })
        }
        let result = create(
            [
                "request": ["object": "services.identrequests", "id": .string(id)],
                "contract": request["contract"] ?? .null, "status": .string(status),
                "demo": request["demo"] ?? false,
                "person": .array(people.map { Self.result(of: $0, status, at: time) }),
            ], of: Self.identResultKind)
        let resultID = result["id"]?.string ?? ""
        let url = contracts[settings.contractID.rawValue]?.pushURL
        push("services.identrequests", id, type: "changed", to: url)
        push("services.identresults", resultID, type: "added", to: url)
        return resultID
    }

    private static func result(of person: JSONValue, _ status: String, at time: JSONValue) -> JSONValue {
        let contact = person["contact"]
        var user: JSONValue = [:]
        for name in ["forename", "surname", "dob", "birthplace", "nationality", "gender"] {
            user[name] = contact?[name].map { ["value": $0, "status": "MATCH"] }
        }
        var custom: JSONValue = [:]
        for name in (1...5).map({ "custom\($0)" }) { custom[name] = person[name] }
        return [
            "identificationprocess": [
                "status": .string(status == "ok" ? "SUCCESS" : status.uppercased()), "identificationtime": time,
                "transactionnumber": person["transaction_id"] ?? .null,
            ],
            "customdata": custom, "userdata": user,
            "contactdata": ["mobile": contact?["mobile"] ?? .null, "email": contact?["email"] ?? .null],
        ]
    }

    /// Takes papers over into a case of the service desk.
    private mutating func submitPapers(_ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        // A demo of the vendor has the documents under another name.
        let documents = ["document_ids", "documents"].flatMap { members[$0]?.array ?? [] }.compactMap(\.identifier)
        guard !documents.isEmpty else { throw .format("There is no document") }
        let subjects = ["merchant_id", "payment_id", "contract_id", "apikey"].filter { members[$0]?.identifier != nil }
        guard subjects.count == 1 else { throw .format("There must be one of merchant, payment, contract and API key") }
        var number = members["service_issue_id"]?.integer
        if let number { guard serviceCases[number] != nil else { throw .unknownID("\(number)") } }
        try keepUploads(documents)
        number = number ?? lastServiceCase + 1
        guard let number else { return nil }
        lastServiceCase = max(lastServiceCase, number)
        serviceCases[number, default: []] += documents
        return ["service_issue_id": .integer(number)]
    }
}
