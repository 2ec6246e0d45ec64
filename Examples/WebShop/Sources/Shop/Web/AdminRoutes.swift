import Foundation
import HTTPTypes
import Hummingbird
import Logging
import SecuconnectKit
import WebPages

/// The pages for the merchant.
struct AdminRoutes: Sendable {
    /// The payments.
    let payments: Payments

    private static let pageSize = 50

    /// Adds the pages to a router.
    func add(to router: some RouterMethods<ShopContext>) {
        router.get("/admin/orders", use: showOrders)
        router.get("/admin/orders/{number}", use: showOrder)
        router.post("/admin/orders/{number}/refund", use: refund)
        router.post("/admin/orders/{number}/check", use: check)
        router.post("/admin/orders/{number}/decide", use: decide)
        router.post("/admin/orders/{number}/refunds/{refund}/decide", use: decideRefund)
    }

    @Sendable private func showOrders(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        let before = request.uri.queryParameters["before"].flatMap { Double($0) }
        let filter = OrderFilter(
            group: request.uri.queryParameters["state"].flatMap { .init(rawValue: String($0)) },
            words: String((request.uri.queryParameters["q"] ?? "").prefix(80).replacing("+", with: " ")))
        let orders = try await payments.orders.matching(filter, before: before, count: Self.pageSize + 1)
        var needingPerson: [Order] = []
        if filter.isEmpty, before == nil {
            needingPerson = try await payments.orders.needingPerson(count: Self.pageSize)
        }
        return OrderListPage(
            needingPerson: needingPerson, orders: Array(orders.prefix(Self.pageSize)), filter: filter,
            hasMore: orders.count > Self.pageSize, session: context.session
        ).page
    }

    @Sendable private func showOrder(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        try await page(of: try context.parameters.require("number"), context)
    }

    /// Shows a refund for confirmation, or carries out a confirmed one.
    @Sendable private func refund(_ request: Request, _ context: ShopContext) async throws -> Response {
        let number = try context.parameters.require("number")
        guard let id = UUID(uuidString: context.form["refund"] ?? ""), let shown = Int(context.form["rest"] ?? "")
        else {
            throw HTTPError(.badRequest, message: "\(ShopText.orderFormUnreadable)")
        }
        let refundID = id.uuidString.lowercased()
        let message: String
        if let amount = Euro.cents(context.form["amount"] ?? "") {
            do {
                guard context.form["confirmed"] == "\(amount)" else {
                    let order = try await confirmableOrder(number, amount, shown)
                    return try RefundConfirmationPage(
                        order: order, amount: amount, rest: shown, refundID: refundID, session: context.session
                    ).page.response(from: request, context: context)
                }
                _ = try await payments.refund(number, amount: amount, id: refundID, shown: shown)
                return .redirect(to: "/admin/orders/\(number)")
            } catch let error as ShopError where error != .noSuchOrder {
                message = error.description
            }
        } else {
            message = "\(ShopText.enterAmount)"
        }
        var page = try await page(of: number, context, error: message)
        page.status = .unprocessableContent
        return try page.response(from: request, context: context)
    }

    /// Returns an order of which an amount can be refunded, as far as its last read shows.
    private func confirmableOrder(_ number: String, _ amount: Int, _ shown: Int) async throws -> Order {
        guard let order = try await payments.orders.order(number) else { throw ShopError.noSuchOrder }
        try order.checkRefund(of: amount, shown: shown)
        return order
    }

    @Sendable private func decide(_ request: Request, _ context: ShopContext) async throws -> Response {
        let number = try context.parameters.require("number")
        guard let state = context.form["decision"].flatMap({ OrderState(rawValue: $0) }) else {
            throw HTTPError(.badRequest, message: "\(ShopText.orderFormUnreadable)")
        }
        let order = try await payments.decide(number, as: state, shown: context.form["shown"] ?? "")
        log("Payment decided", number, as: order.state.rawValue, context)
        return .redirect(to: "/admin/orders/\(number)")
    }

    @Sendable private func decideRefund(_ request: Request, _ context: ShopContext) async throws -> Response {
        let number = try context.parameters.require("number"), id = try context.parameters.require("refund")
        guard let decision = context.form["decision"], ["made", "missing"].contains(decision) else {
            throw HTTPError(.badRequest, message: "\(ShopText.orderFormUnreadable)")
        }
        try await payments.decideRefund(
            number, id, wasMade: decision == "made", shown: context.form["shown"] ?? "")
        log("Refund decided", number, as: decision, context)
        return .redirect(to: "/admin/orders/\(number)")
    }

    private func log(_ event: Logger.Message, _ number: String, as decision: String, _ context: ShopContext) {
        context.logger.notice(event, metadata: ["order": "\(number)", "decision": "\(decision)"])
    }

    @Sendable private func check(_ request: Request, _ context: ShopContext) async throws -> Response {
        let number = try context.parameters.require("number")
        try await payments.reconcile(number, patience: 20)
        return .redirect(to: "/admin/orders/\(number)")
    }

    private func page(of number: String, _ context: ShopContext, error: String? = nil) async throws -> WebPage {
        guard let order = try await payments.orders.order(number) else { throw ShopError.noSuchOrder }
        return AdminOrderPage(
            order: order, refunds: try await payments.orders.refunds(of: number), session: context.session,
            refundID: UUID().uuidString.lowercased(), error: error
        ).page
    }
}
