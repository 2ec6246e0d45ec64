import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Taking on merchants, and cloning contracts.
final class PaymentContractTests: XCTestCase {
    private let server = SimulatedServer()
    private var client: SecuconnectClient { SecuconnectClient(simulator: server) }
    private let pushURL = URL(string: "https://platform.example/push")

    private func application(_ project: String = "Beispiel GmbH") -> PaymentContract.IdentificationDraft {
        .init(
            contact: .init(forename: "Erik", surname: "Beispiel", companyName: "Beispiel GmbH"), project: project,
            payoutAccount: BankAccount(iban: "DE27100777770209299700", owner: "Beispiel GmbH"), takesPayIns: true,
            pushURL: pushURL, createsFirstStore: true, storeName: "Laden")
    }

    func testMerchantIsTakenOnApprovedAndLost() async throws {
        let client = client
        let merchant = try await client.payment.contracts.requestIdentification("me", application())
        let id = try XCTUnwrap(merchant.contract?.id)
        XCTAssertEqual(merchant.apiKey?.rawValue.count, 40)
        XCTAssertNotNil(merchant.payInAccount?.iban)
        XCTAssertNotNil(merchant.store?.id)
        let waiting = try await client.general.contracts.get(id)
        XCTAssertEqual(waiting.isApproved, false)
        XCTAssertEqual(waiting.merchant?.id, merchant.merchant?.id)

        for isApproved in [true, false] {
            if isApproved { try server.office.approve(id) } else { try server.office.revokeApproval(of: id) }
            let push = try XCTUnwrap(server.sentPushes.last)
            XCTAssertEqual(push.url, pushURL)
            let objects = try await client.resolve(PushEvent(body: push.body))
            XCTAssertEqual(objects.first?.contract?.isApproved, isApproved)
        }
    }

    func testProjectIsTakenOnce() async throws {
        let client = client
        server.inject(.loseResponse, matching: .changes)
        let unknown = await thrownError {
            try await client.payment.contracts.requestIdentification("me", self.application())
        }
        XCTAssertEqual(unknown?.outcome, .unknown)
        let second = await thrownError {
            try await client.payment.contracts.requestIdentification("me", self.application())
        }
        XCTAssertEqual(second?.server?.name, "ProductDuplicateException", "the first one worked")
        let clone = await thrownError {
            try await client.payment.contracts.clone("me", .init(project: "Beispiel GmbH"))
        }
        XCTAssertEqual(clone?.server?.name, "ProductDuplicateException")
    }

    func testCloneBelongsToTheSameMerchant() async throws {
        let client = client
        let merchant = try await client.payment.contracts.requestIdentification("me", application())
        let id = try XCTUnwrap(merchant.contract?.id)
        let older = try XCTUnwrap(server.olderID(of: id))
        let clone = try await client.payment.contracts.clone(
            older, .init(project: "Filiale 2", pushURL: pushURL, takesPayIns: true))
        XCTAssertEqual(clone.merchant?.id, merchant.merchant?.id)
        XCTAssertEqual(clone.parent?.id, id)
        XCTAssertEqual(clone.isApproved, true)
        XCTAssertNotNil(clone.payInAccount)
        let page = try await client.payment.contracts.find(ListQuery(count: 10))
        XCTAssertEqual(page.items.count, 3)
        let cloneID = try XCTUnwrap(clone.id)
        try await client.general.contracts.terminate(cloneID)
        let refused = await thrownError {
            try await client.payment.contracts.clone(cloneID, .init(project: "Filiale 3"))
        }
        XCTAssertEqual(refused?.kind, .notAllowed)
        server.settings.approvesClones = false
        let waiting = try await client.payment.contracts.clone("me", .init(project: "Filiale 4"))
        XCTAssertEqual(waiting.isApproved, false)
    }

    func testServerRefusesWhatItNeeds() async throws {
        let client = client
        for draft: PaymentContract.IdentificationDraft in [
            .init(payoutAccount: BankAccount(iban: "DE1")), .init(project: "A"),
            .init(project: "B", merchantID: "MRC_1"),
        ] {
            let error = await thrownError {
                try await client.payment.contracts.requestIdentification("me", draft)
            }
            XCTAssertEqual(error?.server?.name, "ProductFormatException")
        }
        let unknown = await thrownError {
            try await client.payment.contracts.clone("GCR_UNKNOWN", .init(project: "C"))
        }
        XCTAssertEqual(unknown?.kind, .notAllowed)
        var draft = application("D")
        draft.signedContract = "DUP_UNKNOWN"
        let paper = await thrownError {
            try await client.payment.contracts.requestIdentification("me", draft)
        }
        XCTAssertEqual(paper?.code, 4003)
    }
}
