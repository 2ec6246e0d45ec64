import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The article *Identification and Documents*.
final class IdentificationJourneyTests: XCTestCase {
    private let server = SimulatedServer()
    private let erika = ContactDetails(forename: "Erika", surname: "Mustermann", email: "erika@example.net")

    private func draft(_ caseNumber: String) -> ServicesIdentRequest.Draft {
        .init(
            provider: .postIdent, type: .person, people: [.init(contact: erika, custom1: "1")],
            ownerTransactionID: caseNumber,
            redirectURLs: .init(
                successURL: URL(string: "https://example.net/ok"), failureURL: URL(string: "https://example.net/no")))
    }

    func testPersonIsIdentifiedAndTheResultIsFound() async throws {
        let client = SecuconnectClient(simulator: server)
        let request = try await client.services.identRequests.create(draft("case-1"))
        XCTAssertEqual(request.status, .requested)
        XCTAssertNotNil(request.people?.first?.redirectURL)
        let query = ListQuery(filter: SearchField.identRequest.equals(request.id))
        let early = try await client.services.identResults.find(query)
        XCTAssertEqual(early.items, [])
        try server.identOffice.complete(request.id, as: .preliminaryOK)
        let preliminary = try await client.services.identRequests.get(request.id)
        XCTAssertEqual(preliminary.status, .preliminaryOK)
        let resultID = try server.identOffice.complete(request.id, as: .ok)
        let done = try await client.services.identRequests.get(request.id)
        XCTAssertEqual(done.status, .ok)
        XCTAssertEqual(done.people?.first?.status, .ok)
        XCTAssertEqual(done.ownerTransactionID, "case-1")
        let page = try await client.services.identResults.find(query)
        XCTAssertEqual(page.items.last?.id, resultID)
        let result = try await client.services.identResults.get(resultID)
        XCTAssertEqual(result.request?.id, request.id)
        XCTAssertEqual(result.people?.first?.userData?.surname?.value?.rawValue, "Mustermann")
        XCTAssertEqual(result.people?.first?.userData?.surname?.status, .match)
        XCTAssertEqual(result.people?.first?.customData?.custom1, "1")
        XCTAssertNotNil(result.people?.first?.process?.time)
        XCTAssertFalse("\(result) \(page)".contains("Mustermann"))
    }

    func testPushesLeadToTheRequestAndTheResultInAnyOrder() async throws {
        let client = SecuconnectClient(simulator: server)
        server.settings.holdsPushes = true
        let request = try await client.services.identRequests.create(draft("case-1"))
        let resultID = try server.identOffice.complete(request.id, as: .failed)
        var closed: [String: ServicesIdentRequest.Status] = [:], results: Set<ServicesIdentResult.ID> = []
        for push in server.deliverPushes(duplicating: true, shuffledWith: 3) {
            for object in try await client.resolve(PushEvent(body: push.body)) {
                if let request = object.identRequest { closed[request.ownerTransactionID ?? ""] = request.status }
                if let result = object.identResult { results.insert(result.id) }
                XCTAssertNil(object.failure)
            }
        }
        XCTAssertEqual(closed, ["case-1": .failed])
        XCTAssertEqual(results, [resultID])
    }

    func testLostRequestIsFoundByTheCaseNumber() async throws {
        let requests = SecuconnectClient(simulator: server).services.identRequests
        server.inject(.loseResponse, matching: .post("/Services/Identrequests"))
        let error = await thrownError { try await requests.create(self.draft("case-1")) }
        XCTAssertEqual(error?.outcome, .unknown)
        let page = try await requests.find(ListQuery(filter: SearchField.ownerTransactionID.equals("case-1")))
        XCTAssertEqual(page.items.map(\.status), [.requested])
    }

    func testPapersOfACaseAreKept() async throws {
        let client = SecuconnectClient(simulator: server)
        let front = try await client.document.uploads.create(Data([1]), name: "front.jpg", contentType: "image/jpeg")
        let back = try await client.document.uploads.create(
            multipart: Data([2, 3]), name: "back.jpg", contentType: "image/jpeg")
        let created = try await client.services.uploadIdents.create(
            documents: [front.id, back.id], for: .contract(SimulatedServer.contractID))
        let number = try XCTUnwrap(created)
        XCTAssertEqual(server.documents(ofCase: number), [front.id, back.id])
        let more = try await client.document.uploads.create(Data([4]))
        let same = try await client.services.uploadIdents.create(
            documents: [more.id], for: .apiKey("key"), serviceIssueID: number)
        XCTAssertEqual(same, number)
        XCTAssertEqual(server.documents(ofCase: number).count, 3)
        server.clock.advance(by: 5_000)
        let file = try await client.document.uploads.download(back.id)
        XCTAssertEqual(file.data, Data([2, 3]))
        XCTAssertEqual(file.fileName, "back.jpg")
    }

    func testForgottenPapersAndDoubtfulSubjectsAreRefused() async throws {
        let client = SecuconnectClient(simulator: server)
        let paper = try await client.document.uploads.create(Data([1]))
        let body: JSONValue = ["document_ids": [.string(paper.id.rawValue)], "merchant_id": "me", "apikey": "key"]
        let two = await thrownError { try await client.post("/Services/Uploadidents", body) }
        XCTAssertEqual(two?.server?.name, "ProductFormatException")
        let unknownCase = await thrownError {
            try await client.services.uploadIdents.create(
                documents: [paper.id], for: .merchant("me"), serviceIssueID: 1)
        }
        XCTAssertEqual(unknownCase?.kind, .notAllowed)
        server.clock.advance(by: 1_200)
        let late = await thrownError {
            try await client.services.uploadIdents.create(documents: [paper.id], for: .merchant("me"))
        }
        XCTAssertEqual(late?.kind, .notAllowed)
        XCTAssertThrowsError(try server.identOffice.complete("SIR_1", as: .ok))
    }
}
