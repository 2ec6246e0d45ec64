public import Foundation

/// Uploaded documents, `/Document/Uploads`, such as identity papers, contracts and invoices.
///
/// The server keeps a document for about 20 minutes, unless another call uses it: upload documents immediately before
/// use. If the outcome of an upload is unknown, upload again: the first document is forgotten.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct DocumentUploads: Sendable {
    let client: SecuconnectClient

    /// Uploads a document as JSON.
    ///
    /// The content grows by a third on its way. For more than 1 MB use
    /// ``create(multipart:name:contentType:actionID:)``.
    ///
    /// Calls `POST /Document/Uploads`.
    ///
    /// - Parameters:
    ///   - content: The content of the document.
    ///   - name: The file name, such as `front.jpg`.
    ///   - contentType: The MIME type, such as `image/jpeg`.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The document, with its identifier and time only.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the content, the name or
    ///   the type is empty.
    public func create(
        _ content: Data, name: String? = nil, contentType: String? = nil, actionID: ActionID? = nil
    ) async throws -> DocumentUpload {
        guard !content.isEmpty else {
            throw SecuconnectError.invalidArgument("The document is empty; pass its content.")
        }
        guard name != "", contentType != "" else {
            throw SecuconnectError.invalidArgument("The name or the content type is empty; pass one, or nil.")
        }
        let body = Content(content: content.base64EncodedString(), name: name, type: contentType)
        return try await client.send(
            .init(.post, "/Document/Uploads", name: "document.uploads.create", body: body, actionID: actionID))
    }

    /// Uploads a document as it is, which suits large documents.
    ///
    /// Calls `POST /Document/Uploads?multipart`. The name of the part is undocumented; it is `file`, as in the newest
    /// SDKs of the vendor.
    ///
    /// - Parameters:
    ///   - content: The content of the document.
    ///   - name: The file name, such as `front.jpg`.
    ///   - contentType: The MIME type, such as `image/jpeg`.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The document, without its content.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the content or the name is
    ///   empty, or the type isn't a MIME type.
    public func create(
        multipart content: Data, name: String, contentType: String, actionID: ActionID? = nil
    ) async throws -> DocumentUpload {
        var operation = APIOperation<DocumentUpload>(
            .post, "/Document/Uploads", name: "document.uploads.createMultipart",
            query: [URLQueryItem(name: "multipart", value: nil)], actionID: actionID)
        operation.encodedBody = try EncodedBody(
            file: content, part: "file", fileName: name, contentType: contentType)
        return try await client.send(operation)
    }

    /// Reads a document with its content.
    ///
    /// Only your own documents can be read, and only until they are forgotten.
    ///
    /// Calls `GET /Document/Uploads/{id}`.
    ///
    /// - Parameter id: The document identifier.
    /// - Returns: The document.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: DocumentUpload.ID) async throws -> DocumentUpload {
        try await client.send(
            .init(.get, "/Document/Uploads/\(id)", name: "document.uploads.get", expectedID: id.rawValue))
    }

    /// Downloads the content of a document.
    ///
    /// Only your own documents can be read, and only until they are forgotten. A successful response with a
    /// `Content-Disposition` is the document, even if its content looks like an error of the API.
    ///
    /// Calls `GET /Document/Uploads/{id}/Download`.
    ///
    /// - Parameter id: The document identifier.
    /// - Returns: The content with its type and name.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/unreadableResponse`` if there is no content.
    public func download(_ id: DocumentUpload.ID) async throws -> DocumentUpload.File {
        var operation = APIOperation<FileResponse>(
            .get, "/Document/Uploads/\(id)/Download", name: "document.uploads.download")
        operation.accept = "application/json, */*"
        let file = try await client.send(operation)
        return .init(data: file.data, contentType: file.contentType, fileName: file.fileName)
    }

    private struct Content: Encodable, Sendable {
        let content: String
        let name: String?
        let type: String?
    }
}
