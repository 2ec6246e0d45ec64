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
