import Foundation

/// A parser of JSON from untrusted sources. It repairs strings as responses are repaired: a push with a wrong byte must
/// still lead to a read of the object.
enum PushBody {
    private static let deepest = 32

    /// Parses JSON; `nil` if the bytes aren't JSON, or are nested too deeply.
    static func json(in body: Data) -> JSONValue? {
        var reader = JSONReader(tolerance: .text)
        reader.maximumDepth = deepest
        return try? reader.decode(JSONValue.self, from: body)
    }
}
