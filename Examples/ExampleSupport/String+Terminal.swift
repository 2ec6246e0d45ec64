import Foundation

extension String {
    /// Replaces characters that a terminal would act on by escapes such as `\u001B`.
    ///
    /// A string of a server can contain them, and could then erase or forge output. Control characters, directional
    /// overrides and line separators are replaced. The escapes are valid in JSON strings too.
    ///
    /// - Parameter keepingLineBreaks: A Boolean value that indicates whether line feeds stay as they are.
    /// - Returns: The string that is safe to print.
    public func escapedForTerminal(keepingLineBreaks: Bool = false) -> String {
        guard unicodeScalars.contains(where: \.actsOnTerminal) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.actsOnTerminal, !(keepingLineBreaks && scalar == "\n") {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// A Boolean value that indicates whether a terminal acts on the character instead of showing it.
    fileprivate var actsOnTerminal: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C: true
        default: false
        }
    }
}
