import Foundation

/// Finds the fields of a JSON object of any size without decoding their values.
enum TopLevelMembers {
    /// Returns the object with the named fields only; nil if the JSON isn't an object.
    static func object(of names: Set<String>, in json: Data) -> Data? {
        json.withUnsafeBytes { bytes in
            var scanner = Scanner(bytes: bytes)
            var found: [String: Range<Int>] = [:]
            guard scanner.members(visit: { if names.contains($0) { found[$0] = $1 } }) else { return nil }
            let members = found.map { "\"\($0)\":" + String(decoding: bytes[$1], as: UTF8.self) }
            return Data("{\(members.joined(separator: ","))}".utf8)
        }
    }

    /// Returns a Boolean value that indicates whether the JSON is an object with at least one field.
    static func areThere(in json: Data) -> Bool {
        json.withUnsafeBytes { bytes in
            var scanner = Scanner(bytes: bytes)
            return scanner.take(UInt8(ascii: "{")) && !scanner.take(UInt8(ascii: "}"))
        }
    }

    private struct Scanner {
        let bytes: UnsafeRawBufferPointer
        var position = 0

        /// Visits each field's name, as it is written, and the range of its value. Returns whether the JSON is an
        /// object.
        mutating func members(visit: (String, Range<Int>) -> Void) -> Bool {
            guard take(UInt8(ascii: "{")) else { return false }
            if take(UInt8(ascii: "}")) { return true }
            repeat {
                skipBlanks()
                let start = position
                guard skipText() else { return false }
                let name = String(decoding: bytes[start + 1..<position - 1], as: UTF8.self)
                guard take(UInt8(ascii: ":")) else { return false }
                skipBlanks()
                let value = position
                guard skipValue() else { return false }
                visit(name, value..<position)
            } while take(UInt8(ascii: ","))
            return take(UInt8(ascii: "}"))
        }

        mutating func take(_ byte: UInt8) -> Bool {
            skipBlanks()
            guard position < bytes.count, bytes[position] == byte else { return false }
            position += 1
            return true
        }

        private mutating func skipBlanks() {
            while position < bytes.count {
                switch bytes[position] {
                case 0x09, 0x0A, 0x0D, 0x20: position += 1
                default: return
                }
            }
        }

        /// Skips a string with its quotes.
        private mutating func skipText() -> Bool {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return false }
            position += 1
            while position < bytes.count {
                switch bytes[position] {
                case UInt8(ascii: "\""):
                    position += 1
                    return true
                case UInt8(ascii: "\\"): position += 2
                default: position += 1
                }
            }
            return false
        }

        private mutating func skipValue() -> Bool {
            let start = position
            var depth = 0
            while position < bytes.count {
                switch bytes[position] {
                case UInt8(ascii: "\""):
                    guard skipText() else { return false }
                    if depth == 0 { return true }
                    continue
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if depth == 0 { return position > start }
                    depth -= 1
                    if depth == 0 {
                        position += 1
                        return true
                    }
                case UInt8(ascii: ","): if depth == 0 { return position > start }
                default: break
                }
                position += 1
            }
            return false
        }
    }
}
