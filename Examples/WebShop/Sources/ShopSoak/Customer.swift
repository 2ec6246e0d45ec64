import Foundation
import SecuconnectKit

/// A customer who buys again and again, and repeats each step until a shop process answers it.
struct Customer: Sendable {
    private let shops: [URL]
    private let expectations: Expectations
    private let provider: Provider
    private let time = SystemTimeSource()
    private var browser: Browser
    private var random: SeededRandom

    /// The number of seconds after which a step has failed.
    private static let patience: TimeInterval = 120

    /// Creates a customer.
    ///
    /// - Parameters:
    ///   - shops: The addresses of the shop processes.
    ///   - browser: The browser.
    ///   - expectations: The record of what the customers know.
    ///   - provider: The payment service.
    ///   - random: The generator of the customer's choices.
    init(
        _ shops: [URL], in browser: Browser, expectations: Expectations, provider: Provider,
        random: SeededRandom
    ) {
        self.shops = shops
        self.provider = provider
        self.expectations = expectations
        self.random = random
        self.browser = browser
    }

    /// Buys something, pays it or not, and perhaps gets a part of the money back.
    ///
    /// - Parameter isQuick: A Boolean value that indicates whether nothing happens over time: no form is out of date,
    ///   no sale expires, and no refund is refused later.
    mutating func buy(isQuick: Bool = false) async {
        do {
            let (number, total) = try await order()
            if !isQuick, random.hits(0.2) { try await sendStaleOrder(number, total) }
            let link = try await checkout(number, total)
            await expectations.ordered(number)
            guard try await pay(at: link) else {
                if !isQuick, random.hits(0.5) { try await orderAgainAfterTheEnd(of: number) }
                return
            }
            await expectations.paid(number)
            guard random.hits(0.5) else { return }
            if !isQuick, random.hits(0.6) { try await provider.disturbRefund(of: number, isLate: random.hits(0.5)) }
            let amount = try await refund(number, withStaleForm: !isQuick && random.hits(0.3))
            guard !isQuick, random.hits(0.3) else { return }
            try await provider.refuseRefund(of: number, amount)
            await expectations.refundRefused(number, amount)
        } catch {
            await expectations.failed("\(error)")
        }
    }

    /// Orders something, and returns the number of the order and the link to Smart Checkout.
    mutating func openOrder() async throws -> (number: String, link: URL) {
        let (number, total) = try await order()
        return (number, try await checkout(number, total))
    }

    /// Pays at Smart Checkout.
    mutating func payNow(at link: URL) async throws {
        let checkout = try await browser.open(link).location ?? link
        let debit = ["method": "debit", "holder": "Erika Beispiel", "iban": "DE35500105175418493188", "action": "pay"]
        guard try await browser.submit(checkout, debit).status == 303 else {
            throw SoakFailure("The checkout refused a payment.")
        }
    }

    /// Returns a browser in which the merchant is signed in.
    mutating func merchantBrowser() async throws -> Browser {
        try await signIn()
        return browser
    }

    /// Fills a basket, and returns the number and the total of the order that it becomes.
    private mutating func order() async throws -> (number: String, total: String) {
        let home = try await atShop("/") { $0.status == 200 }
        let token = home.hidden("token") ?? ""
        for product in ["mug", "tea", "grinder"].shuffled(using: &random).prefix(2) {
            let fields = ["token": token, "product": product, "quantity": "\(Int.random(in: 1...3, using: &random))"]
            _ = try await atShop("/basket/add", fields) { $0.status == 303 }
        }
        let page = try await atShop("/checkout") { $0.hidden("order") != nil }
        return (page.hidden("order") ?? "", page.hidden("total") ?? "")
    }

    /// Sends the order form until the shop redirects to Smart Checkout.
    private mutating func checkout(_ number: String, _ total: String) async throws -> URL {
        let fields = try await orderForm(number, total), token = fields["token"] ?? ""
        let placed = try await atShop("/checkout", fields, isImpatient: true) { $0.status == 303 }
        if let link = placed.location, isCheckout(link) { return link }
        let page = try await atShop("/orders/\(number)/pay", ["token": token]) { [shops] page in
            page.location.map { !shops.map(\.port).contains($0.port) } ?? false
        }
        guard let link = page.location else { throw SoakFailure("Order \(number) has no checkout.") }
        return link
    }

    private mutating func orderForm(_ number: String, _ total: String) async throws -> [String: String] {
        [
            "token": try await atShop("/") { $0.status == 200 }.hidden("token") ?? "", "order": number, "total": total,
            "forename": "Erika", "surname": "Beispiel", "email": "e@example.net", "street": "Hafenstraße",
            "houseNumber": "12a", "postalCode": "20457", "city": "Hamburg",
        ]
    }

    /// Sends an order form that shows another total than the basket has now.
    private mutating func sendStaleOrder(_ number: String, _ total: String) async throws {
        let fields = try await orderForm(number, "\((Int(total) ?? 0) - 1)")
        guard try await atShop("/checkout", fields, { [303, 409].contains($0.status) }).status == 409 else {
            throw SoakFailure("Order \(number) was made for another total than its form showed.")
        }
    }

    /// Lets the time to pay pass, and puts the articles back into the basket.
    private mutating func orderAgainAfterTheEnd(of number: String) async throws {
        let path = "/orders/\(number)", deadline = time.now + Self.patience
        var isExpired = false
        while !isExpired {
            guard time.now < deadline else { throw SoakFailure("Order \(number) doesn't expire.") }
            try await provider.expireSale(of: number)
            isExpired = try await atShop(path) { $0.status == 200 }.body.contains("data-state=\"expired\"")
        }
        let token = try await atShop("/") { $0.status == 200 }.hidden("token") ?? ""
        _ = try await atShop("\(path)/again", ["token": token]) { $0.status == 303 }
        _ = try await atShop("/checkout") { $0.hidden("order") != nil }
    }

    private func isCheckout(_ url: URL) -> Bool { !shops.map(\.port).contains(url.port) }

    /// Pays at Smart Checkout, is declined first, or gives up. Returns whether the payer paid.
    private mutating func pay(at link: URL) async throws -> Bool {
        let page = try await atCheckout(link)
        let checkout = page.location ?? link
        let debit = ["method": "debit", "holder": "Erika Beispiel", "iban": "DE35500105175418493188"]
        if random.hits(0.1) { _ = try await atCheckout(checkout, ["action": "leave"]) }
        if random.hits(0.1) { return false }
        if random.hits(0.2) { _ = try await atCheckout(checkout, debit.merging(["action": "decline"]) { $1 }) }
        let paid = try await atCheckout(checkout, debit.merging(["action": "pay"]) { $1 })
        guard paid.status == 303 else { throw SoakFailure("The checkout answered \(paid.status).") }
        return true
    }

    /// Sends a request to Smart Checkout, again while the service is restarted.
    private mutating func atCheckout(_ url: URL, _ fields: [String: String]? = nil) async throws -> Browser.Page {
        let deadline = time.now + Self.patience
        while true {
            do {
                return if let fields { try await browser.submit(url, fields) } else { try await browser.open(url) }
            } catch let failure as TransportFailure {
                guard time.now < deadline else { throw failure }
                try await time.sleep(seconds: 0.2)
            }
        }
    }

    /// Signs in as the merchant, unless that was done before.
    private mutating func signIn() async throws {
        let orders = try await atShop("/admin/orders") { [200, 303].contains($0.status) }
        guard orders.status == 303 else { return }
        let token = try await atShop("/admin/sign-in") { $0.status == 200 }.hidden("token") ?? ""
        let fields = ["token": token, "password": ServerProcess.password]
        _ = try await atShop("/admin/sign-in", fields) { $0.status == 303 }
    }

    /// Lets the merchant read an order again. If that fails, the next attempt is as good.
    mutating func check(_ number: String) async {
        let path = "/admin/orders/\(number)"
        guard (try? await signIn()) != nil, let page = try? await (atShop(path) { $0.status == 200 }) else { return }
        let fields = ["token": page.hidden("token") ?? ""]
        for shop in shops.prefix(1) { await Self.submit("\(path)/check", fields, to: shop, browser) }
    }

    /// Waits until the order is paid, and refunds a part of it or everything. A form without an answer is sent again.
    ///
    /// - Parameters:
    ///   - number: The number of the order.
    ///   - isStale: A Boolean value that indicates whether a form with another remaining amount is sent first.
    /// - Returns: The refunded amount in cents.
    /// - Throws: ``SoakFailure``.
    private mutating func refund(_ number: String, withStaleForm isStale: Bool) async throws -> Int {
        try await signIn()
        let path = "/admin/orders/\(number)"
        let page = try await atShop(path) { $0.hidden("refund") != nil }
        guard let token = page.hidden("token"), let id = page.hidden("refund"), let shown = page.hidden("rest"),
            let rest = page.value(after: "name=\"amount\" value=\"").flatMap({ Double($0) })
        else { throw SoakFailure("Order \(number) has no form for refunds.") }
        let cents = Int((rest * 100).rounded())
        let amount = random.hits(0.3) ? cents : Int.random(in: 1...cents, using: &random)
        let text = "\(amount / 100).\(amount % 100 < 10 ? "0" : "")\(amount % 100)"
        let fields = ["token": token, "refund": id, "rest": shown, "amount": text]
        let confirmation = try await atShop("\(path)/refund", fields) { $0.hidden("confirmed") != nil }
        guard confirmation.hidden("confirmed") == "\(amount)" else {
            throw SoakFailure("The confirmation of a refund of \(number) shows another amount.")
        }
        let confirmed = fields.merging(["confirmed": "\(amount)"]) { $1 }
        if isStale {
            let stale = confirmed.merging(["rest": "\(cents + 1)"]) { $1 }
            guard try await atShop("\(path)/refund", stale, { [303, 422].contains($0.status) }).status == 422 else {
                throw SoakFailure("Order \(number) was refunded though its form showed another remaining amount.")
            }
        }
        _ = try await atShop("\(path)/refund", confirmed, isImpatient: true) { $0.status == 303 }
        // The page shows whether the refund was made. One that was certainly not made is refused: the service was
        // restarted, for example.
        let state = "id=\"refund-\(id)\" data-state=\""
        let result = try await atShop(path) { page in
            page.value(after: state).map { $0 != "sending" } ?? false
        }.value(after: state)
        guard result != "refused" else { return try await refund(number, withStaleForm: false) }
        await expectations.refunded(number, amount)
        return amount
    }

    /// Sends a request to a random shop process, again and again until one answers as expected.
    ///
    /// An impatient customer sometimes sends a form twice, and two machines receive it at the same time.
    private mutating func atShop(
        _ path: String, _ fields: [String: String]? = nil, isImpatient: Bool = false,
        _ isDone: @Sendable (Browser.Page) -> Bool
    ) async throws -> Browser.Page {
        let deadline = time.now + Self.patience
        var last = "no response"
        while time.now < deadline {
            guard let shop = shops.randomElement(using: &random), let url = URL(string: path, relativeTo: shop)
            else { break }
            let other = isImpatient && random.hits(0.3) ? shops.randomElement(using: &random) : nil
            async let second: Void = Self.submit(path, fields ?? [:], to: other, browser)
            do {
                let page =
                    if let fields { try await browser.submit(url, fields) } else { try await browser.open(url) }
                await second
                if isDone(page) { return page }
                last = "status \(page.status)"
            } catch is TransportFailure {
                await second
                last = "no response"
            }
            try await time.sleep(seconds: 0.2)
        }
        throw SoakFailure("\(path) wasn't answered in time: \(last).")
    }

    /// Sends a form once more, without waiting for a useful answer.
    private static func submit(_ path: String, _ fields: [String: String], to shop: URL?, _ browser: Browser) async {
        guard let shop, let url = URL(string: path, relativeTo: shop) else { return }
        var browser = browser
        _ = try? await browser.submit(url, fields)
    }
}
