/// The payouts to merchants that were carried out, `/Payment/Payouts`. They can only be read.
///
/// To order a payout use ``SecupayPayouts``.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PaymentPayouts: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PaymentPayout

    let client: SecuconnectClient

    /// Returns the endpoint of the list, `GET /Payment/Payouts`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Payment/Payouts", name: "payment.payouts", client: resource.client)
    }

    /// Reads a payout.
    ///
    /// Calls `GET /Payment/Payouts/{id}`.
    ///
    /// - Parameters:
    ///   - id: The payout identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The payout.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentPayout.ID, expand: ListExpansion? = nil) async throws -> PaymentPayout {
        try await client.send(
            .init(
                .get, "/Payment/Payouts/\(id)", name: "payment.payouts.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }
}

extension SearchField where Element == PaymentPayout {
    /// The date of a payout.
    public static var date: Self { "date" }
}
