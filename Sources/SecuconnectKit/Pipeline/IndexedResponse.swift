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
        let first = first { ![0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}
