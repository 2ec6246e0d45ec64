import Foundation

/// Decodes models from the bodies of responses.
enum ResponseDecoding {
    /// Decodes a response. A type that is a ``RawResponse`` receives it without decoding.
    static func decode<Response: Decodable>(
        _ type: Response.Type, from response: TransportResponse, dropped: DroppedValueCollector
    ) throws -> Response {
        if let raw = type as? any RawResponse.Type, let value = try raw.init(response) as? Response { return value }
        return try decode(type, from: response.body, dropped: dropped)
    }

    /// Decodes a body tolerantly. An empty body counts as `null`.
    static func decode<Response: Decodable>(
        _ type: Response.Type, from body: Data, dropped: DroppedValueCollector
    ) throws -> Response {
        let decoder = JSONDecoder()
        if let key = DroppedValueCollector.userInfoKey { decoder.userInfo[key] = dropped }
        let value = try decoder.decode(type, from: body.isEmpty ? Data("null".utf8) : body)
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
        if case .dataCorrupted = error, path.isEmpty { return "it is no JSON" }
        return (path.isEmpty ? "" : "\(path): ") + DroppedValueCollector.reason(of: error)
    }
}
