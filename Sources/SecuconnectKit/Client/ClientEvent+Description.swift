import Foundation

extension ClientEvent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is one line without personal data.
    public var description: String { "\(operation): \(kind.line) [\(callID)]" }

    /// A textual representation of this instance.
    public var debugDescription: String { description }

    /// A mirror that shows the call, the operation and one line about the event.
    public var customMirror: Mirror {
        Mirror(self, children: ["callID": callID, "operation": operation, "kind": kind.line])
    }
}

extension ClientEvent.Kind {
    fileprivate var line: String {
        switch self {
        case .callStarted: "call started"
        case .callEnded(let end):
            "call \(end.result.line), \(end.attempts) attempt\(end.attempts == 1 ? "" : "s"), \(Self.seconds(end.duration))"
        case .attemptStarted(let number): "attempt \(number) started"
        case .attemptEnded(let end):
            "attempt \(end.number) ended \(end.line), \(end.bytes) bytes, \(Self.seconds(end.duration))"
        case .retryPlanned(let reason, let delay): "retry in \(Self.seconds(delay)) because of \(reason.line)"
        case .tokenRenewed(let lifetime):
            "access token renewed" + (lifetime.map { ", valid for \(Self.seconds($0))" } ?? "")
        case .valueDropped(let value): "value dropped at \(value)"
        }
    }

    /// Seconds to the millisecond. `String(format:)` depends on no locale here, either, but is slow.
    private static func seconds(_ interval: TimeInterval) -> String { "\((interval * 1_000).rounded() / 1_000) s" }
}

extension ClientEvent.CallResult {
    fileprivate var line: String {
        switch self {
        case .succeeded: "succeeded"
        case .failed(let error): "failed: \(error)"
        case .cancelled: "cancelled"
        }
    }
}

extension ClientEvent.AttemptEnd {
    fileprivate var line: String {
        status.map { "with status \($0)" } ?? failure.map { "by \($0)" } ?? "without a response"
    }
}

extension ClientEvent.RetryReason {
    fileprivate var line: String {
        switch self {
        case .connection(let reason): "\(reason)"
        case .status(let status): "status \(status)"
        case .expiredToken: "an expired token"
        }
    }
}
