/// The reports of prepaid sales, `/Prepaid/Reports`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PrepaidReports: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PrepaidReport

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Prepaid/Reports`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Prepaid/Reports", name: "prepaid.reports", client: resource.client)
    }

    /// Reads a report.
    ///
    /// Calls `GET /Prepaid/Reports/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the report.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The report.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PrepaidReport.ID, expand: ListExpansion? = nil) async throws -> PrepaidReport {
        try await client.send(
            .init(
                .get, "/Prepaid/Reports/\(id)", name: "prepaid.reports.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Creates a report.
    ///
    /// Undocumented; without a period it presumably covers the sales since the last report, so it can close a period.
    /// After a lost response, find the report before you create it again. Calls `POST /Prepaid/Reports`.
    ///
    /// - Parameters:
    ///   - draft: The data of the report.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The report.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the period ends before it
    ///   begins.
    public func create(_ draft: PrepaidReport.Draft, actionID: ActionID? = nil) async throws -> PrepaidReport {
        try draft.check()
        return try await client.send(
            .init(.post, "/Prepaid/Reports", name: "prepaid.reports.create", body: draft, actionID: actionID))
    }
}
