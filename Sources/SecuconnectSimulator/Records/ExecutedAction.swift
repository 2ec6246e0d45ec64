public import Foundation
public import SecuconnectKit

/// A change that a ``SimulatedServer`` carried out.
///
/// Use the list of them to test that an action was carried out exactly once:
///
/// ```swift
/// let starts = server.executedActions.filter {
///     $0.operation == "POST /Smart/Transactions/{id}/start"
/// }
/// assert(starts.count == 1)
/// ```
public struct ExecutedAction: Hashable, Sendable {
    /// The method and the path, with variable parts in braces: `POST /Smart/Transactions/{id}/prepare/{method}`.
    public var operation: String
    /// The path of the call, without the API's `/api/v2`.
    public var path: String
    /// The identifier of the created or changed object.
    public var resourceID: String?
    /// The `X-Action` header field of the call, if there was one.
    public var actionID: ActionID?
    /// The date of the change, by the server's clock.
    public var date: Date
}
