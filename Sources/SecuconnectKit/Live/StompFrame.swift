package import Foundation

/// A frame of STOMP 1.2. It prints its command only, because headers hold the access token.
package struct StompFrame: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// A header of a frame.
    package struct Header: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package var command: String
    package var headers: [Header]
    package var body: Data

    package init(_ command: String, headers: [Header] = [], body: Data = Data()) {
        self.command = command
        self.headers = headers
        self.body = body
    }

    /// Returns the first header of a name. STOMP ignores the further ones.
    package subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The bytes to send. A body that isn't empty has a `content-length`.
    package var bytes: Data {
        var bytes = Data(command.utf8)
        bytes.append(Byte.lineFeed)
        for header in headers + lengthHeader {
            append(header.name, to: &bytes)
            bytes.append(Byte.colon)
            append(header.value, to: &bytes)
            bytes.append(Byte.lineFeed)
        }
        bytes.append(Byte.lineFeed)
        bytes.append(body)
        bytes.append(0)
        return bytes
    }

    package var description: String { command }
    package var customMirror: Mirror { Mirror(self, children: ["command": command]) }

    /// A Boolean value that indicates whether the headers of a command are escaped. STOMP 1.0 had no escapes, so the
    /// frames that negotiate the version have none.
    static func escapesHeaders(of command: String) -> Bool { !["CONNECT", "STOMP", "CONNECTED"].contains(command) }

    private var lengthHeader: [Header] { body.isEmpty ? [] : [Header("content-length", "\(body.count)")] }

    private func append(_ text: String, to bytes: inout Data) {
        let escapes = Self.escapesHeaders(of: command)
        for byte in text.utf8 {
            if let letter = Byte.escapes[byte], escapes {
                bytes.append(contentsOf: [Byte.backslash, letter])
            } else if byte != Byte.lineFeed, byte != Byte.carriageReturn, byte != 0 {
                // Without an escape, these would begin another header or end the frame.
                bytes.append(byte)
            }
        }
    }

    enum Byte {
        static let lineFeed = UInt8(ascii: "\n")
        static let carriageReturn = UInt8(ascii: "\r")
        static let colon = UInt8(ascii: ":")
        static let backslash = UInt8(ascii: "\\")
        /// The letter after the backslash for each byte that is escaped.
        static let escapes: [UInt8: UInt8] = [
            lineFeed: UInt8(ascii: "n"), carriageReturn: UInt8(ascii: "r"), colon: UInt8(ascii: "c"),
            backslash: backslash,
        ]
        /// The byte for each letter after a backslash.
        static let unescapes: [UInt8: UInt8] = Dictionary(uniqueKeysWithValues: escapes.map { ($1, $0) })
    }
}
