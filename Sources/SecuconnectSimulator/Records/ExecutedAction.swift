public import Foundation
public import SecuconnectKit

/// A change that a ``SimulatedServer`` really carried out.
///
/// The ledger of them is what a test of "exactly once" asks:
///
/// ```swift
/// let starts = server.executedActions.filter { $0.operation == "POST /Smart/Transactions/{id}/start" }
/// assert(starts.count == 1)
/// ```
public struct ExecutedAction: Hashable, Sendable {
    /// The method and the path, its variable parts in braces: `POST /Smart/Transactions/{id}/prepare/{method}`.
    public var operation: String
    /// The path as it was called, without the API's `/api/v2`.
    public var path: String
    /// The object that was made or changed.
    public var resourceID: String?
    /// The header `X-Action` under which it was called, if there was one.
    public var actionID: ActionID?
    /// When it was carried out, by the server's clock.
    public var date: Date
}
