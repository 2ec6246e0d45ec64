import Foundation

/// A parser of JSON from untrusted sources.
enum PushBody {
    private static let deepest = 32

    /// Parses JSON; nil if the bytes aren't JSON, or are nested too deeply.
    static func json(in body: Data) -> JSONValue? {
        guard isShallow(body) else { return nil }
        return try? JSONDecoder().decode(JSONValue.self, from: body)
    }

    /// Indicates whether no value is nested too deeply. A decoder recurses, which would take an unknown amount of
    /// stack.
    ///
    /// Bytes that UTF-8 text can't have are refused as well: decoders also read UTF-16 and UTF-32, in which a bracket
    /// would look different.
    private static func isShallow(_ body: Data) -> Bool {
        var depth = 0
        var isInText = false
        var isEscaped = false
        for byte in body {
            if byte == 0 || byte >= 0xF8 { return false }
            if isEscaped {
                isEscaped = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\\"): isEscaped = isInText
            case UInt8(ascii: "\""): isInText.toggle()
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += isInText ? 0 : 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= isInText ? 0 : 1
            default: break
            }
            if depth > deepest { return false }
        }
        return true
    }
}
