import Foundation

/// Decodes models from the bodies of responses.
enum ResponseDecoding {
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
        guard let index = response.index else {
            return try reader.decode(type, from: response.raw.body.isEmpty ? Data("null".utf8) : response.raw.body)
        }
        let value = try reader.decode(type, from: index)
        if beginsUnusually(index) {
            // Values that were lost are no content.
            reader.dropped = nil
            reader.keepsLostValues = false
            try checkContent(of: dropped.isEmpty ? value : reader.decode(type, from: index))
        }
        return value
    }

    /// Returns a Boolean value that indicates whether a document is an object that doesn't begin as all objects of the
    /// API do.
    private static func beginsUnusually(_ index: JSONIndex) -> Bool {
        index.firstName.map { !["object", "id"].contains($0) } ?? false
    }

    /// Refuses an object with fields of which none was read, such as `{"message": …}` for a model whose properties are
    /// all optional.
    ///
    /// - Throws: ``UnexpectedContent``.
    private static func checkContent<Response: Decodable>(of value: Response) throws {
        guard let value = value as? any Equatable,
            let nothing = try? JSONReader().decode(Response.self, from: Data("{}".utf8)), value.isEqual(to: nothing)
        else { return }
        throw UnexpectedContent()
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

extension Equatable {
    fileprivate func isEqual(to other: Any) -> Bool { (other as? Self) == self }
}
