/// The articles that a visitor selected, with the code of a coupon.
struct Basket: Codable, Hashable, Sendable {
    /// The maximum number of pieces of one article.
    static let maximumQuantity = 99

    /// The number of pieces by article number. No number is less than 1.
    private(set) var quantities: [String: Int] = [:]
    /// The code of the coupon, as it is written in the list of coupons.
    var couponCode: String?

    /// A Boolean value that indicates whether the basket has no article.
    var isEmpty: Bool { quantities.isEmpty }

    /// The number of pieces of all articles.
    var count: Int { quantities.values.reduce(0, +) }

    /// Sets the number of pieces of an article. Zero or less removes it, and a number above the maximum is lowered.
    mutating func set(_ id: Product.ID, to quantity: Int) {
        quantities[id] = quantity > 0 ? min(quantity, Self.maximumQuantity) : nil
    }

    /// Adds pieces of an article.
    mutating func add(_ id: Product.ID, _ quantity: Int) {
        set(id, to: quantities[id, default: 0] + min(max(quantity, 0), Self.maximumQuantity))
    }
}
