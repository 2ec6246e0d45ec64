import Foundation
import SecuconnectKit

/// A file that was uploaded.
struct Upload: Codable, Sendable {
    /// The number of the file, counted from the first one.
    let number: Int
    let file: StoredFile
    /// The date of the upload, as the API writes it.
    let created: JSONValue
    /// The time at which the file is deleted; `nil` if another call used it.
    var end: TimeInterval?
}

extension ServerState {
    /// Stores a file and returns its response.
    mutating func upload(_ file: StoredFile) -> JSONValue {
        forgetUploads(toStore: file.content.count)
        let id = identifiers.next("DUP")
        let number = (uploads.values.map(\.number).max() ?? 0) + 1
        let upload = Upload(
            number: number, file: file, created: timestamp, end: now.time + settings.documentLifetime)
        uploads[id] = upload
        return ["object": "document.uploads", "id": .string(id), "created": upload.created]
    }

    /// Forgets the oldest files until another one fits.
    private mutating func forgetUploads(toStore size: Int) {
        uploads = uploads.filter { $0.value.end.map { $0 > now.time } ?? true }
        var total = uploads.values.reduce(size) { $0 + $1.file.content.count }
        for (id, upload) in uploads.sorted(by: { $0.value.number < $1.value.number }) {
            guard total > settings.uploadCapacity else { return }
            total -= upload.file.content.count
            uploads[id] = nil
        }
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
