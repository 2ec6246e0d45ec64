@testable import SecuconnectKit

/// The rows below `/Prepaid`.
enum PrepaidRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow("prepaid.contracts.zvtMapping") {
            try await $0.prepaid.contracts.zvtMapping(
                of: "{prepaidContractId}", productID: $1["product_id"], amount: $1["amount"])
        }
        OperationRow.list("prepaid.items") { $0.prepaid.items }
        OperationRow("prepaid.items.get") { try await $0.prepaid.items.get("{prepaidItemId}", expand: .all) }
        OperationRow.list("prepaid.reports") { $0.prepaid.reports }
        OperationRow("prepaid.reports.create") { try await $0.prepaid.reports.create($1(), actionID: .row) }
        OperationRow("prepaid.reports.get") { try await $0.prepaid.reports.get("{prepaidReportsId}", expand: .all) }
        OperationRow.list("prepaid.sales") { $0.prepaid.sales }
        OperationRow("prepaid.sales.confirm") { try await $0.prepaid.sales.confirm("{prepaidSaleId}", actionID: .row) }
        OperationRow("prepaid.sales.create") { try await $0.prepaid.sales.create(item: $1["item"], actionID: .row) }
        OperationRow("prepaid.sales.get") { try await $0.prepaid.sales.get("{prepaidSaleId}", expand: .all) }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("ItemGroup", PrepaidItem.Group.self)
        ModelRow("PrepaidItemsProductModel", PrepaidItem.self)
        ModelRow("PrepaidMappingZvt", PrepaidItem.ZVTMapping.self)
        ModelRow("PrepaidMappingZvtItem", ResourceReference<PrepaidItem>.self)
        ModelRow("PrepaidReportsProductModel", PrepaidReport.self)
        ModelRow("PrepaidSalesItem", PrepaidSale.Item.self)
        ModelRow("PrepaidSalesProductModel", PrepaidSale.self)
        ModelRow("PrepaidSalesSmartDevice", PrepaidSale.Device.self)
    }

    /// Numbers that are strings elsewhere.
    static let samples: [String: JSONValue] = [
        "PrepaidMappingZvtItem.id": "4711", "PrepaidReportsProductModel.vtc_tid": "4711",
    ]

    static let withoutType = [
        "PrepaidItemsBaseProductModel": "only extended",
        "PrepaidMappingZvtResponse": "read as PrepaidItem.ZVTMapping, or nil",
    ]
}
