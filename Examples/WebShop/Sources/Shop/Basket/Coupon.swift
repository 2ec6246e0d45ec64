import Foundation

/// A code that lowers the price of the articles.
struct Coupon: Sendable {
    /// The code in capital letters.
    let code: String
    /// The description for customers.
    let name: String
    /// The discount.
    let discount: Discount

    /// The kinds of discounts.
    enum Discount: Sendable {
        /// A share of the price in percent.
        case percent(Int)
        /// A fixed amount in cents, for articles worth at least a minimum in cents.
        case fixed(Int, minimum: Int)
    }

    /// Returns the discount on articles in cents. It never exceeds their price.
    func discount(on goods: Int) -> Int {
        switch discount {
        case .percent(let share): min(goods, (goods * share + 50) / 100)
        case .fixed(let amount, let minimum): goods >= minimum ? min(amount, goods) : 0
        }
    }

    /// The coupons of the demo.
    static let all = [
        Coupon(code: "WELCOME10", name: "Welcome, 10 % off", discount: .percent(10)),
        Coupon(code: "FIVE", name: "€5 off from €20", discount: .fixed(500, minimum: 2_000)),
    ]

    /// Returns the coupon with a code; `nil` if there is none. Case and surrounding spaces don't matter.
    static func find(_ code: String?) -> Coupon? {
        let code = code?.trimmingCharacters(in: .whitespaces).uppercased()
        return all.first { $0.code == code }
    }
}
