import SecuconnectKit
import XCTest

@testable import Shop

final class BillTests: XCTestCase {
    func testTotalAddsArticlesAndShipping() {
        let bill = Bill(basket(["mug": 2, "tea": 1]))
        XCTAssertEqual(bill.lines.map(\.amount), [690, 2_390, 490])
        XCTAssertEqual(bill.total, 3_570)
    }

    func testShippingIsFreeFromAnAmount() {
        XCTAssertEqual(Bill(basket(["coffee": 3])).total, 3_870 + Bill.shippingFee)
        XCTAssertEqual(Bill(basket(["coffee": 4])).total, 5_160)
        XCTAssertEqual(Bill(basket(["coffee": 4], "WELCOME10")).total, 5_160 - 516 + Bill.shippingFee)
    }

    func testVATIsIncludedByRate() {
        let vat = Bill(basket(["mug": 2, "tea": 1])).includedVAT
        XCTAssertEqual(vat.map(\.rate), [7, 19])
        // 690 * 7 / 107 = 45.14, (2390 + 490) * 19 / 119 = 459.83
        XCTAssertEqual(vat.map(\.amount), [45, 460])
    }

    func testCouponIsSplitBetweenTheVATRates() {
        let coupon = Bill(basket(["mug": 2, "tea": 1], "FIVE")).lines.filter { $0.kind == .coupon }
        XCTAssertEqual(coupon.map(\.vatRate), [7, 19])
        XCTAssertEqual(coupon.map(\.amount), [-112, -388])
    }

    func testCouponSharesAddUpForEveryBasket() {
        for mugs in 0...9 {
            for teas in 0...9 where mugs + teas > 0 {
                for coupon in Coupon.all {
                    let bill = Bill(basket(["mug": mugs, "tea": teas], coupon.code))
                    let goods = bill.lines.filter { $0.kind == .article }.total
                    let discount = bill.lines.filter { $0.kind == .coupon }.total
                    XCTAssertEqual(-discount, coupon.discount(on: goods), "\(mugs) mugs, \(teas) teas, \(coupon.code)")
                    for (_, amount) in bill.includedVAT { XCTAssertGreaterThanOrEqual(amount, 0) }
                }
            }
        }
    }

    func testFixedCouponNeedsItsMinimum() {
        XCTAssertEqual(Bill(basket(["mug": 1], "FIVE")).total, 1_195 + Bill.shippingFee)
        XCTAssertEqual(Bill(basket(["mug": 2], "FIVE")).total, 2_390 - 500 + Bill.shippingFee)
    }

    func testBasketForCheckoutHasTheSameTotal() throws {
        let all = Dictionary(uniqueKeysWithValues: Catalog.demo.products.map { ($0.id, 3) })
        for code in [nil] + Coupon.all.map(\.code) {
            for articles in [all, ["tea": 1], ["mug": 99]] {
                let bill = Bill(basket(articles, code))
                XCTAssertEqual(try bill.smartBasket.total, bill.total)
            }
        }
    }

    func testEmptyBasketCostsNothing() {
        XCTAssertEqual(Bill(basket([:], "FIVE")).lines, [])
    }

    func testBasketKeepsQuantitiesWithinLimits() {
        var basket = basket(["mug": 98])
        basket.add("mug", 5)
        basket.set("tea", to: -1)
        basket.add("bag", .max)
        XCTAssertEqual(basket.quantities, ["mug": 99, "bag": 99])
    }

    func testCouponCodeIgnoresCaseAndSpaces() {
        XCTAssertEqual(Coupon.find(" welcome10 ")?.code, "WELCOME10")
        XCTAssertNil(Coupon.find(""))
        XCTAssertNil(Coupon.find(nil))
    }

    func testAmountsAreWrittenInEuros() {
        XCTAssertEqual(Euro.text(1_290), "€12.90")
        XCTAssertEqual(Euro.text(5), "€0.05")
        XCTAssertEqual(Euro.text(-500), "−€5.00")
    }

    func testAmountsAreReadExactly() {
        XCTAssertEqual(Euro.cents("12.90"), 1_290)
        XCTAssertEqual(Euro.cents("12,9"), 1_290)
        XCTAssertEqual(Euro.cents("12"), 1_200)
        XCTAssertEqual(Euro.cents("0.01"), 1)
        for text in ["", ".", "1.", ".5", "-1", "1.234", "1.2.3", "1e3", "12345678", "٣", "1 2", "NaN"] {
            XCTAssertNil(Euro.cents(text), text)
        }
    }

    private func basket(_ quantities: [Product.ID: Int], _ code: String? = nil) -> Basket {
        var basket = Basket()
        for (id, quantity) in quantities { basket.set(id, to: quantity) }
        basket.couponCode = code
        return basket
    }
}
