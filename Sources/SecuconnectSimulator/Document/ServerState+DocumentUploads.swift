import Foundation
import SecuconnectKit

extension ServerState {
    /// Uploading documents and reading them.
    static let documentRoutes: [Route] = [
        Route(.post, "/Document/Uploads") { state, call throws(APIError) in
            if case .file(let file) = call.call.body { return try state.upload(file) }
            return try state.upload(try call.members())
        },
        Route(.get, "/Document/Uploads/{id}") { state, call throws(APIError) in
            let upload = try state.uploaded(call.id)
            var document = Self.description(of: upload, id: call.id)
            document["content"] = .string(upload.file.content.base64EncodedString())
            return document
        },
        Route(downloading: "/Document/Uploads/{id}/Download") { state, call throws(APIError) in
            try state.uploaded(call.id).file
        },
    ]

    private mutating func upload(_ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        // The generated SDKs of the vendor send a file as JSON.
        let text = members["content"]?.string ?? members["file"]?.string
        guard let text, let content = Data(base64Encoded: text), !content.isEmpty else {
            throw .format("The content is not base64")
        }
        let file = StoredFile(content: content, name: members["name"]?.string, contentType: members["type"]?.string)
        return members["content"] == nil ? describedUpload(file) : upload(file)
    }

    private mutating func upload(_ file: MultipartFile) throws(APIError) -> JSONValue {
        guard file.part == settings.uploadPart else { throw .format("There is no part \(settings.uploadPart)") }
        guard !file.file.content.isEmpty else { throw .format("The file is empty") }
        return describedUpload(file.file)
    }

    /// Stores a file and returns its description.
    private mutating func describedUpload(_ file: StoredFile) -> JSONValue {
        let answer = upload(file)
        guard let id = answer["id"]?.string, let upload = uploads[id] else { return answer }
        return Self.description(of: upload, id: id)
    }

    private static func description(of upload: Upload, id: String) -> JSONValue {
        var document: JSONValue = [
            "object": "document.uploads", "id": .string(id), "created": upload.created,
            "size": .integer(upload.file.content.count),
        ]
        document["type"] = upload.file.contentType.map { .string($0) }
        document["name"] = upload.file.name.map { .string($0) }
        return document
    }
}
