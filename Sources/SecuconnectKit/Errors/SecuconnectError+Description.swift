public import Foundation

extension SecuconnectError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable, LocalizedError {
    /// One line: the operation, what to do, and what to quote to the support. No secrets, no body.
    public var description: String {
        var line = operation.map { "\($0): " } ?? ""
        line += message
        if let server { line += " [\(server)]" }
        if let underlying { line += " (\(underlying))" }
        if outcome == .unknown, effect != .read { line += " It is not known whether the call was carried out." }
        // The server's words, or a layer's below, can have line breaks, which in a log would look like other entries.
        return String(line.map { $0.isNewline ? " " : $0 })
    }

    /// The same line.
    public var debugDescription: String { description }

    /// The error without its body.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "kind": kind, "message": message, "outcome": outcome, "operation": operation as Any,
                "attempts": attempts, "httpStatus": httpStatus as Any, "server": server as Any,
                "retryAfter": retryAfter as Any, "actionID": actionID as Any, "body": "\(body.count) bytes",
                "underlying": underlying as Any,
            ])
    }
}
