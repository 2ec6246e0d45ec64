import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

/// A test with a simulator whose clock only the test moves, and its site.
class SiteTestCase: XCTestCase {
    let simulator = SimulatedServer(clock: SimulatedClock())

    /// Runs a test against the pages.
    func withSite(
        _ options: ServerOptions = .standard, _ setup: TestingSetup = .router,
        _ body: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await SimulatorSite(simulator, options: options).application().test(setup, body)
    }

    /// A client of the shop, which uses the simulator directly.
    var shop: SecuconnectClient { SecuconnectClient(simulator: simulator) }

    /// Creates a transaction over two items with return addresses.
    func createSale(
        returnURLs: SmartTransaction.ApplicationContext.ReturnURLs = .shop, language: SmartTransaction.Language? = nil
    ) async throws -> SmartTransaction {
        try await Self.createSale(in: simulator, returnURLs: returnURLs, language: language)
    }

    static func createSale(
        in simulator: SimulatedServer, returnURLs: SmartTransaction.ApplicationContext.ReturnURLs = .shop,
        language: SmartTransaction.Language? = nil
    ) async throws -> SmartTransaction {
        let basket = SmartTransaction.Basket(products: [
            .article(id: 1, desc: "Coffee <mild>", quantity: 2, priceOne: 1_070, tax: 7),
            .coupon(id: 2, desc: "Welcome", priceOne: 140, tax: 7),
        ])
        return try await SecuconnectClient(simulator: simulator).smart.transactions.create(
            SmartTransaction.Draft(
                basket: basket, basketInfo: .init(basket, currency: .eur), merchantRef: "order-1",
                applicationContext: .init(language: language, returnURLs: returnURLs)))
    }
}

extension SmartTransaction.ApplicationContext.ReturnURLs {
    /// The addresses of a shop.
    static let shop = Self(
        successURL: URL(string: "https://shop.example/thanks"), errorURL: URL(string: "https://shop.example/error"),
        abortURL: URL(string: "https://shop.example/basket"), pushURL: URL(string: "https://shop.example/push"))
}

extension TestClientProtocol {
    /// Submits a form.
    func post(
        _ path: String, _ fields: String = "", headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: fields))
    }

    /// Loads a page.
    func get(_ path: String) async throws -> TestResponse { try await execute(uri: path, method: .get) }
}

extension TestResponse {
    /// The body as text.
    var text: String { String(buffer: body) }
    /// The address of a redirection.
    var location: String? { headers[.location] }
}
