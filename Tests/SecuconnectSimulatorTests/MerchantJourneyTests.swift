import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// A marketplace takes on a merchant: the article *Taking On Merchants*, as far as contracts are concerned.
final class MerchantJourneyTests: XCTestCase {
    private let server = SimulatedServer()
    private let pushURL = URL(string: "https://example.net/push")

    func testShopOpensWithTheApprovalAndClosesWithItsEnd() async throws {
        let client = SecuconnectClient(simulator: server)
        server.settings.pushesContractsTwice = true
        server.settings.holdsPushes = true
        let contractID = try server.office.openContract(project: "Tierarzt Beispiel", pushURL: pushURL)
        var isOpen: [GeneralContract.ID: Bool] = [:]
        for approves in [true, false] {
            if approves {
                try server.office.approve(contractID)
            } else {
                try server.office.revokeApproval(of: contractID)
            }
            let pushes = server.deliverPushes(duplicating: true, shuffledWith: 7)
            XCTAssertEqual(pushes.count, 4)
            for push in pushes {
                XCTAssertEqual(push.url, pushURL)
                for object in try await client.resolve(PushEvent(body: push.body)) {
                    let contract = try XCTUnwrap(object.contract)
                    isOpen[try XCTUnwrap(contract.id)] = contract.isApproved == true
                }
            }
            XCTAssertEqual(isOpen, [contractID: approves])
        }
    }

    func testMerchantIsPreparedUsedAndLeaves() async throws {
        let client = SecuconnectClient(simulator: server)
        let paper = try await client.document.uploads.create(
            multipart: Data("%PDF".utf8), name: "contract.pdf", contentType: "application/pdf")
        let category = try await client.general.merchants.categories().first { $0.description == "Tierarzt" }
        XCTAssertEqual(category?.id, 1)
        let contractID = try server.office.openContract(project: "Tierarzt Beispiel", pushURL: pushURL)
        try server.office.approve(contractID)
        let methods = try await client.general.contracts.availablePaymentMethods(
            of: contractID, currency: .eur, isDemo: false)
        XCTAssertTrue(methods.contains(.creditcard))
        try await client.general.contracts.updateBankAccount(
            contractID, to: BankAccount(iban: "DE35500105175418493188", owner: "Erik Beispiel"),
            verificationDocument: paper.id)
        try server.office.confirmBankAccount(of: contractID)
        try await client.general.contracts.terminate(contractID)
        let contract = try await client.general.contracts.get(contractID)
        XCTAssertEqual(contract.isApproved, false)
    }

    func testTerminationWithALostAnswerIsFoundByReading() async throws {
        let client = SecuconnectClient(simulator: server)
        let contractID = try server.office.openContract(project: "Filiale 2")
        try server.office.approve(contractID)
        server.inject(.loseResponse, matching: .post("/General/Contracts/*/terminate"))
        let error = await thrownError { try await client.general.contracts.terminate(contractID) }
        XCTAssertEqual(error?.outcome, .unknown)
        let contract = try await client.general.contracts.get(contractID)
        XCTAssertEqual(contract.isApproved, false)
        XCTAssertEqual(server.executedActions.count, 1)
    }

    func testStoreWithALostAnswerIsFoundByItsName() async throws {
        let stores = SecuconnectClient(simulator: server).general.stores
        server.inject(.loseResponse, matching: .post("/General/Stores"))
        let error = await thrownError { try await stores.create(.init(name: "Filiale 1")) }
        XCTAssertEqual(error?.outcome, .unknown)
        let page = try await stores.find(ListQuery(filter: SearchField.name.equals("Filiale 1")))
        XCTAssertEqual(page.items.count, 1)
    }

    func testExpiredTokensAndPagesOfProxiesChangeNothing() async throws {
        let contracts = SecuconnectClient(simulator: server).general.contracts
        server.inject(.expireTokens, matching: .post("/General/Contracts/*/getAvailablePaymentMethods"))
        let methods = try await contracts.availablePaymentMethods(of: "me", currency: .eur, isDemo: false)
        XCTAssertFalse(methods.isEmpty)
        server.inject(.answer(200, .html("<p>")), matching: .get("/General/Contracts/*"))
        let error = await thrownError { try await contracts.get("me") }
        XCTAssertEqual(error?.kind, .unreadableResponse)
    }
}
