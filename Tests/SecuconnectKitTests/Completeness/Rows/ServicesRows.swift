@testable import SecuconnectKit

/// The rows of `/Services`.
enum ServicesRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow.list("services.identRequests") { $0.services.identRequests }
        OperationRow("services.identRequests.create") {
            try await $0.services.identRequests.create($1(), actionID: .row)
        }
        OperationRow("services.identRequests.get") {
            try await $0.services.identRequests.get("{identrequestId}", expand: .all)
        }
        OperationRow.list("services.identResults") { $0.services.identResults }
        OperationRow("services.identResults.get") {
            try await $0.services.identResults.get("{identrequestId}", expand: .all)
        }
        // The papers belong to one subject.
        OperationRow("services.uploadIdents.create", .init(returned: "service_issue_id")) {
            let subjects: [ServicesUploadIdents.Subject] = [
                .merchant(try $1["merchant_id"]), .payment(try $1["payment_id"]), .contract(try $1["contract_id"]),
                .apiKey(try $1["apikey"]),
            ]
            var cases: [ServiceIssueID?] = []
            for subject in subjects {
                cases.append(
                    try await $0.services.uploadIdents.create(
                        documents: $1["document_ids"], for: subject, serviceIssueID: $1["service_issue_id"],
                        actionID: .row))
            }
            return cases[0]
        }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("ContactData", ServicesIdentResult.ContactData.self)
        ModelRow("IdentDocument", ServicesIdentResult.Attachment.self)
        ModelRow("IdentDocumentData", ServicesIdentResult.Document.self)
        ModelRow("IdentificationCustomData", ServicesIdentResult.CustomData.self)
        ModelRow("IdentificationProcess", ServicesIdentResult.Process.self)
        ModelRow("IdentrequestPerson", ServicesIdentRequest.Person.self)
        ModelRow("IdentrequestPersonDTO", ServicesIdentRequest.PersonDraft.self)
        ModelRow("IdentrequestRedirectUrls", ServicesIdentRequest.RedirectURLs.self)
        ModelRow("IdentresultPerson", ServicesIdentResult.Person.self)
        ModelRow("ServicesIdentrequestsProductDTO", ServicesIdentRequest.Draft.self)
        ModelRow("ServicesIdentrequestsProductModel", ServicesIdentRequest.self)
        ModelRow("ServicesIdentresultsProductModel", ServicesIdentResult.self)
        ModelRow("UserAddressData", ServicesIdentResult.UserAddress.self)
        ModelRow("UserData", ServicesIdentResult.UserData.self)
        ModelRow("ValueField", ServicesIdentResult.Value.self)
    }

    /// The address of a video.
    static let samples: [String: JSONValue] = ["IdentresultPerson.video": "https://example.net/video"]

    static let withoutType = ["UploadidentsProductModel": "flattened by services.uploadIdents.create"]
}
