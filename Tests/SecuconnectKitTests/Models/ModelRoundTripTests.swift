import Foundation
import XCTest

@testable import SecuconnectKit

/// Every member that the vendor declares is read and written under its own name, and none of them can cost an answer.
final class ModelRoundTripTests: XCTestCase {
    static let models: [ModelRow] = [
        ModelRow("Address", PostalAddress.self),
        ModelRow("AddressComponents", GeoAddress.Component.self),
        ModelRow("AggregationResult", AggregationBucket.self),
        ModelRow("AggregationTimeResult", AggregationBucket.self),
        ModelRow("ApplePayDescriptor", ApplePayToken.self),
        ModelRow("ApplePayDescriptorHeader", ApplePayToken.Header.self),
        ModelRow("AssignedBy", GeneralMerchant.Assignment.self),
        ModelRow("BackgroundImageOption", GeneralContract.PaymentLinkOptions.BackgroundImage.self),
        ModelRow("BankAccountDescriptor", BankAccount.self),
        ModelRow("CheckoutConfiguration", GeneralContract.CheckoutConfiguration.self),
        ModelRow("CheckoutConfigurationNotifications", GeneralContract.CheckoutConfiguration.Notifications.self),
        ModelRow("Contact", ContactDetails.self),
        ModelRow("CreditCardDescriptor", CreditCard.self),
        ModelRow("DayTime", GeneralStore.DayTime.self),
        ModelRow("GeneralContractsEventDetails", GeneralContract.EventDetails.self),
        ModelRow("GeneralContractsProductModel", GeneralContract.self),
        ModelRow("GeneralMerchantsLegalDetails", GeneralMerchant.LegalDocument.self),
        ModelRow("GeneralMerchantsProductModel", GeneralMerchant.self),
        ModelRow("GeneralMerchantsUrls", GeneralMerchant.Link.self),
        ModelRow("GeneralMerchantsUser", GeneralMerchant.User.self),
        ModelRow("GeneralMerchantsUserEmail", GeneralMerchant.Email.self),
        ModelRow("GeneralStoresProductModel", GeneralStore.self),
        ModelRow("GeoAddress", GeoAddress.self),
        ModelRow("GeoAddressGeometry", GeoAddress.Geometry.self),
        ModelRow("GooglePayDescriptor", GooglePayToken.self),
        ModelRow("GooglePayDescriptorIntermediateSigningKey", GooglePayToken.IntermediateSigningKey.self),
        ModelRow("InvitedBy", GeneralMerchant.Invitation.self),
        ModelRow("LoyaltyCardgroupsProductModel", LoyaltyCardGroup.self),
        ModelRow("LoyaltyCardsDTOAccount", ResourceReference<GeneralAccount>.self),
        ModelRow("LoyaltyCardsProductModel", LoyaltyCard.self),
        ModelRow("LoyaltyCustomersPaymentContainerModel", LoyaltyPaymentContainer.self),
        ModelRow("LoyaltyCustomersProductModel", LoyaltyCustomer.self),
        ModelRow("LoyaltyMerchantcardsDTOPaymentContainer", LoyaltyPaymentContainer.self),
        ModelRow("LoyaltyMerchantcardsProductModel", LoyaltyMerchantCard.self),
        ModelRow("OneOfPaymentContainersDTOModelPrivate", PaymentInstrument.self),
        ModelRow("OpenHours", GeneralStore.OpenHours.self),
        ModelRow("ParentModel", GeneralContract.Parent.self),
        ModelRow("ParentObj", PaymentTransaction.Relation.self),
        ModelRow("PayPalDescriptor", PayPalAccount.self),
        ModelRow("PaymentContainerMandate", PaymentContainer.Mandate.self),
        ModelRow("PaymentContainerTokenStatus", PaymentContainer.TokenStatus.self),
        ModelRow("PaymentContainersProductModel", PaymentContainer.self),
        ModelRow("PaymentContractsProductModel", PaymentContract.self),
        ModelRow("PaymentCustomersProductModel", PaymentCustomer.self),
        ModelRow("PaymentInformation", BankAccount.self),
        ModelRow("PaymentInstructions", PaymentInstructions.self),
        ModelRow("PaymentLinkOptions", GeneralContract.PaymentLinkOptions.self),
        ModelRow("PaymentTransactionsProductModel", PaymentTransaction.self),
        ModelRow("PaymentTransactionsProductModelBasket", PaymentTransaction.BasketItem.self),
        ModelRow("PaymentTransactionsProductModelCustomer", PaymentTransaction.Customer.self),
        ModelRow("PaymentTransactionsProductModelDetails", PaymentTransaction.Details.self),
        ModelRow("PaymentTransactionsProductModelDocuments", PaymentTransaction.Document.self),
        ModelRow("PaymentTransactionsProductModelSubBasket", PaymentTransaction.BasketItem.self),
        ModelRow("ProductInstanceUID", ResourceReference<AnyResource>.self),
        ModelRow("ThirdPartyEnvironment", GeneralContract.ThirdPartyEnvironment.self),
        ModelRow("ThirdPartyEnvironmentSettings", GeneralContract.ThirdPartyEnvironment.Settings.self),
    ]

    /// Models that others extend and that never stand alone.
    private static let onlyExtended: Set = [
        "BaseProductModel", "SecupayBaseBasketItem", "SmartTransactionsBaseProduct",
    ]

    static var rows: [ModelRow] { models + smartModels + paymentModels }
    private var rows: [ModelRow] { Self.rows }

    func testEveryModelOfTheVendorHasATypeHere() throws {
        let mapped = Set(rows.map(\.name))
        let known = try ModelShapes().names
        XCTAssertEqual(known.subtracting(mapped).subtracting(Self.onlyExtended), [], "have no type")
        XCTAssertEqual(mapped.subtracting(known), [], "are no models")
    }

    func testEveryMemberIsReadAndWrittenUnderItsName() throws {
        let shapes = try ModelShapes()
        for row in rows {
            let document = shapes.document(of: row.name).without(Self.notOffered[row.name])
            XCTAssertFalse(shapes.members(of: row.name).isEmpty, row.name)
            let reading = try row.read(document)
            XCTAssertEqual(reading.dropped, [], row.name)
            XCTAssertEqual(document.differences(from: reading.encoded), [], row.name)
        }
    }

    func testEveryMemberMayBeMissing() throws {
        try readEachMember(as: nil) { XCTAssertEqual($1, [], $0) }
    }

    func testEveryMemberMayBeNull() throws {
        try readEachMember(as: .null) { XCTAssertEqual($1, [], $0) }
    }

    func testEveryMemberMayBeAnEmptyList() throws {
        try readEachMember(as: []) { XCTAssertEqual($1, [], $0) }
    }

    func testEveryMemberMayBeABlankText() throws {
        try readEachMember(as: "") { XCTAssertEqual($1, [], $0) }
        try readEachMember(as: " ") { XCTAssertEqual($1, [], $0) }
    }

    func testNonsenseInAMemberNeverCostsTheAnswer() throws {
        for nonsense: JSONValue in [["x": [true]], [[7]], 7, .number(-1.5), "nonsense", true, [nil], [["x"], 1, nil]] {
            try readEachMember(as: nonsense) { _, _ in }
        }
    }

    /// Reads each model with all of its members set to one value. The id stays, since some need it.
    private func readEachMember(as value: JSONValue?, _ check: (String, [DroppedValue]) -> Void) throws {
        let shapes = try ModelShapes()
        for row in rows {
            var document: [String: JSONValue] = [:]
            for (key, type) in shapes.members(of: row.name) {
                document[key] = key == "id" ? (type == "int" ? 1 : "ID_1") : value
            }
            check(row.name, try row.read(.object(document)).dropped)
        }
    }
}

extension JSONValue {
    /// An object without one of its members.
    fileprivate func without(_ member: String?) -> JSONValue {
        guard let member, case .object(var members) = self else { return self }
        members[member] = nil
        return .object(members)
    }
}
