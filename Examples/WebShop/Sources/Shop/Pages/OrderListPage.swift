import Foundation
import WebPages

/// The merchant's list of orders.
struct OrderListPage: Sendable {
    /// The orders that need a person; empty where they aren't shown.
    let needingPerson: [Order]
    /// The orders, the latest first.
    let orders: [ListedOrder]
    /// The filter of the orders.
    let filter: OrderFilter
    /// A Boolean value that indicates whether there are older orders.
    let hasMore: Bool
    /// The session of the merchant.
    let session: Session

    var page: WebPage {
        MerchantBar.page(
            ShopText.orders.description, session,
            content: """
                \(needingPerson.isEmpty ? "" : attention)
                \(search)
                \(orders.isEmpty ? "<p id=\"nothing-found\">\(ShopText.nothingFound)</p>" : table)
                \(more)
                """)
    }

    private var attention: HTML {
        """
        <section class="card urgent" aria-labelledby="attention-heading">
        <h2 id="attention-heading">\(ShopText.needsYou)</h2>
        <ul id="attention">\(needingPerson.map { order in
            """
            <li><div><a href="/admin/orders/\(order.number)">\(order.number)</a> \
            <span class="badge \(order.state.color)">\(order.state.name)</span> \(order.customer.name)<br>\
            <span class="dim">\(order.reason ?? reason(of: order))</span></div>\
            <a class="button plain" id="look-\(order.number)" href="/admin/orders/\(order.number)">\
            \(ShopText.needsLook)</a></li>
            """ as HTML
        })</ul></section>
        """
    }

    /// The reason for which an order without one needs a person.
    private func reason(of order: Order) -> String {
        order.state.needsPerson ? "\(order.state.explanation)" : "\(ShopText.refundNeedsYou)"
    }

    private var search: HTML {
        """
        <form method="get" action="/admin/orders" id="search-form" class="inline" role="search">
        <div class="grow"><label for="search">\(ShopText.search)</label>
        <input id="search" name="q" type="search" value="\(filter.words)" maxlength="80"></div>
        <div><label for="state-filter">\(ShopText.stateFilter)</label>
        <select id="state-filter" name="state"><option value="">\(ShopText.anyState)</option>
        \(OrderFilter.Group.allCases.map { group in
            """
            <option value="\(group.rawValue)"\(group == filter.group ? " selected" as HTML : "")>\(group.name)</option>
            """ as HTML
        })</select></div>
        <button id="show">\(ShopText.show)</button>
        </form>
        """
    }

    private var table: HTML {
        """
        <div class="card"><table class="stack" id="orders">
        <thead><tr><th scope="col">\(ShopText.order)</th><th scope="col">\(ShopText.customer)</th>\
        <th scope="col">\(ShopText.state)</th><th scope="col" class="amount">\(ShopText.total)</th></tr></thead>
        <tbody>\(orders.map(row))</tbody>
        </table></div>
        """
    }

    private var more: HTML {
        guard hasMore, let last = orders.last else { return "" }
        var address = URLComponents()
        address.queryItems = [
            URLQueryItem(name: "q", value: filter.words), URLQueryItem(name: "state", value: filter.group?.rawValue),
            URLQueryItem(name: "before", value: "\(last.createdAt)"),
        ]
        return """
            <p><a id="older" href="/admin/orders?\(address.percentEncodedQuery ?? "")">\(ShopText.olderOrders)</a></p>
            """
    }

    private func row(_ order: ListedOrder) -> HTML {
        let refunded: HTML =
            order.refundedAmount > 0
            ? "<br><span class=\"dim\">\(ShopText.refundedAmount.with(Euro.text(order.refundedAmount)))</span>" : ""
        return """
            <tr><td><a id="order-\(order.number)" href="/admin/orders/\(order.number)">\(order.number)</a><br>\
            <span class="dim">\(ShopDate.html(order.createdAt))</span></td>\
            <td>\(order.customer.name)</td>\
            <td><span class="badge \(order.state.color)">\(order.state.name)</span></td>\
            <td class="amount">\(Euro.text(order.total))\(refunded)</td></tr>

            """
    }
}
