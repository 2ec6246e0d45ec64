import Foundation

/// A response with the index of its body, which everything that reads the body shares.
struct IndexedResponse {
    let raw: TransportResponse
    /// The index, or nil if the body isn't a JSON object or list.
    let index: JSONIndex?

    /// Indexes a response.
    ///
    /// - Throws: What the checkpoint throws.
    init(_ response: TransportResponse, checkpoint: (() throws -> Void)? = nil) throws {
        raw = response
        guard response.body.beginsContainer else {
            index = nil
            return
        }
        let index = try Self.index(of: response.body, checkpoint)
        // A sentence in another encoding must not hide the code of a refusal.
        let isRefusal = !(200..<300).contains(response.status)
        self.index = try index ?? (isRefusal ? Self.index(of: response.body.repairedUTF8, checkpoint) : nil)
    }

    private static func index(of body: Data, _ checkpoint: (() throws -> Void)?) throws -> JSONIndex? {
        do { return try JSONIndex(body, checkpoint: checkpoint) } catch is JSONSyntaxError { return nil }
    }
}

extension Data {
    /// The bytes with U+FFFD in place of what isn't UTF-8.
    fileprivate var repairedUTF8: Data { Data(String(decoding: self, as: UTF8.self).utf8) }
}

extension Data {
    /// A Boolean value that indicates whether the bytes begin as a JSON object or list. Files aren't indexed.
    fileprivate var beginsContainer: Bool {
        for byte in self {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): return true
            // White space, or a byte order mark.
            case 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF: continue
            default: return false
            }
        }
        return false
    }
}
