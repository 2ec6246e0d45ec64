public import Foundation

/// A response as it is received from the network. Its headers and body aren't printed.
public struct TransportResponse: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The headers.
    public var headers: TransportHeaders
    /// The whole body, decompressed.
    public var body: Data

    /// Creates a response.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - headers: The headers.
    ///   - body: The whole body, decompressed.
    public init(status: Int, headers: TransportHeaders = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension TransportResponse: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// The description has the status and the size of the body.
    public var description: String { "HTTP \(status), \(body.count) bytes" }

    /// A mirror that shows the status and the size of the body.
    public var customMirror: Mirror { Mirror(self, children: ["status": status, "bytes": body.count]) }
}
