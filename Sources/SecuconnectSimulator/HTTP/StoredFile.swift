import Foundation
import SecuconnectKit

/// A file that the server was sent or sends.
struct StoredFile: Codable, Hashable, Sendable {
    var content: Data
    var name: String?
    var contentType: String?

    /// The content type for a header field. One that isn't a media type of RFC 9110 is replaced with that of any bytes.
    var mediaType: String {
        let type = contentType ?? ""
        let parts = type.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
        let isValid =
            parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Self.tokenBytes.contains) }
            && type.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        return isValid ? type : "application/octet-stream"
    }

    private static let tokenBytes = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&^_.+-".utf8)

    /// The header that names the file. Quotation marks, backslashes and line breaks can't be part of it.
    var contentDisposition: String {
        let name = (name ?? "").filter { !"\"\\\r\n".contains($0) }
        return name.isEmpty ? "inline" : "inline; filename=\"\(name)\""
    }
}

/// The file of a `multipart/form-data` body, RFC 7578, with the name of its part.
struct MultipartFile: Hashable, Sendable {
    var part: String
    var file: StoredFile

    /// Reads the first part that names a file.
    ///
    /// - Parameters:
    ///   - body: The body of the request.
    ///   - contentType: The header `Content-Type` of the request.
    init?(_ body: Data, contentType: String) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let boundary = HeaderParameters(contentType)["boundary"]
        else { return nil }
        for part in Self.parts(of: body, boundary: boundary) {
            guard let file = MultipartFile(part: part) else { continue }
            self = file
            return
        }
        return nil
    }

    private init?(part data: Data) {
        guard let end = data.range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: data[..<end.lowerBound], as: UTF8.self)
        var headers: [String: String] = [:]
        for line in head.split(separator: "\r\n") {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { continue }
            headers[halves[0].lowercased()] = halves[1].trimmingCharacters(in: .whitespaces)
        }
        let disposition = HeaderParameters(headers["content-disposition"] ?? "")
        guard let name = disposition["name"], let fileName = disposition["filename"] else { return nil }
        part = name
        file = StoredFile(
            content: Data(data[end.upperBound...]), name: fileName.removingPercentEncoding ?? fileName,
            contentType: headers["content-type"])
    }

    /// The part between the boundaries.
    private static func parts(of body: Data, boundary: String) -> [Data] {
        let delimiter = Data("--\(boundary)".utf8)
        var parts: [Data] = []
        var start: Data.Index?
        var position = body.startIndex
        while let found = body.range(of: delimiter, in: position..<body.endIndex) {
            // A part ends before the line break that belongs to the boundary.
            if let start, start <= found.lowerBound - 2 { parts.append(body[start..<(found.lowerBound - 2)]) }
            start = body.index(found.upperBound, offsetBy: 2, limitedBy: body.endIndex)
            position = found.upperBound
        }
        return parts
    }
}

/// The parameters of a header, such as `boundary` in `multipart/form-data; boundary=x`.
private struct HeaderParameters {
    private var values: [String: String] = [:]

    init(_ header: String) {
        for piece in header.split(separator: ";").dropFirst() {
            let halves = piece.split(separator: "=", maxSplits: 1)
            guard halves.count == 2 else { continue }
            let name = halves[0].trimmingCharacters(in: .whitespaces).lowercased()
            values[name] = halves[1].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
        }
    }

    subscript(name: String) -> String? { values[name] }
}
