public import Foundation

/// An answer as it comes from the network. It prints without its headers and body.
public struct TransportResponse: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The headers.
    public var headers: TransportHeaders
    /// The whole body, unpacked.
    public var body: Data

    /// Describes an answer.
    ///
    /// - Parameters:
    ///   - status: the HTTP status.
    ///   - headers: the headers.
    ///   - body: the whole body, unpacked.
    public init(status: Int, headers: TransportHeaders = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension TransportResponse: CustomStringConvertible, CustomReflectable {
    /// The status and the size of the body.
    public var description: String { "HTTP \(status), \(body.count) bytes" }

    /// A mirror that shows the status and the size of the body.
    public var customMirror: Mirror { Mirror(self, children: ["status": status, "bytes": body.count]) }
}
