import Foundation

extension String {
    /// The string in Unicode's normalization form C, in which the API's other clients send and store text.
    ///
    /// Keyboards and file systems of Apple's systems produce "u" and a combining diaeresis for "ü". Both look the same,
    /// but an index that compares code points doesn't find one by the other.
    package var precomposed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    }
}
