import SecuconnectSimulator
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Fields that the objects of a list don't have.
final class UnknownFieldTests: XCTestCase {
    func testQueryNamesTheFieldsThatItsObjectsDoNotHave() throws {
        let amuont: SearchField<SmartTransaction> = "amuont"
        let query = ListQuery(
            filter: SearchField.status.equals("ok") && (amuont.exists() || .unescaped("_exists_:stauts")),
            sort: [.ascending("b")], fields: ["c", "customer.contact.address.city"],
            aggregate: .init(timestampField: .created, groupBy: "d", sumBy: .amount))
        XCTAssertEqual(query.unknownFields, ["amuont", "b", "c", "d", "stauts"])
        XCTAssertEqual(ListQuery<SmartTransaction>(filter: .unescaped("_all:x")).unknownFields, [])
        XCTAssertEqual(ListQuery<JSONValue>(fields: ["anything"]).unknownFields, [])
        XCTAssertEqual(ListQuery<LoyaltyCustomer>(fields: ["additional_data.color"]).unknownFields, [])
        let deep = Array(repeating: "a", count: 10_000).joined(separator: ".")
        XCTAssertEqual(ListQuery<SmartTransaction>(fields: [SearchField(deep)]).unknownFields, [deep])
        for name in ["", ".", "customer.", ".status", "status.id.x"] {
            XCTAssertEqual(ListQuery<SmartTransaction>(fields: [SearchField(name)]).unknownFields, [name])
        }
    }

    func testValidationNamesAnUnknownFieldWithoutACall() async {
        let transport = ScriptedTransport()
        let payments = SecuconnectClient.test(transport).payment.transactions
        let error = await thrownError { try await payments.validate(SearchField("basket_info.sum").equals(1)) }
        XCTAssertEqual(error?.kind, .invalidArgument)
        XCTAssertEqual(error?.outcome, .notSent)
        XCTAssertEqual(error?.message, "The objects of this list have no field \"basket_info.sum\"; check its name.")
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testEveryStaticFieldIsAFieldOfItsElements() {
        XCTAssertEqual(
            ListQuery<SmartTransaction>(fields: [
                .id, .created, .updated, .status, .intent, .transactionRef, .merchantRef, .amount, .gratuity, .currency,
                .paymentMethod, .isDemo, .receiptNumber, .cashier, .transactionCode, .contract, .merchant, .store,
                .sourceDevice, .destinationDevice, .subscription, .transactionsID, .customer.id, .customer.name,
                .customer.forename, .customer.surname, .customer.companyName, .customer.email, .customer.phone,
                .customer.mobile, .customer.dateOfBirth, .customer.street, .customer.city, .customer.postalCode,
                .customer.country, .shippingAddress.city,
            ]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<PaymentTransaction>(fields: [
                .created, .updated, .status, .contract, .merchant, .store, .transactionCode, .amount,
            ]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<PaymentContainer>(fields: [.created, .updated, .type, .contract, .merchant, .customer.id])
                .unknownFields, [])
        XCTAssertEqual(
            ListQuery<PaymentSubscription>(fields: [
                .created, .updated, .status, .contract, .merchant, .customer.id, .plan,
            ]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<LoyaltyMerchantCard>(fields: [
                .created, .merchant, .customer.id, .numberOfCard, .cardGroup, .passcodeCheck, .lockStatus, .stockStatus,
            ]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<LoyaltyTransaction>(fields: [
                .created, .status, .merchant, .store, .transactionCode, .amount, .merchantCard, .isCleared,
                .numberOfCard, .cardGroup,
            ]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<SmartDevice>(fields: [
                .created, .updated, .status, .type, .contract, .merchant, .store, .vendor, .vendorUID, .isOnline,
            ]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<PrepaidSale>(fields: [.created, .status, .type, .contract, .merchant, .store, .amount])
                .unknownFields, [])
        XCTAssertEqual(
            ListQuery<CardProcessingInvoice>(fields: [.created, .updated, .type, .merchant, .store, .amount, .legacyID])
                .unknownFields, [])
        XCTAssertEqual(
            ListQuery<CardProcessingTransaction>(fields: [
                .created, .updated, .merchant, .store, .transactionCode, .amount,
            ]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<ServicesIdentRequest>(fields: [
                .created, .updated, .status, .type, .contract, .ownerTransactionID,
            ]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<ServicesIdentResult>(fields: [.created, .status, .contract, .identRequest]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<GeneralContract>(fields: [.merchant, .legacyID, .parent, .isApproved]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<PaymentContract>(fields: [.created, .updated, .merchant, .legacyID, .parent, .isApproved])
                .unknownFields, [])
        XCTAssertEqual(ListQuery<GeneralMerchant>(fields: [.type, .legacyID]).unknownFields, [])
        XCTAssertEqual(ListQuery<GeneralStore>(fields: [.merchant, .legacyID, .name]).unknownFields, [])
        XCTAssertEqual(ListQuery<LoyaltyCard>(fields: [.created, .cardNumber]).unknownFields, [])
        XCTAssertEqual(ListQuery<LoyaltyCardGroup>(fields: [.merchant, .displayName]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<LoyaltyCustomer>(fields: [.created, .merchant, .customerNumber, .merchantContactSurname])
                .unknownFields, [])
        XCTAssertEqual(
            ListQuery<PaymentCustomer>(fields: [
                .created, .updated, .contract, .merchant, .contactEmail, .contactSurname,
            ]).unknownFields, [])
        XCTAssertEqual(ListQuery<PaymentInvoice>(fields: [.merchant, .amount, .date, .invoiceID]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<PaymentMandate>(fields: [.created, .status, .type, .merchant, .identification, .iban])
                .unknownFields, [])
        XCTAssertEqual(
            ListQuery<PaymentPayout>(fields: [.merchant, .transactionCode, .amount, .date]).unknownFields, [])
        XCTAssertEqual(ListQuery<PaymentPlan>(fields: [.created, .updated, .status, .merchant]).unknownFields, [])
        XCTAssertEqual(ListQuery<PrepaidItem>(fields: [.type, .itemGroup, .vtcID]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<PrepaidReport>(fields: [.created, .updated, .merchant, .store, .amount]).unknownFields, [])
        XCTAssertEqual(
            ListQuery<SmartRouting>(fields: [.created, .updated, .merchant, .store, .assignedDevice]).unknownFields, [])
    }

    /// The buckets of aggregations are in the description of every element.
    private static let bucketKeys: Set = ["c", "k", "ks", "l", "s", "t"]

    func testEveryPropertyOfTheDescriptionCanBeSearched() async throws {
        let client = SecuconnectClient(simulator: SimulatedServer())
        let description = try Fixture.json("openapi.json")
        var count = 0
        for (path, item) in description["paths"]?.object ?? [:] where !path.contains("{") {
            let content = item["get"]?["responses"]?["200"]?["content"]?["application/json"]
            guard let page = content?["schema"],
                let rows = Self.properties(of: page, in: description)["data"]?["items"]
            else { continue }
            let list = AnyList(endpoint: ListEndpoint(APIPath(stringLiteral: path), client: client))
            for name in Self.properties(of: rows, in: description).keys where !Self.bucketKeys.contains(name) {
                _ = try await list.find(ListQuery(filter: SearchField(name).exists()))
                count += 1
            }
            let error = await thrownError { try await list.find(ListQuery(filter: SearchField("nonsense").exists())) }
            XCTAssertEqual(error?.server?.details, "The objects of this list have no field nonsense", path)
        }
        XCTAssertGreaterThan(count, 300)
    }

    private static func properties(of schema: JSONValue, in description: JSONValue) -> [String: JSONValue] {
        if let name = schema["$ref"]?.string?.split(separator: "/").last,
            let target = description["components"]?["schemas"]?[String(name)]
        {
            return properties(of: target, in: description)
        }
        let inherited = (schema["allOf"]?.array ?? []).map { properties(of: $0, in: description) }
        return inherited.reduce(schema["properties"]?.object ?? [:]) { $0.merging($1) { first, _ in first } }
    }
}

private struct AnyList: ListableResource {
    typealias Element = JSONValue
    let endpoint: ListEndpoint

    static func listEndpoint(of list: AnyList) -> ListEndpoint { list.endpoint }
}
