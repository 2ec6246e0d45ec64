@testable import SecuconnectKit

/// The schemas that several products share.
enum CommonRows: ProductRows {
    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("Address", PostalAddress.self)
        ModelRow("AddressComponents", GeoAddress.Component.self)
        ModelRow("AggregationResult", AggregationBucket.self)
        ModelRow("AggregationTimeResult", AggregationBucket.self)
        ModelRow("ApplePayDescriptor", ApplePayToken.self)
        ModelRow("ApplePayDescriptorHeader", ApplePayToken.Header.self)
        ModelRow("BankAccountDescriptor", BankAccount.self)
        ModelRow("Contact", ContactDetails.self)
        ModelRow("CreditCardDescriptor", CreditCard.self)
        ModelRow("GeoAddress", GeoAddress.self)
        ModelRow("GeoAddressGeometry", GeoAddress.Geometry.self)
        ModelRow("GooglePayDescriptor", GooglePayToken.self)
        ModelRow("GooglePayDescriptorIntermediateSigningKey", GooglePayToken.IntermediateSigningKey.self)
        ModelRow("OneOfPaymentContainersDTOModelPrivate", PaymentInstrument.self)
        ModelRow("ParentObj", PaymentTransaction.Relation.self)
        ModelRow("PayPalDescriptor", PayPalAccount.self)
        ModelRow("ProductInstanceUID", ResourceReference<AnyResource>.self)
    }

    static let samples: [String: JSONValue] = ["AggregationResult.t": [["c": 1, "k": 2, "ks": "a", "l": 3, "s": 4]]]

    static let withoutType = [
        "Aggregate": "ListQuery.Aggregation, which every list's row sends", "BaseProductModel": "only extended",
        "CreatedField": "only extended", "ListResponse": "only extended; ListPage in every list's row",
        "ModelInterface": "only extended", "ProductExceptionPayload": "read as ServerError",
        "UpdatedField": "only extended",
    ]
}
