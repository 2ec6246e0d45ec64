import Foundation

/// A request body that isn't JSON. It prints its size only, since it can hold identity documents.
struct EncodedBody: Sendable, CustomStringConvertible, CustomReflectable {
    let data: Data
    let contentType: String

    /// A textual representation of this instance.
    var description: String { "\(data.count) bytes" }

    /// A mirror without the data.
    var customMirror: Mirror { Mirror(self, children: ["bytes": data.count]) }
}

extension EncodedBody {
    /// Creates a `multipart/form-data` body with one part, a file.
    ///
    /// - Parameters:
    ///   - content: The content of the file.
    ///   - part: The name of the part.
    ///   - fileName: The name of the file. Quotation marks and line breaks are percent-encoded.
    ///   - contentType: The media type of the file, such as `image/jpeg`.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the file is empty or its
    ///   name or type can't be sent.
    init(file content: Data, part: String, fileName: String, contentType: String) throws {
        guard !content.isEmpty else { throw SecuconnectError.invalidArgument("The file is empty; pass its content.") }
        let name = try Self.encoded(fileName: fileName)
        let type = try Self.checked(contentType: contentType)
        // 128 random bits can't be in the content by chance, and nobody can write them there in advance.
        let boundary = "secuconnect-" + (0..<2).map { _ in Self.hex(UInt64.random(in: .min ... .max)) }.joined()
        let head =
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part)\"; filename=\"\(name)\"\r\n"
            + "Content-Type: \(type)\r\n\r\n"
        let tail = "\r\n--\(boundary)--\r\n"
        // Allocated once: large files must not be in memory a third time.
        var data = Data(capacity: head.utf8.count + content.count + tail.utf8.count)
        data.append(contentsOf: head.utf8)
        data.append(content)
        data.append(contentsOf: tail.utf8)
        self.init(data: data, contentType: "multipart/form-data; boundary=\(boundary)")
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The name as browsers write it.
    private static func encoded(fileName: String) throws -> String {
        guard !fileName.isEmpty, fileName.unicodeScalars.allSatisfy({ $0 != "\0" }) else {
            throw SecuconnectError.invalidArgument("The file has no name; pass one such as \"front.jpg\".")
        }
        var encoded = ""
        for scalar in fileName.unicodeScalars {
            switch scalar {
            case "\"": encoded += "%22"
            case "\r": encoded += "%0D"
            case "\n": encoded += "%0A"
            default: encoded.unicodeScalars.append(scalar)
            }
        }
        return encoded
    }

    private static func checked(contentType: String) throws -> String {
        let parts = contentType.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, !parts[0].isEmpty, !parts[1].isEmpty,
            contentType.utf8.allSatisfy({ (32...126).contains($0) })
        else {
            throw SecuconnectError.invalidArgument(
                "The content type isn't of the form type/subtype, such as image/jpeg.")
        }
        return contentType
    }
}
