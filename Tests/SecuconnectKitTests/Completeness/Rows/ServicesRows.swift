@testable import SecuconnectKit

/// The rows of `/Services`.
enum ServicesRows: ProductRows {
    private static let subjects: [ServicesUploadIdents.Subject] = [
        .merchant("MRC_1"), .payment("PCI_1"), .contract("GCR_1"), .apiKey("key"),
    ]

    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow.list("services.identRequests") { $0.services.identRequests }
        OperationRow("services.identRequests.create") { try await $0.services.identRequests.create($1()) }
        OperationRow("services.identRequests.get") {
            try await $0.services.identRequests.get("{identrequestId}", expand: .all)
        }
        OperationRow.list("services.identResults") { $0.services.identResults }
        OperationRow("services.identResults.get") {
            try await $0.services.identResults.get("{identrequestId}", expand: .all)
        }
        OperationRow("services.uploadIdents.create") {
            for subject in subjects {
                _ = try await $0.services.uploadIdents.create(documents: ["DUP_1"], for: subject, serviceIssueID: 1)
            }
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
