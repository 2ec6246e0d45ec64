/// One line of the table.
struct Row: Encodable {
    var letter: String
    var title: String
    /// The median of what was measured.
    var ours: Quantity
    /// The median of what it is compared with.
    var baseline: Quantity?
    /// The median of the rounds' ratios.
    var ratio: Double?
    /// The same of the processor's time.
    var processorRatio: Double?
    var target: Target?

    var isMet: Bool? { target.map { $0.isMet(by: $0.isOfRatio ? ratio : ours.value) } }
}

/// A number with its unit.
struct Quantity: Encodable {
    var value: Double
    var unit: String
}

/// The result that a row has to reach.
struct Target: Encodable {
    var relation: Relation
    var bound: Double
    /// Whether the bound is one of the ratio, and not of the number itself.
    var isOfRatio = true

    enum Relation: String, Encodable { case atMost = "<=", atLeast = ">=", exactly = "=" }

    static func atMost(_ bound: Double) -> Target { Target(relation: .atMost, bound: bound) }
    static func atLeast(_ bound: Double) -> Target { Target(relation: .atLeast, bound: bound) }

    /// To two digits, as it is printed.
    func isMet(by value: Double?) -> Bool {
        guard let value else { return false }
        let rounded = (value * 100).rounded() / 100
        switch relation {
        case .atMost: return rounded <= bound
        case .atLeast: return rounded >= bound
        case .exactly: return rounded == bound
        }
    }
}
