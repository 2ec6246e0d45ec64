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
        do {
            index = try JSONIndex(response.body, checkpoint: checkpoint)
        } catch is JSONSyntaxError {
            index = nil
        }
    }
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
