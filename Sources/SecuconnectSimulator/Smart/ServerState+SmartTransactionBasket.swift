import Foundation
import SecuconnectKit

extension ServerState {
    /// Returns the basket in the format of the server: it is never missing, and its items have their types.
    func basket(_ sent: JSONValue?) -> JSONValue {
        var basket: JSONValue = sent?.object == nil ? [:] : sent ?? [:]
        let products = basket["products"]?.namingArticles ?? []
        basket["products"] = products
        guard let items = products.array, !items.isEmpty else { return basket }
        basket["texts"] = []
        let isMixed = items.contains { $0["item_type"]?.string == ItemType.subTransaction.rawValue }
        basket["type"] = isMixed ? "mixed" : "default"
        return basket
    }

    /// Refuses a basket that contradicts itself or the sum, if the settings require it.
    func checkBasket(of document: JSONValue) throws(APIError) {
        guard settings.checksBaskets, let basket = basket(of: document), basket.products?.isEmpty == false else {
            return
        }
        let references = (basket.products ?? []).filter { $0.itemType == .subTransaction }.compactMap(\.referenceID)
        guard Set(references).count == references.count else {
            throw .format("Two sub-baskets have the same reference_id")
        }
        do throws(BasketFault) {
            try basket.check()
            let total = try basket.addedUp(), info = document["basket_info"]
            let sum = info?["sum"]?.integer ?? 0, tip = info?["gratuity"]?.integer ?? 0
            guard sum == total || sum.subtractingReportingOverflow(tip).partialValue == total else {
                throw BasketFault("basket_info.sum is \(sum), but the products add up to \(total)")
            }
        } catch {
            // A basket without a computable total contradicts nothing.
            if error.isContradiction { throw .format(error.message) }
        }
    }

    /// Refuses the items of an unknown contract, and amounts with which the books couldn't be kept.
    func checkItems(_ items: JSONValue?) throws(APIError) {
        for item in items?.array ?? [] {
            try checkContract(item["contract_id"]?.string)
            for name in ["sum", "total"] { try Self.checkSize(of: item[name]?.integer, name) }
            try checkItems(item["sub_basket"])
        }
    }

    /// Refuses an amount with which the books couldn't be kept.
    static func checkSize(of amount: Int?, _ name: String) throws(APIError) {
        guard let amount, Int64(amount) > largestAmount else { return }
        throw .format("\(name) is too large")
    }

    /// The largest payable amount: ten billion euros. The API's own limit isn't documented.
    static let largestAmount: Int64 = 1_000_000_000_000

    /// Returns the basket of a transaction; `nil` if there is none that can be read.
    func basket(of document: JSONValue) -> SmartTransaction.Basket? {
        document["basket"].flatMap { JSONBytes.model(SmartTransaction.Basket.self, from: $0) }
    }
}

private typealias ItemType = SmartTransaction.Basket.Product.ItemType

extension JSONValue {
    /// The items of a basket; one without a type becomes an article.
    fileprivate var namingArticles: JSONValue {
        guard let items = array else { return self }
        return .array(
            items.map { item in
                guard item.object != nil else { return item }
                var named = item
                if (item["item_type"] ?? .null) == .null { named["item_type"] = .string(ItemType.article.rawValue) }
                // An article with a price is shown with what it doesn't have, as in bodies of the real server.
                if named["item_type"]?.string == ItemType.article.rawValue, item["priceOne"] != nil {
                    for field in ["parent", "serialNumber"] { named[field] = item[field] ?? .null }
                }
                if let inner = item["sub_basket"] { named["sub_basket"] = inner.namingArticles }
                return named
            })
    }
}
