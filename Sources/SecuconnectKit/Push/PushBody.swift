import Foundation

/// A parser of JSON from untrusted sources.
enum PushBody {
    private static let deepest = 32

    /// Parses JSON; nil if the bytes aren't JSON, or are nested too deeply.
    static func json(in body: Data) -> JSONValue? {
        var reader = JSONReader()
        reader.maximumDepth = deepest
        return try? reader.decode(JSONValue.self, from: body)
    }
}
