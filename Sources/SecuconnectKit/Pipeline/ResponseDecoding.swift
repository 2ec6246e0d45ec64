import Foundation

/// Decodes models from the bodies of responses.
enum ResponseDecoding {
    /// Decodes a response. A type that is a ``RawResponse`` receives it without decoding.
    static func decode<Response: Decodable>(
        _ type: Response.Type, from response: TransportResponse, dropped: DroppedValueCollector,
        checkpoint: (() throws -> Void)? = nil
    ) throws -> Response {
        if let raw = type as? any RawResponse.Type, let value = try raw.init(response) as? Response { return value }
        return try decode(type, from: response.body, dropped: dropped, checkpoint: checkpoint)
    }

    /// Decodes a body tolerantly. An empty body counts as `null`.
    static func decode<Response: Decodable>(
        _ type: Response.Type, from body: Data, dropped: DroppedValueCollector,
        checkpoint: (() throws -> Void)? = nil
    ) throws -> Response {
        var reader = JSONReader()
        reader.dropped = dropped
        reader.checkpoint = checkpoint
        let value = try reader.decode(type, from: body.isEmpty ? Data("null".utf8) : body)
        try checkContent(of: value, from: body)
        return value
    }

    /// Returns the reason why a body can't be decoded, without quoting it.
    static func reason(of error: any Error) -> String {
        if error is UnexpectedContent { return "it has none of the expected fields" }
        guard let error = error as? DecodingError else { return "it can't be read" }
        let path =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context.codingPath.joined
            @unknown default: ""
            }
        if case .dataCorrupted(let context) = error, path.isEmpty {
            return "it is no JSON" + ((context.underlyingError as? JSONSyntaxError).map { ": \($0)" } ?? "")
        }
        return (path.isEmpty ? "" : "\(path): ") + DroppedValueCollector.reason(of: error)
    }
}
