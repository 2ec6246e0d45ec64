import Foundation

/// JSON with its strings in Unicode's normalization form C, so that the server stores the characters that a search
/// looks for.
enum PrecomposedJSON {
    /// Returns the document with normalized strings. A document in ASCII is returned unchanged.
    static func data(of document: Data) -> Data {
        guard document.contains(where: { $0 >= 0x80 }) else { return document }
        // The end of an escape must not combine with what follows it: `\n` and a tilde would become `\ñ`.
        let parts = document.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: false)
        var result = Data(capacity: document.count)
        var isEscape = false
        for (index, part) in parts.enumerated() {
            if index > 0 { result.append(UInt8(ascii: "\\")) }
            let head = isEscape ? part.prefix(part.first == UInt8(ascii: "u") ? 5 : 1) : part.prefix(0)
            result.append(head)
            result.append(contentsOf: String(decoding: part.dropFirst(head.count), as: UTF8.self).precomposed.utf8)
            // An escaped backslash is an empty part between two backslashes, and ends its escape.
            isEscape = !(isEscape && part.isEmpty)
        }
        return result
    }
}

extension String {
    /// The string in Unicode's normalization form C, in which the API's other clients send and store text.
    ///
    /// Keyboards and file systems of Apple's systems produce "u" and a combining diaeresis for "ü". Both look the same,
    /// but an index that compares code points doesn't find one by the other.
    package var precomposed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    }
}
