import Foundation
import SecuconnectKit

/// An operation of the description, and the call that makes it.
///
/// The call passes every parameter, and `ActionID.row` to what changes something. An id is the name of its path
/// parameter in braces, `"{generalContractId}"`, so that none can take another's place. Everything in a body comes from
/// the sample, in which every property has a value of its own.
struct OperationRow: Sendable {
    typealias Call = @Sendable (SecuconnectClient, BodySample) async throws -> any Sendable

    /// The differences from most rows.
    struct Exceptions: Sendable {
        /// Values of path parameters that can't stand for themselves, by their name in braces.
        var path: [String: String] = [:]
        /// The id that a second call has in the path, in place of the first parameter.
        var secondID: String?
        /// Properties of the body that this call can't send.
        var omitted: Set<String> = []
        /// The property of the answer that is returned in place of the whole.
        var returned: String?
        /// The deadline in seconds.
        var timeout: TimeInterval = 60
        /// A Boolean value that indicates whether the answer to a read may be about an object with another id.
        var acceptsAnyID = false
        /// An answer of an older form that reports a failure.
        var refusal: JSONValue?
    }

    let id: String
    let call: Call
    /// The names of the operations that the call sends.
    let sends: [String]
    let exceptions: Exceptions

    /// A call without a body, or with one that is made of plain parameters.
    init<Value: Sendable>(
        _ id: String, _ exceptions: Exceptions = Exceptions(),
        call: @escaping @Sendable (SecuconnectClient) async throws -> Value
    ) {
        self.init(id, exceptions) { client, _ in try await call(client) }
    }

    /// A call with a body.
    init<Value: Sendable>(
        _ id: String, _ exceptions: Exceptions = Exceptions(),
        call: @escaping @Sendable (SecuconnectClient, BodySample) async throws -> Value
    ) {
        self.init(id: id, sends: [id], exceptions) { try await call($0, $1) }
    }

    init(id: String, sends: [String], _ exceptions: Exceptions = Exceptions(), call: @escaping Call) {
        self.id = id
        self.sends = sends
        self.exceptions = exceptions
        self.call = call
    }
}

extension ActionID {
    /// The key under which the rows change something.
    static let row: Self = "the-key-of-the-row"
}
