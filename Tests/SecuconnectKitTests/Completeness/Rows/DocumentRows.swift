import Foundation

@testable import SecuconnectKit

/// The rows of `/Document`.
enum DocumentRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow("document.uploads.create") {
            try await $0.document.uploads.create($1["content"], name: $1["name"], contentType: $1["type"])
        }
        OperationRow("document.uploads.createMultipart") {
            try await $0.document.uploads.create(multipart: Data("a".utf8), name: "a.jpg", contentType: "image/jpeg")
        }
        OperationRow("document.uploads.get") { try await $0.document.uploads.get("{documentUploadsId}") }
        OperationRow("document.uploads.download") { try await $0.document.uploads.download("{documentUploadsId}") }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("DocumentUploadsBaseProductModel", DocumentUpload.self)
        ModelRow("DocumentUploadsProductModel", DocumentUpload.self)
        ModelRow("DocumentUploadsProductModelWithContent", DocumentUpload.self)
    }

    /// The content is base64.
    static let samples: [String: JSONValue] = [
        "DocumentUploadsDTOContent.content": "SGVsbG8=", "DocumentUploadsProductModelWithContent.content": "SGVsbG8=",
    ]
}
