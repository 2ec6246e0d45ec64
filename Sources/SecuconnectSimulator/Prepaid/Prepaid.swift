import SecuconnectKit

extension ObjectKind {
    static let prepaidItems = Self(name: "prepaid.items", path: "/Prepaid/Items", prefix: "PIT")
    static let prepaidReports = Self(name: "prepaid.reports", path: "/Prepaid/Reports", prefix: "PRR")
    static let prepaidSales = Self(name: "prepaid.sales", path: "/Prepaid/Sales", prefix: "PRS")
}

/// The data of prepaid products that the server doesn't return.
struct PrepaidBooks: Codable {
    /// The products by the product numbers of cash registers, without leading zeros.
    var itemsByProductNumber: [String: String] = [:]
    /// The number of codes that are left; any number where there is none.
    var stock: [String: Int] = [:]
}

extension ServerState {
    static let prepaidRoutes: [Route] =
        [
            Route(.get, "/Prepaid/Items/{id}") { state, call throws(APIError) in
                try state.object(try state.prepaidItemID(call.id), of: .prepaidItems)
            },
            Route(.post, "/Prepaid/Contracts/{id}/mappingZvt", effect: .read) { state, call throws(APIError) in
                let number = withoutLeadingZeros(try call.members().text("product_id"))
                guard let id = state.prepaid.itemsByProductNumber[number],
                    let position = state[.prepaidItems].ids.firstIndex(of: id)
                else { return ["result": false] }
                // Products have numbers here, and identifiers everywhere else.
                return [
                    "item": ["id": .integer(position + 1)], "vtc_id": state[.prepaidItems][id]?["vtc_id"] ?? .null,
                ]
            },
            Route(.post, "/Prepaid/Sales") { state, call throws(APIError) in
                try state.requestPrepaidSale(of: try state.prepaidItemID(try call.members().reference("item")))
            },
            Route(.post, "/Prepaid/Sales/{id}/Confirm") { state, call throws(APIError) in
                try state.confirmPrepaidSale(call.id)
            },
            Route(.post, "/Prepaid/Reports") { state, call throws(APIError) in
                try state.createPrepaidReport(try call.members())
            },
        ] + [ObjectKind.prepaidItems, .prepaidReports, .prepaidSales].flatMap(readRoutes)

    /// The identifier of a product that is named by it, or by its number.
    private func prepaidItemID(_ name: String) throws(APIError) -> String {
        let ids = self[.prepaidItems].ids
        if self[.prepaidItems][name] != nil { return name }
        guard let number = Int(name), ids.indices.contains(number - 1) else { throw .unknownID(name) }
        return ids[number - 1]
    }

    static func withoutLeadingZeros(_ number: String) -> String { String(number.drop { $0 == "0" }) }
}
