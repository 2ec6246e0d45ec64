public import Foundation

extension SecuconnectError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable, LocalizedError {
    /// A textual representation of this instance.
    ///
    /// The description has one line: the operation, what to do, and the support identifier. It contains no secrets and
    /// no body.
    public var description: String {
        var line = ""
        for name in [operation, failedTokenCall].compactMap({ $0 }) { line += "\(PrintableText.line(name)): " }
        line += PrintableText.line(message)
        if var server {
            // The message of a refusal begins with them.
            if kind == .notAllowed { server.details = nil }
            line += " [\(server)]"
        }
        if let underlying { line += " (\(PrintableText.line(underlying)))" }
        if outcome == .unknown, effect != .read { line += " It is not known whether the call was carried out." }
        return AccountNumbers.masked(in: line)
    }

    /// The name of the call to the token endpoint, if that call failed.
    private var failedTokenCall: String? {
        guard let name = (underlyingError as? SecuconnectError)?.operation, name != operation else { return nil }
        return name
    }

    /// A textual representation of this instance, the same as ``description``.
    public var debugDescription: String { description }

    /// A mirror of the error without its body.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "kind": kind, "message": PrintableText.line(message), "outcome": outcome,
                "operation": operation.map(PrintableText.line) as Any,
                "attempts": attempts, "httpStatus": httpStatus as Any, "server": server as Any,
                "retryAfter": retryAfter as Any, "actionID": actionID as Any, "body": "\(body.count) bytes",
                "underlying": underlying.map(PrintableText.line) as Any,
                "underlyingError": underlyingError.map { PrintableText.line(SafeDescription.of($0)) } as Any,
            ])
    }
}
