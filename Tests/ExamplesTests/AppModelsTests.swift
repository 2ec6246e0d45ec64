import Foundation
import Observation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import AppModels

/// The models for views in an app.
@available(iOS 17, macOS 14, tvOS 17, watchOS 10, *)
@MainActor
final class AppModelsTests: XCTestCase {
    private let server = SimulatedServer()
    private let draft = SmartTransaction.Draft(basketInfo: .init(sum: 500, currency: .eur))

    private var device: SecuconnectClient {
        SecuconnectClient(
            simulator: server,
            credentials: .device(
                id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret, uuid: "/uuid/till-1"))
    }

    /// Waits until a value is shown, as a view does.
    private func wait(until isShown: @escaping @MainActor () -> Bool) async {
        while !isShown() {
            await withCheckedContinuation { continuation in
                withObservationTracking {
                    _ = isShown()
                } onChange: {
                    continuation.resume()
                }
            }
            // The value changes after its observers were told.
            await Task.yield()
        }
    }

    func testSignInShowsTheCodeAndThenTheSession() async throws {
        let model = SignInModel(device)
        let task = Task { await model.signIn() }
        await wait { if case .code = model.state { true } else { false } }
        guard case .code(let code) = model.state else { return XCTFail("no code") }
        try server.devices.confirm(code.userCode.rawValue)
        await task.value
        XCTAssertEqual(model.state, .signedIn)
        XCTAssertFalse(model.isWaiting)
        await model.signOut()
        XCTAssertEqual(model.state, .signedOut)
    }

    func testSignInEndsWithItsTaskAndShowsErrors() async throws {
        let model = SignInModel(device)
        let task = Task { await model.signIn() }
        await wait { model.isWaiting }
        task.cancel()
        await task.value
        XCTAssertEqual(model.state, .signedOut)
        server.inject(.refuseConnection, times: 100, matching: .tokenRequests)
        await model.signIn()
        guard case .failed(let text) = model.state else { return XCTFail("\(model.state)") }
        XCTAssertFalse(text.isEmpty)
    }

    func testSaleShowsItsLinkAndThenThatItIsPaid() async throws {
        let model = SaleModel(SecuconnectClient(simulator: server), store: InMemoryActionJournalStore())
        let task = Task { await model.buy(draft, order: "1") }
        await wait { if case .checkout = model.state { true } else { false } }
        let id = try XCTUnwrap(server.smartTransactionIDs.first)
        try server.payer.pay(id, by: .debit)
        await task.value
        XCTAssertEqual(model.state, .paid)
    }

    func testSaleGoesOnInAnotherModel() async throws {
        let store = InMemoryActionJournalStore(), client = SecuconnectClient(simulator: server)
        let first = SaleModel(client, store: store)
        let task = Task { await first.buy(draft, order: "1") }
        await wait { if case .checkout = first.state { true } else { false } }
        task.cancel()
        await task.value
        try server.payer.pay(XCTUnwrap(server.smartTransactionIDs.first), by: .debit)
        let second = SaleModel(client, store: store)
        await second.buy(draft, order: "1")
        XCTAssertEqual(second.state, .paid)
        XCTAssertEqual(server.smartTransactionIDs.count, 1)
    }

    func testFailedAndUnknownSalesAreToldApart() async throws {
        let client = SecuconnectClient(simulator: server)
        let model = SaleModel(client, store: InMemoryActionJournalStore())
        server.inject(.refuse(ServerError(name: "ProductFormatException"), status: 422), matching: .changes)
        await model.buy(draft, order: "1")
        guard case .notPaid = model.state else { return XCTFail("\(model.state)") }
        server.inject(.loseRequest, matching: .changes)
        await model.buy(draft, order: "2")
        guard case .unknown(let text) = model.state else { return XCTFail("\(model.state)") }
        XCTAssertFalse(text.isEmpty)
    }

    func testArticleShowsTheFiles() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let article = try String(
            contentsOf: root.appendingPathComponent(
                "Sources/SecuconnectKit/SecuconnectKit.docc/Articles/OnApplePlatforms.md"), encoding: .utf8)
        for name in ["SignInModel", "SaleModel"] {
            let file = root.appendingPathComponent("Examples/AppModels/\(name).swift")
            XCTAssert(article.contains(try String(contentsOf: file, encoding: .utf8)), name)
        }
    }
}
