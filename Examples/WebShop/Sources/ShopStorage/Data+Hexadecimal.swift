import Foundation

extension Data {
    /// Creates the bytes of a text such as `\x4a4b`; `nil` if it isn't one.
    init?(hexadecimal text: String) {
        let digits = Array(text.utf8)
        guard digits.starts(with: Array(#"\x"#.utf8)), digits.count.isMultiple(of: 2) else { return nil }
        self.init(capacity: digits.count / 2)
        for index in stride(from: 2, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
            else { return nil }
            append(byte)
        }
    }

    /// The bytes as a text such as `\x4a4b`.
    var hexadecimal: String { #"\x"# + hexadecimalDigits }

    /// The bytes as digits such as `4a4b`.
    package var hexadecimalDigits: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
