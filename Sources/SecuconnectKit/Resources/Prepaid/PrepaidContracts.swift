/// The contracts for prepaid sales, `/Prepaid/Contracts`.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct PrepaidContracts: Sendable {
    let client: SecuconnectClient

    /// Finds the product that a product number of a cash register stands for, in the terminal protocol ZVT.
    ///
    /// Calls `POST /Prepaid/Contracts/{id}/mappingZvt`, which changes nothing.
    ///
    /// - Parameters:
    ///   - id: The contract identifier, by default the own contract.
    ///   - productID: The product number of the cash register. Leading zeros are kept.
    ///   - amount: The amount in minor units.
    /// - Returns: The product, or `nil` if the number stands for none.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` for a blank number or a
    ///   negative amount, and of kind ``SecuconnectError/Kind/unreadableResponse`` if the response doesn't say.
    public func zvtMapping(
        of id: ResourceID<PrepaidContract> = "me", productID: String, amount: Int
    ) async throws -> PrepaidItem.ZVTMapping? {
        guard !productID.trimmed.isEmpty else {
            throw SecuconnectError.invalidArgument("The product number is blank; pass the one of the cash register.")
        }
        guard amount >= 0 else { throw SecuconnectError.invalidArgument("The amount is negative; pass the price.") }
        let operation = APIOperation<MappingResponse>(
            .post, "/Prepaid/Contracts/\(id)/mappingZvt", name: "prepaid.contracts.zvtMapping",
            body: MappingBody(amount: amount, productID: productID), effect: .read)
        return try await client.send(operation) { response in
            if let mapping = response.value.mapping, mapping.itemID != nil { return mapping }
            guard response.value.result == false else {
                throw SecuconnectError(
                    .unreadableResponse, "The response has no product; ask again later.", response)
            }
            return nil
        }
    }
}

private struct MappingBody: Encodable {
    var amount: Int
    var productID: String

    private enum CodingKeys: String, CodingKey {
        case amount
        case productID = "product_id"
    }
}

/// The product, or `{"result": false}`.
private struct MappingResponse: Decodable {
    var mapping: PrepaidItem.ZVTMapping?
    var result: Bool?

    init(from decoder: any Decoder) throws {
        mapping = try? PrepaidItem.ZVTMapping(from: decoder)
        result = try ActionResult(from: decoder).result
    }
}
