public import Foundation

/// An answer of the API: the value, and everything it was made from.
///
/// It prints without its value, headers and body, which can hold personal data.
public struct APIResponse<Value: Sendable>: Sendable {
    /// What the answer says.
    public var value: Value
    /// The HTTP status.
    public var status: Int
    /// The headers.
    public var headers: TransportHeaders
    /// The body, as it came.
    public var body: Data
    /// What the value lacks, because it could not be read.
    public var droppedValues: [DroppedValue]
    /// How often the call was sent.
    public var attempts: Int
    /// The `X-Action` id, if the operation changes something.
    public var actionID: ActionID?

    /// Describes an answer.
    ///
    /// - Parameters:
    ///   - value: what the answer says.
    ///   - status: the HTTP status.
    ///   - headers: the headers.
    ///   - body: the body, as it came.
    ///   - droppedValues: what the value lacks, because it could not be read.
    ///   - attempts: how often the call was sent.
    ///   - actionID: the `X-Action` id, if the operation changes something.
    public init(
        value: Value, status: Int = 200, headers: TransportHeaders = [:], body: Data = Data(),
        droppedValues: [DroppedValue] = [], attempts: Int = 1, actionID: ActionID? = nil
    ) {
        self.value = value
        self.status = status
        self.headers = headers
        self.body = body
        self.droppedValues = droppedValues
        self.attempts = attempts
        self.actionID = actionID
    }
}

extension APIResponse: CustomStringConvertible, CustomReflectable {
    /// The status and the size of the body.
    public var description: String { "HTTP \(status), \(body.count) bytes, \(droppedValues.count) values dropped" }

    /// A mirror without value, headers and body.
    public var customMirror: Mirror {
        Mirror(
            self, children: ["status": status, "droppedValues": droppedValues, "attempts": attempts])
    }
}
