package import Foundation

extension Data {
    /// The hash FNV-1a with 64 bits, which is the same on every machine. It detects accidents, not attacks.
    package var fnv1a: UInt64 {
        withUnsafeBytes { bytes in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            return hash
        }
    }
}

extension UInt64 {
    /// The 16 hexadecimal digits of the number.
    package var hexDigits: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
