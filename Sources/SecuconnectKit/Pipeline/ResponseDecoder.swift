import Foundation

/// Decodes models from the bodies of responses.
enum ResponseDecoder {
    /// Decodes a response tolerantly. An empty body counts as `null`. A type that is a ``RawResponse`` receives the
    /// response without decoding.
    static func decode<Response: Decodable>(
        _ type: Response.Type, from response: IndexedResponse, dropped: DroppedValueCollector,
        checkpoint: @escaping () throws -> Void
    ) throws -> Response {
        if let raw = type as? any RawResponse.Type, let value = try raw.init(response.raw) as? Response {
            return value
        }
        var reader = JSONReader()
        reader.dropped = dropped
        reader.checkpoint = checkpoint
        // Models are equatable, and the type of a page isn't: it reads other shapes of lists, too.
        reader.requiresContent = type is any Equatable.Type && (response.index.map(beginsUnusually) ?? false)
        guard let index = response.index else {
            return try reader.decode(type, from: response.raw.body.isEmpty ? Data("null".utf8) : response.raw.body)
        }
        return try reader.decode(type, from: index)
    }

    /// Returns a Boolean value that indicates whether a document is an object that doesn't begin as all objects of the
    /// API do.
    private static func beginsUnusually(_ index: JSONIndex) -> Bool {
        index.firstName.map { !["object", "id"].contains($0) } ?? false
    }

    /// Returns the reason why a body can't be decoded, without quoting it.
    static func reason(of error: any Error) -> String {
        if error is UnexpectedContent { return "none of the expected fields" }
        guard let error = error as? DecodingError else { return "invalid value" }
        let path =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context.codingPath.joined
            @unknown default: ""
            }
        if case .dataCorrupted(let context) = error, path.isEmpty {
            return "invalid JSON" + ((context.underlyingError as? JSONSyntaxError).map { ": \($0)" } ?? "")
        }
        return (path.isEmpty ? "" : "\(path): ") + DroppedValueCollector.reason(of: error)
    }
}

/// A response with the index of its body, which everything that reads the body shares.
struct IndexedResponse {
    let raw: TransportResponse
    /// The index, or `nil` if the body isn't a JSON object, list or string.
    let index: JSONIndex?

    /// Indexes a response.
    ///
    /// A single byte must not hide a response, so strings are repaired. Text around the document, such as a notice of
    /// PHP, must not hide the code of a refusal. In a success it makes the response unreadable.
    ///
    /// - Parameters:
    ///   - response: The response.
    ///   - isDownload: A Boolean value that indicates whether a file was requested. One that is named as such isn't
    ///     indexed, because its content can look like an error.
    ///   - checkpoint: A function that is called now and then, and may end the work with an error.
    /// - Throws: What the checkpoint throws.
    init(
        _ response: TransportResponse, isDownload: Bool = false, checkpoint: (() throws -> Void)? = nil
    ) throws {
        raw = response
        let isRefusal = !(200..<300).contains(response.status)
        if isDownload, !isRefusal, response.headers["Content-Disposition"] != nil {
            index = nil
            return
        }
        func scan(_ tolerance: JSONTolerance) throws -> JSONIndex? {
            do {
                return try JSONIndex(response.body, tolerance: tolerance, checkpoint: checkpoint)
            } catch is JSONSyntaxError {
                return nil
            }
        }
        var found = response.body.beginsDocument ? try scan(.text) : nil
        if found == nil, isRefusal, !response.body.isPage { found = try scan(.surroundings) }
        index = found
    }
}

extension Data {
    /// A Boolean value that indicates whether the bytes are a page of a proxy or another server, which can hold JSON
    /// that isn't its answer.
    fileprivate var isPage: Bool {
        let start = String(decoding: prefix(100), as: UTF8.self).trimmed.lowercased()
        return ["<!doctype", "<html", "<?xml", "<head"].contains { start.hasPrefix($0) }
    }

    /// A Boolean value that indicates whether the bytes begin as a JSON object, list or string. Files aren't indexed.
    fileprivate var beginsDocument: Bool {
        for byte in self {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): return true
            // White space, or a byte order mark.
            case 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF: continue
            default: return false
            }
        }
        return false
    }
}
