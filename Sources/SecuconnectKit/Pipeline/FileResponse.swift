import Foundation

/// A response that isn't decoded from JSON.
protocol RawResponse: Decodable, Sendable {
    /// Creates an instance from a response with a status of success.
    init(_ response: TransportResponse) throws
}

/// A downloaded file.
struct FileResponse: RawResponse {
    /// Thrown for a response without a body.
    private struct NoContent: Error {}

    let data: Data
    let contentType: String?
    /// The name of the file, without any folder.
    let fileName: String?

    init(_ response: TransportResponse) throws {
        guard !response.body.isEmpty else { throw NoContent() }
        data = response.body
        contentType = response.headers["Content-Type"]
        fileName = ContentDisposition.fileName(in: response.headers["Content-Disposition"])
    }

    /// Operations need a type that can be decoded. A file never is.
    init(from decoder: any Decoder) throws {
        throw DecodingError.dataCorrupted(
            .init(codingPath: decoder.codingPath, debugDescription: "A file can't be read from JSON."))
    }
}

/// The file name in the header field `Content-Disposition` (RFC 6266).
enum ContentDisposition {
    /// Returns the name of the file. Folders are removed, so that no caller writes outside of a folder.
    ///
    /// - Parameter header: The value of the header field.
    /// - Returns: The name; `nil` if the header field has no valid one.
    static func fileName(in header: String?) -> String? {
        guard let header else { return nil }
        let parameters = parameters(in: header)
        let name = parameters["filename*"].flatMap(extended) ?? parameters["filename"]
        return name.flatMap(lastComponent)
    }

    private static func parameters(in header: String) -> [String: String] {
        var parameters: [String: String] = [:]
        for piece in pieces(of: header).dropFirst() {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let name = String(piece[..<equals]).trimmed.lowercased()
            if parameters[name] == nil {
                parameters[name] = unquoted(String(piece[piece.index(after: equals)...]).trimmed)
            }
        }
        return parameters
    }

    /// The parts between semicolons that aren't in quotation marks.
    private static func pieces(of header: String) -> [String] {
        var pieces = [""]
        var isQuoted = false, isEscaped = false
        for character in header {
            if character == ";", !isQuoted {
                pieces.append("")
                continue
            }
            pieces[pieces.count - 1].append(character)
            if isEscaped {
                isEscaped = false
            } else if character == "\\", isQuoted {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            }
        }
        return pieces
    }

    /// The content of quotation marks. Backslashes stay where they are part of a Windows path.
    private static func unquoted(_ value: String) -> String {
        guard value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") else { return value }
        return String(value.dropFirst().dropLast()).replacingOccurrences(of: "\\\"", with: "\"")
    }

    /// The form of RFC 8187: `UTF-8''na%C3%AFve.txt`.
    private static func extended(_ value: String) -> String? {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        return String(parts[2]).removingPercentEncoding
    }

    private static func lastComponent(of name: String) -> String? {
        let last = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
        // Format characters, such as the one that turns the direction of writing, can hide an extension.
        let visible = last.unicodeScalars.filter {
            ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        let cleaned = String(String.UnicodeScalarView(visible)).trimmed
        return ["", ".", ".."].contains(cleaned) ? nil : cleaned
    }
}
