import Foundation
import SecuconnectKit

/// A file that was uploaded.
struct Upload: Sendable {
    let file: StoredFile
    /// The date of the upload, as the API writes it.
    let created: JSONValue
    /// The time at which the file is deleted; nil if another call used it.
    var end: TimeInterval?
}

extension ServerState {
    /// Stores a file and returns its response.
    mutating func upload(_ file: StoredFile) -> JSONValue {
        let id = identifiers.next("DUP")
        let upload = Upload(file: file, created: timestamp, end: now.time + settings.documentLifetime)
        uploads[id] = upload
        return ["object": "document.uploads", "id": .string(id), "created": upload.created]
    }

    /// A file that hasn't been forgotten.
    func uploaded(_ id: String) throws(APIError) -> Upload {
        guard let upload = uploads[id], upload.end.map({ $0 > now.time }) ?? true else { throw .unknownID(id) }
        return upload
    }

    /// Checks that the files are there, and keeps them.
    mutating func keepUploads(_ ids: [String]) throws(APIError) {
        for id in ids { _ = try uploaded(id) }
        for id in ids { uploads[id]?.end = nil }
    }
}
