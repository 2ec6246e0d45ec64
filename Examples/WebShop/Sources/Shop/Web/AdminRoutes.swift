import Foundation
import HTTPTypes
import Hummingbird
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
    }

    @Sendable private func showOrders(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        let before = request.uri.queryParameters["before"].flatMap { Double($0) }
        let orders = try await payments.orders.latest(before: before, count: Self.pageSize + 1)
        return OrderListPage(
            orders: Array(orders.prefix(Self.pageSize)), hasMore: orders.count > Self.pageSize,
            session: context.session
        ).page
    }

    @Sendable private func showOrder(_ request: Request, _ context: ShopContext) async throws -> WebPage {
        try await page(of: try context.parameters.require("number"), context)
    }

    @Sendable private func refund(_ request: Request, _ context: ShopContext) async throws -> Response {
        let number = try context.parameters.require("number")
        guard let id = UUID(uuidString: context.form["refund"] ?? ""), let shown = Int(context.form["rest"] ?? "")
        else {
            throw HTTPError(.badRequest, message: "The form can't be read. Reload the page of the order.")
        }
        let message: String
        if let amount = Euro.cents(context.form["amount"] ?? "") {
            do {
                _ = try await payments.refund(number, amount: amount, id: id.uuidString.lowercased(), shown: shown)
                return .redirect(to: "/admin/orders/\(number)")
            } catch let error as ShopError where error != .noSuchOrder {
                message = error.description
            }
        } else {
            message = "Enter an amount such as 12.50."
        }
        var page = try await page(of: number, context, error: message)
        page.status = .unprocessableContent
        return try page.response(from: request, context: context)
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
