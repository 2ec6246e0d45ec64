public import Foundation

/// A response of the API: the value, and the HTTP response that it was decoded from.
///
/// It prints without its value, header fields and body, which can hold personal data.
public struct APIResponse<Value: Sendable>: Sendable {
    /// The decoded value.
    public var value: Value
    /// The HTTP status.
    public var status: Int
    /// The header fields.
    public var headers: TransportHeaders
    /// The body as it was received.
    public var body: Data
    /// The values that couldn't be read, so that the decoded value doesn't contain them.
    public var droppedValues: [DroppedValue]
    /// The strings that were repaired before they were read. The decoded value contains them as far as it has their
    /// properties.
    public var repairedValues: [RepairedValue]
    /// The number of times that the request was sent.
    public var attempts: Int
    /// The idempotency key of a change.
    public var actionID: ActionID?

    /// Creates a response.
    ///
    /// - Parameters:
    ///   - value: The decoded value.
    ///   - status: The HTTP status.
    ///   - headers: The header fields.
    ///   - body: The body as it was received.
    ///   - droppedValues: The values that couldn't be read.
    ///   - repairedValues: The strings that were repaired before they were read.
    ///   - attempts: The number of times that the request was sent.
    ///   - actionID: The idempotency key of a change.
    public init(
        value: Value, status: Int = 200, headers: TransportHeaders = [:], body: Data = Data(),
        droppedValues: [DroppedValue] = [], repairedValues: [RepairedValue] = [], attempts: Int = 1,
        actionID: ActionID? = nil
    ) {
        self.value = value
        self.status = status
        self.headers = headers
        self.body = body
        self.droppedValues = droppedValues
        self.repairedValues = repairedValues
        self.attempts = attempts
        self.actionID = actionID
    }
}

extension APIResponse: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is the status and the size of the body.
    public var description: String { "HTTP \(status), \(body.count) bytes, \(droppedValues.count) values dropped" }

    /// A mirror without the value, the header fields and the body.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "status": status, "droppedValues": droppedValues, "repairedValues": repairedValues,
                "attempts": attempts,
            ])
    }
}
