import Foundation

/// A decimal number, exact to the 38 digits that `Decimal` holds. Nothing goes through floating point.
struct JSONNumber {
    private var isNegative = false
    /// The first 19 digits, without zeros in front.
    private var high: UInt64 = 0
    /// The next 19 digits.
    private var low: UInt64 = 0
    private var digits = 0
    /// Zeros that count only if another digit follows.
    private var pendingZeros = 0
    private var droppedDigits = 0
    private var roundsUp = false
    private var exponent = 0

    private static let mostDigits = 38
    private static let digitsOfHalf = 19
    /// Those of `Decimal`, for digits without zeros at their end.
    private static let exponents = -128...127
    /// Larger than any exponent that means something, and small enough for sums of it.
    private static let largestExponent = 1_000_000_000

    /// Reads a number of a document, whose grammar was checked.
    init(_ bytes: JSONBytes, start: Int, length: Int) {
        var isFraction = false
        var place = start
        let end = start + length
        while place < end {
            let byte = bytes[place]
            place += 1
            if byte.isDecimalDigit {
                take(byte, isFraction: isFraction)
            } else if byte == UInt8(ascii: ".") {
                isFraction = true
            } else if byte == UInt8(ascii: "-") {
                isNegative = true
            } else {
                exponent += Self.exponent(bytes, from: place, to: end)
                break
            }
        }
        exponent += pendingZeros
    }

    /// Reads a text: perhaps a sign, digits, and perhaps a point. Nil if it is anything else.
    init?(text: String) {
        var isFraction = false, hasDigit = false
        for (index, byte) in text.utf8.enumerated() {
            if byte.isDecimalDigit {
                hasDigit = true
                take(byte, isFraction: isFraction)
            } else if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if index == 0, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
                isNegative = byte == UInt8(ascii: "-")
            } else {
                return nil
            }
        }
        guard hasDigit else { return nil }
        exponent += pendingZeros
    }

    /// The value as a whole number; `nil` if it has a fraction or doesn't fit.
    func integer<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
        guard let magnitude else { return nil }
        guard isNegative else { return Value(exactly: magnitude) }
        guard magnitude <= UInt64(Int64.max) + 1 else { return nil }
        return Value(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
    }

    /// The whole number that floating-point arithmetic has missed by less than 1e-6; `nil` if there is none.
    func nearestInteger<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
        guard var exact = decimal else { return nil }
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, 0, .plain)
        guard (exact - rounded).magnitude < Decimal(sign: .plus, exponent: -6, significand: 1) else { return nil }
        return JSONNumber(text: rounded.description)?.integer(type)
    }

    /// The value, rounded to 38 digits; `nil` if it is out of the range of `Decimal`.
    var decimal: Decimal? {
        guard digits > 0 else { return 0 }
        var significand = Decimal(high)
        if digits > Self.digitsOfHalf {
            significand = significand * pow(10, min(digits, Self.mostDigits) - Self.digitsOfHalf) + Decimal(low)
        }
        if roundsUp { significand += 1 }
        guard Self.exponents.contains(exponent) else { return nil }
        let value = Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: significand)
        return value.isNaN ? nil : value
    }

    private var magnitude: UInt64? {
        let mostDigits = 20
        guard digits > 0 else { return 0 }
        guard exponent >= 0, exponent < mostDigits, digits <= mostDigits else { return nil }
        var value = high
        var overflows = false
        for _ in Self.digitsOfHalf..<max(Self.digitsOfHalf, digits) {
            (value, overflows) = value.multipliedReportingOverflow(by: 10)
            if overflows { return nil }
        }
        (value, overflows) = value.addingReportingOverflow(low)
        if overflows { return nil }
        for _ in 0..<exponent {
            (value, overflows) = value.multipliedReportingOverflow(by: 10)
            if overflows { return nil }
        }
        return value
    }

    private mutating func take(_ byte: UInt8, isFraction: Bool) {
        if isFraction { exponent -= 1 }
        guard byte != UInt8(ascii: "0") else {
            if digits > 0 { pendingZeros += 1 }
            return
        }
        while pendingZeros > 0 {
            pendingZeros -= 1
            append(0)
        }
        append(UInt64(byte &- UInt8(ascii: "0")))
    }

    private mutating func append(_ digit: UInt64) {
        if digits < Self.digitsOfHalf {
            high = high * 10 + digit
        } else if digits < Self.mostDigits {
            low = low * 10 + digit
        } else {
            if digits == Self.mostDigits, droppedDigits == 0 { roundsUp = digit >= 5 }
            droppedDigits += 1
            exponent += 1
            return
        }
        digits += 1
    }

    private static func exponent(_ bytes: JSONBytes, from start: Int, to end: Int) -> Int {
        var value = 0
        for place in start..<end where bytes[place].isDecimalDigit {
            value = min(value * 10 + Int(bytes[place] &- UInt8(ascii: "0")), largestExponent)
        }
        return bytes[start] == UInt8(ascii: "-") ? -value : value
    }
}
