import SecuconnectKit
import XCTest

/// The words of the models stand for what the wire says.
final class ModelEnumTests: XCTestCase {
    func testSimpleStatusesAreSpelledAsInTheAPI() {
        let known: [PaymentTransaction.SimpleStatus] = [
            .proceed, .accepted, .authorized, .denied, .issue, .void, .issueResolved, .refund, .created, .paid,
            .pending,
            .subscriptionApproved, .subscriptionDeclined, .onHold, .waitingForShipment, .containerAuthorized,
            .containerDenied,
        ]
        XCTAssertEqual(known.map(\.rawValue), Array(0...16))
        XCTAssertEqual(PaymentTransaction.SimpleStatus.pending.description, "10")
        switch PaymentTransaction.SimpleStatus(99) {
        case .accepted: XCTFail("99 is not accepted")
        case let other: XCTAssertEqual(other, 99)
        }
    }

    func testPaymentValuesAreSpelledAsInTheAPI() {
        let items: [PaymentTransaction.BasketItem.ItemType] = [
            .article, .coupon, .subTransaction, .stakeholderPayment, .shipping, .subscription,
        ]
        XCTAssertEqual(
            items.map(\.rawValue),
            ["article", "coupon", "sub_transaction", "stakeholder_payment", "shipping", "subscription"])
        XCTAssertEqual([.open, .cleared] as [PaymentTransaction.ClearingStatus], ["open", "cleared"])
        XCTAssertEqual([.parent, .child] as [PaymentTransaction.Relation.Direction], ["parent", "child"])
    }

    func testContainerValuesAreSpelledAsInTheAPI() {
        XCTAssertEqual(
            [.bankAccount, .creditCard, .googlePay, .applePay, .payPal] as [PaymentContainer.Kind],
            ["bank_account", "credit_card", "googlepay", "applepay", "paypal"])
        XCTAssertEqual([.core, .b2b] as [PaymentContainer.Mandate.Scheme], ["CORE", "B2B"])
        let states: [PaymentContainer.TokenStatus.State] = [
            .notRequested, .requested, .inquiry, .active, .failed, .archivePending, .archived,
        ]
        XCTAssertEqual(
            states, ["not requested", "requested", "inquiry", "active", "failed", "archivePending", "archived"])
    }

    func testMerchantValuesAreSpelledAsInTheAPI() {
        let kinds: [GeneralMerchant.Kind] = [
            .unverifiedShop, .internetShop, .networkOperator, .secucardMerchant, .appCenterUser, .checkoutProvider,
        ]
        XCTAssertEqual(kinds, ["1", "11", "45", "46", "63", "64"])
        XCTAssertEqual(
            [.imprint, .revocation, .terms, .policy, .logo] as [GeneralMerchant.LegalDocument.Kind],
            ["imprint", "revocation", "terms", "policy", "logo"])
        XCTAssertEqual(
            [.success, .failure, .abort, .error, .checkout] as [GeneralMerchant.Link.Kind],
            ["url_success", "url_failure", "url_abort", "url_error", "url_checkout"])
        let parts: [GeoAddress.Component.Kind] = [
            .route, .streetNumber, .locality, .country, .postalCode, .political,
        ]
        XCTAssertEqual(parts, ["route", "street_number", "locality", "country", "postal_code", "political"])
    }

    func testLoyaltyValuesAreSpelledAsInTheAPI() {
        XCTAssertEqual(
            [.accepted, .declined, .notSet] as [LoyaltyCustomer.Consent], ["accepted", "declined", "not_set"])
        XCTAssertEqual(
            [.active, .inactive, .stored] as [LoyaltyMerchantCard.StockStatus], ["active", "inactive", "stored"])
        XCTAssertEqual([.locked, .unlocked] as [LoyaltyMerchantCard.LockStatus], ["locked", "unlocked"])
        let checks: [LoyaltyMerchantCard.PasscodeCheck] = [
            .never, .always, .discharge, .charge, .sale, .pointDischarge, .pointCharge,
        ]
        XCTAssertEqual(checks.map(\.rawValue), Array(0...6))
    }
}
