extension JSONScanner {
    /// Scans a number. Returns whether it is of digits alone.
    mutating func scanNumber() throws -> Bool {
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        if bytes[position] == UInt8(ascii: "0") {
            position += 1
            // A number begins with no needless zero.
            if bytes[position].isDecimalDigit { throw error(.invalidNumber) }
        } else {
            try scanDigits()
        }
        var isInteger = true
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            try scanDigits()
            isInteger = false
        }
        if bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position += 1 }
            try scanDigits()
            isInteger = false
        }
        return isInteger
    }

    private mutating func scanDigits() throws {
        guard bytes[position].isDecimalDigit else { throw error(.invalidNumber) }
        repeat { position += 1 } while bytes[position].isDecimalDigit
    }

    /// Scans a string from its quotation mark on.
    ///
    /// - Returns: Its length without the quotation marks, whether it is escaped, and whether half of a surrogate pair
    ///   is missing, so that it has no value.
    mutating func scanString() throws -> (length: Int, isEscaped: Bool, isUnfit: Bool) {
        position += 1
        let start = position
        var isEscaped = false, isUnfit = false
        while true {
            // Eight bytes at a time as far as they are plain. Zeros of the padding aren't.
            var stops = bytes.word(at: position).bytesToLookAt
            while stops == 0 {
                position += 8
                stops = bytes.word(at: position).bytesToLookAt
            }
            position += stops.trailingZeroBitCount >> 3
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return (position - 1 - start, isEscaped, isUnfit)
            }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                if try !scanEscape() { isUnfit = true }
            } else {
                let fault = byte < 0x80 ? JSONSyntaxError.Reason.controlCharacter : scanSequence(byte)
                guard let fault else { continue }
                // The zeros behind the document are no part of it.
                guard tolerance != .none, position < bytes.count else { throw error(fault) }
                repairs.add(fault, at: start)
                // Such a string is copied in order to be read, which replaces what isn't UTF-8.
                isEscaped = true
                position += 1
            }
        }
    }

    /// Scans an escape. Returns false for half of a surrogate pair.
    private mutating func scanEscape() throws -> Bool {
        switch bytes[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
            return true
        case UInt8(ascii: "u"):
            guard let unit = bytes.codeUnit(at: position) else { throw error(.unexpectedByte) }
            position += 6
            guard unit & 0xF800 == 0xD800 else { return true }
            guard unit < 0xDC00, let other = bytes.codeUnit(at: position), other & 0xFC00 == 0xDC00 else {
                return false
            }
            position += 6
            return true
        default:
            position += 1
            throw error(.unexpectedByte)
        }
    }

    /// Scans a sequence of UTF-8 as RFC 3629 has it: no overlong form, no surrogate, nothing above U+10FFFF. Returns
    /// the fault of any other, and stays there.
    private mutating func scanSequence(_ first: UInt8) -> JSONSyntaxError.Reason? {
        let second: ClosedRange<UInt8>
        let length: Int
        switch first {
        case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
        case 0xE0: (second, length) = (0xA0...0xBF, 3)
        case 0xED: (second, length) = (0x80...0x9F, 3)
        case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
        case 0xF0: (second, length) = (0x90...0xBF, 4)
        case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
        case 0xF4: (second, length) = (0x80...0x8F, 4)
        default: return .invalidText
        }
        guard second.contains(bytes[position + 1]) else { return .invalidText }
        // Each byte is looked at only behind one that isn't zero, so none beyond the padding.
        for offset in 2..<max(2, length) where bytes[position + offset] & 0xC0 != 0x80 { return .invalidText }
        position += length
        return nil
    }
}

extension UInt8 {
    /// A Boolean value that indicates whether the byte is a decimal digit.
    @inline(__always)
    var isDecimalDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// The value of a hexadecimal digit.
    fileprivate var hexDigit: UInt16? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(self - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(self - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

extension UInt64 {
    /// The highest bit of each byte of a string that isn't plain: a quotation mark, a backslash, a control character or
    /// one beyond ASCII. Only the lowest is certain; it is the one that counts.
    @inline(__always)
    fileprivate var bytesToLookAt: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101, highBits: UInt64 = 0x8080_8080_8080_8080
        let quotes = self ^ (ones &* 0x22), backslashes = self ^ (ones &* 0x5C)
        let isControl = (self &- ones &* 0x20) & ~self
        let isQuote = (quotes &- ones) & ~quotes
        let isBackslash = (backslashes &- ones) & ~backslashes
        return (isControl | isQuote | isBackslash | self) & highBits
    }
}

extension JSONBytes {
    /// The code unit of an escape such as `\u20AC`.
    func codeUnit(at offset: Int) -> UInt16? {
        guard offset + 6 <= count, self[offset] == UInt8(ascii: "\\"), self[offset + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for place in offset + 2..<offset + 6 {
            guard let digit = self[place].hexDigit else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    /// A string with escapes; `nil` if half of a surrogate pair is missing. The scanner has checked the rest, apart
    /// from bytes that aren't UTF-8 in a document that is repaired: they become U+FFFD.
    func unescaped(at start: Int, length: Int) -> String? {
        var text: [UInt8] = []
        text.reserveCapacity(length)
        var place = start
        let end = start + length
        while place < end {
            let byte = self[place]
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                place += 1
                continue
            }
            guard let unit = codeUnit(at: place) else {
                text.append(Self.simpleEscape(self[place + 1]))
                place += 2
                continue
            }
            place += 6
            var scalar = UInt32(unit)
            if unit & 0xFC00 == 0xD800, let other = codeUnit(at: place), other & 0xFC00 == 0xDC00 {
                scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(other & 0x3FF))
                place += 6
            }
            guard let scalar = Unicode.Scalar(scalar) else { return nil }
            text.append(contentsOf: UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func simpleEscape(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: byte
        }
    }
}
