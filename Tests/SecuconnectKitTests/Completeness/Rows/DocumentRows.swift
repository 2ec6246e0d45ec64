import Foundation

@testable import SecuconnectKit

/// The rows of `/Document`.
enum DocumentRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow("document.uploads.create") {
            try await $0.document.uploads.create(
                $1["content"], name: $1["name"], contentType: $1["type"], actionID: .row)
        }
        OperationRow("document.uploads.createMultipart") {
            let file = OperationExchange.file, content: String = try $1["file"]
            return try await $0.document.uploads.create(
                multipart: Data(content.utf8), name: file.name, contentType: file.contentType, actionID: .row)
        }
        OperationRow("document.uploads.get") { try await $0.document.uploads.get("{documentUploadsId}") }
        OperationRow("document.uploads.download") {
            let file = try await $0.document.uploads.download("{documentUploadsId}")
            return [String(decoding: file.data, as: UTF8.self), file.contentType, file.fileName]
        }
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
