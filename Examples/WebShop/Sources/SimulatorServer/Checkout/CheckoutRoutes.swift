import Foundation
import HTTPTypes
import Hummingbird
import SecuconnectKit
import SecuconnectSimulator
import WebPages

/// The addresses of the checkout, which payment links lead to.
struct CheckoutRoutes: Sendable {
    let simulator: SimulatedServer

    func add(to router: Router<ConnectionContext>) {
        router.get("/checkout") { request, _ in redirectToPage(request) }
        // The payer confirms a prepared payment here.
        router.get("/checkout/authorize") { request, _ in redirectToPage(request) }
        router.get("/checkout/payments/:id") { _, context in try directPage(context).webPage }
        router.post("/checkout/payments/:id") { request, context in
            try act(on: try directPage(context).payment, try await FormData(request, context))
        }
        router.get("/checkout/:id") { request, context in
            let visit = try visit(context)
            let chosen = request.uri.queryParameters["method"].map { SmartTransaction.PaymentMethod(String($0)) }
            return visit.localized { page(of: visit, chosen) }
        }
        router.post("/checkout/:id") { request, context in
            let form = try await FormData(request, context)
            let visit = try visit(context)
            return try visit.localized { try act(on: visit, form) }.response(from: request, context: context)
        }
    }

    private func page(of visit: CheckoutVisit, _ chosen: SmartTransaction.PaymentMethod?) -> WebPage {
        let page = CheckoutPage(visit: visit), methods = visit.methods
        guard visit.isPayable else { return page.state }
        guard let method = chosen.flatMap({ methods.contains($0) ? $0 : nil }) ?? methods.only else {
            return page.choice
        }
        return page.form(CheckoutMethod(method))
    }

    /// Payment links have the transaction in their query, those of older direct products the payment.
    private func redirectToPage(_ request: Request) -> Response {
        let query = request.uri.queryParameters
        if let payment = query["payment"] {
            return .redirect(to: DirectCheckoutPage.address(of: .init(String(payment))))
        }
        let id = query["stx"].map { PathText.escape(String($0)) } ?? "unknown"
        let method = query["payment-method"].map { "?method=\(PathText.escape(String($0)))" } ?? ""
        return .redirect(to: "/checkout/\(id)\(method)")
    }

    private func visit(_ context: ConnectionContext) throws -> CheckoutVisit {
        try CheckoutVisit(context.parameters.get("id") ?? "", in: simulator)
    }

    private func act(on visit: CheckoutVisit, _ form: FormData) throws -> any ResponseGenerator {
        let id = visit.transaction.id
        guard form["action"] != "leave" else { return back(from: id, after: try simulator.payer.leave(id)) }
        let method = SmartTransaction.PaymentMethod(form["method"] ?? "")
        guard visit.methods.contains(method) else {
            throw PageProblem(.badRequest, "The payment method isn't offered. Choose another one.")
        }
        switch form["action"] {
        case "pay":
            let presented = CheckoutMethod(method)
            let problems = presented.problems(of: form.values)
            guard problems.isEmpty else {
                return CheckoutPage(visit: visit).form(presented, values: form.values, problems: problems)
            }
            return back(from: id, after: try simulator.payer.pay(id, by: method))
        case "decline": return back(from: id, after: try simulator.payer.failToPay(id, by: method))
        default: throw PageProblem(.badRequest, "The form is incomplete. Use its buttons.")
        }
    }

    private func directPage(_ context: ConnectionContext) throws -> DirectCheckoutPage {
        try DirectCheckoutPage(.init(context.parameters.get("id") ?? ""), in: simulator)
    }

    /// Returns to the shop, or to the page with the state if the shop has no address.
    private func act(on payment: SecupayTransaction, _ form: FormData) throws -> Response {
        let address: URL?
        switch form["action"] {
        case "confirm":
            try simulator.payer.confirm(payment.id)
            address = payment.redirectURLs?.successURL
        case "decline":
            try simulator.payer.decline(payment.id)
            address = payment.redirectURLs?.failureURL
        default: throw PageProblem(.badRequest, "The form is incomplete. Use its buttons.")
        }
        return Self.redirect(to: address, orTo: DirectCheckoutPage.address(of: payment.id))
    }

    /// Returns to the shop, or to the page with the state if the shop has no address.
    private func back(from id: SmartTransaction.ID, after result: SimulatedServer.CheckoutResult) -> Response {
        Self.redirect(to: result.returnURL, orTo: "/checkout/\(id.rawValue)")
    }

    private static func redirect(to shop: URL?, orTo page: String) -> Response {
        .redirect(to: shop.flatMap { URL(web: $0.absoluteString) }?.absoluteString ?? page)
    }
}

extension Collection {
    fileprivate var only: Element? { count == 1 ? first : nil }
}
