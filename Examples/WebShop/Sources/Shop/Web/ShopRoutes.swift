import HTTPTypes
import Hummingbird
import Logging
import SecuconnectKit
import WebPages

/// The pages for customers.
struct ShopRoutes: Sendable {
    /// The articles.
    let catalog: Catalog
    /// The baskets.
    let sessions: SessionStore
    /// The payments.
    let payments: Payments
    /// The source of Smart Checkout, to which some forms lead.
    let checkoutSource: String

    /// Adds the pages to a router.
    func add(to router: some RouterMethods<ShopContext>) {
        router.get("/", use: showCatalog)
        router.get("/products/{id}", use: showProduct)
        router.get("/legal/{page}", use: showLegalPage)
        router.get("/basket", use: showBasket)
        router.post("/basket", use: updateBasket)
        router.post("/basket/add", use: addToBasket)
        router.post("/basket/coupon", use: changeCoupon)
        router.get("/checkout", use: showCheckout)
        router.post("/checkout", use: placeOrder)
        router.get("/orders", use: showOrders)
        router.get("/orders/{number}", use: showOrder)
        router.post("/orders/{number}/pay", use: pay)
        router.post("/orders/{number}/again", use: orderAgain)
    }

    @Sendable private func showCatalog(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        try await catalogPage(context).page
    }

    @Sendable private func showProduct(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        guard let product = catalog.product(try context.parameters.require("id")) else { throw HTTPError(.notFound) }
        return try await catalogPage(context).page(of: product)
    }

    private func catalogPage(_ context: ShopContext) async throws -> CatalogPage {
        CatalogPage(
            catalog: catalog, session: context.session,
            basketCount: try await sessions.basket(of: context.session).count)
    }

    @Sendable private func showBasket(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        BasketPage(
            catalog: catalog, basket: try await sessions.basket(of: context.session), session: context.session
        ).page
    }

    @Sendable private func addToBasket(_ request: Request, _ context: ShopContext) async throws -> Response {
        guard let product = catalog.product(context.form["product"] ?? ""),
            let quantity = Int(context.form["quantity"] ?? ""), (1...Basket.maximumQuantity).contains(quantity)
        else {
            throw HTTPError(
                .unprocessableContent, message: ShopText.enterQuantity.with(Basket.maximumQuantity))
        }
        try await sessions.change(context.session) { $0.add(product.id, quantity) }
        return .redirect(to: "/basket")
    }

    @Sendable private func updateBasket(_ request: Request, _ context: ShopContext) async throws -> Response {
        var quantities: [Product.ID: Int] = [:]
        for product in catalog.products {
            guard let text = context.form["quantity-\(product.id)"] else { continue }
            guard let quantity = Int(text), (0...Basket.maximumQuantity).contains(quantity) else {
                throw HTTPError(
                    .unprocessableContent, message: ShopText.enterQuantities.with(Basket.maximumQuantity))
            }
            quantities[product.id] = quantity
        }
        try await sessions.change(context.session) { [quantities, catalog, steps = context.form] basket in
            for (id, quantity) in quantities { basket.set(id, to: quantity) }
            if let id = steps["less"] { basket.set(id, to: basket.quantities[id, default: 0] - 1) }
            if let id = steps["more"], catalog.product(id) != nil { basket.add(id, 1) }
            if let id = steps["remove"] { basket.set(id, to: 0) }
        }
        return .redirect(to: context.form["next"] == "checkout" ? "/checkout" : "/basket")
    }

    @Sendable private func changeCoupon(_ request: Request, _ context: ShopContext) async throws -> Response {
        let code = context.form["code"] ?? ""
        let coupon = Coupon.find(code)
        guard code.isEmpty || coupon != nil else {
            var page = BasketPage(
                catalog: catalog, basket: try await sessions.basket(of: context.session), session: context.session,
                wrongCode: String(code.prefix(40))
            ).page
            page.status = .unprocessableContent
            return try page.response(from: request, context: context)
        }
        try await sessions.change(context.session) { $0.couponCode = coupon?.code }
        return .redirect(to: "/basket")
    }

    @Sendable private func showCheckout(_ request: Request, _ context: ShopContext) async throws -> Response {
        guard let number = try await sessions.orderNumber(of: context.session) else { return .redirect(to: "/basket") }
        return try await checkoutPage(number, OrderForm(), context)
            .response(from: request, context: context)
    }

    @Sendable private func placeOrder(_ request: Request, _ context: ShopContext) async throws -> Response {
        let form = OrderForm(context.form)
        let number = context.form["order"] ?? ""
        guard let customer = form.customer else {
            guard let current = try await sessions.orderNumber(of: context.session), current == number else {
                return .redirect(to: "/basket")
            }
            return try await checkoutPage(number, form, problem: .invalid, context).response(
                from: request, context: context)
        }
        let total = Int(context.form["total"] ?? "") ?? 0
        switch try await sessions.placeOrder(number, for: total, by: customer, of: context.session) {
        case .placed(let order): return await redirectToCheckout(order.number, context)
        case .placedBefore(let order): return .redirect(to: "/orders/\(order.number)?back=placed")
        case .changed:
            return try await checkoutPage(number, form, problem: .outdated, context).response(
                from: request, context: context)
        case .missing: return .redirect(to: "/basket")
        }
    }

    private func checkoutPage(
        _ number: String, _ form: OrderForm, problem: CheckoutPage.Problem? = nil, _ context: ShopContext
    ) async throws -> WebPage {
        let basket = try await sessions.basket(of: context.session)
        return leadingToCheckout(
            CheckoutPage(
                bill: Bill(basket, catalog: catalog), form: form, problem: problem, orderNumber: number,
                session: context.session, basketCount: basket.count
            ).page)
    }

    /// Shows the orders of the browser, from which their pages can be found again.
    @Sendable private func showOrders(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        CustomerOrdersPage(orders: try await payments.orders.orders(of: context.session)).page
    }

    @Sendable private func showLegalPage(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        guard let page = LegalPage(rawValue: try context.parameters.require("page")) else { throw HTTPError(.notFound) }
        return page.page
    }

    @Sendable private func showOrder(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        let number = try context.parameters.require("number")
        guard var order = try await payments.orders.order(number) else { throw ShopError.noSuchOrder }
        let back = request.uri.queryParameters["back"].map(String.init)
        var isCurrent = true
        if order.state.isChanging, order.smartTransaction != nil {
            do {
                // Before the page offers to pay, the state has to be newer than the request.
                order = try await payments.refresh(
                    number, olderThan: order.state.isPayable ? 0 : 2, patience: 3, isReturn: back == "paid")
            } catch {
                isCurrent = false
                // The page shows the state that was read last, and is loaded again soon.
                context.logger.info("Order not read", metadata: ["order": "\(number)", "error": "\(error)"])
            }
        }
        return leadingToCheckout(
            OrderPage(
                order: order, session: context.session, returnHint: back, isCurrent: isCurrent,
                now: try await payments.orders.now()
            ).page)
    }

    /// Lets the forms of a page lead to Smart Checkout, which is another site.
    private func leadingToCheckout(_ page: WebPage) -> WebPage {
        var page = page
        page.formAction += " \(checkoutSource)"
        return page
    }

    /// Puts the articles of an order that can't be paid back into the basket.
    @Sendable private func orderAgain(_ request: Request, _ context: ShopContext) async throws -> Response {
        let number = try context.parameters.require("number")
        guard let order = try await payments.orders.order(number) else { throw ShopError.noSuchOrder }
        guard order.state.isOver || order.state.isPayable || order.state == .cancelled else {
            return .redirect(to: "/orders/\(number)")
        }
        try await sessions.change(context.session) { basket in
            for line in order.bill.lines {
                if let article = line.articleNumber { basket.set(article, to: line.quantity) }
            }
        }
        return .redirect(to: "/basket")
    }

    @Sendable private func pay(_ request: Request, _ context: ShopContext) async throws -> Response {
        await redirectToCheckout(try context.parameters.require("number"), context)
    }

    /// Sends the payer to Smart Checkout, or to the page of the order if that isn't possible now.
    private func redirectToCheckout(_ number: String, _ context: ShopContext) async -> Response {
        do {
            let order = try await payments.openCheckout(of: number)
            if order.state.isPayable, let link = order.checkoutURL { return .redirect(to: link) }
        } catch {
            context.logger.warning("No checkout", metadata: ["order": "\(number)", "error": "\(error)"])
        }
        return .redirect(to: "/orders/\(number)?back=later")
    }
}
