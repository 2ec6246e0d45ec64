public import SecuconnectKit

extension SimulatedServer {
    /// Lets a product number of a cash register stand for a prepaid product, in the terminal protocol ZVT.
    ///
    /// - Parameters:
    ///   - number: The product number.
    ///   - item: The product, which was added with ``add(_:to:)``.
    public func mapProductNumber(_ number: String, to item: PrepaidItem.ID) {
        withState { state in
            state.prepaid.itemsByProductNumber[ServerState.withoutLeadingZeros(number)] = item.rawValue
        }
    }

    /// Sets how many codes of a prepaid product are left.
    ///
    /// - Parameters:
    ///   - count: The number of codes, or `nil` for any number.
    ///   - item: The product.
    public func setStock(_ count: Int?, of item: PrepaidItem.ID) {
        withState { $0.prepaid.stock[item.rawValue] = count.map { max(0, $0) } }
    }
}
