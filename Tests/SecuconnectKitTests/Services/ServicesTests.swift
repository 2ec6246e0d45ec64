import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Identifications, and papers for the service desk.
final class ServicesTests: XCTestCase {
    func testEachSubjectIsSentUnderItsOwnName() async throws {
        let subjects: [(ServicesUploadIdents.Subject, JSONValue)] = [
            (.merchant("MRC_1"), ["document_ids": ["DUP_1"], "merchant_id": "MRC_1"]),
            (.payment("PCI_1"), ["document_ids": ["DUP_1"], "payment_id": "PCI_1"]),
            (.contract("GCR_1"), ["document_ids": ["DUP_1"], "contract_id": "GCR_1"]),
            (.apiKey("key"), ["document_ids": ["DUP_1"], "apikey": "key"]),
        ]
        for (subject, expected) in subjects {
            let transport = ScriptedTransport([.answer(200, #"{"service_issue_id": "4711"}"#)])
            let number = try await SecuconnectClient.test(transport).services.uploadIdents.create(
                documents: ["DUP_1"], for: subject)
            XCTAssertEqual(number, 4711)
            let body = try XCTUnwrap(transport.bodies().first)
            XCTAssertEqual(body, expected)
        }
    }

    func testSeveralSubjectsOrNoneAreSentTogether() async throws {
        let transport = ScriptedTransport([.answer(200, "{}"), .answer(200, "{}")])
        let idents = SecuconnectClient.test(transport).services.uploadIdents
        try await idents.create(documents: ["DUP_1"], for: .merchant("MRC_1"), .payment("PCI_1"))
        try await idents.create(documents: ["DUP_1"], serviceIssueID: 7)
        let bodies = try transport.bodies()
        XCTAssertEqual(
            bodies,
            [
                ["document_ids": ["DUP_1"], "merchant_id": "MRC_1", "payment_id": "PCI_1"],
                ["document_ids": ["DUP_1"], "service_issue_id": 7],
            ])
    }

    func testWhatCannotWorkIsRefusedBeforeSending() async {
        let transport = ScriptedTransport()
        let services = SecuconnectClient.test(transport).services
        let calls: [@Sendable () async throws -> Void] = [
            { _ = try await services.uploadIdents.create(documents: [], for: .merchant("MRC_1")) },
            { _ = try await services.uploadIdents.create(documents: ["DUP_1", ""], for: .merchant("MRC_1")) },
            { _ = try await services.uploadIdents.create(documents: ["DUP_1"], for: .contract("")) },
            { _ = try await services.uploadIdents.create(documents: ["DUP_1"], for: .apiKey("")) },
            {
                let subjects = (
                    ServicesUploadIdents.Subject.contract("GCR_1"), ServicesUploadIdents.Subject.contract("GCR_2")
                )
                _ = try await services.uploadIdents.create(documents: ["DUP_1"], for: subjects.0, subjects.1)
            },
            { _ = try await services.identRequests.create(.init(provider: .idNow)) },
            { _ = try await services.identRequests.create(.init(provider: .idNow, people: [])) },
            { _ = try await services.identRequests.get("") },
            { _ = try await services.identResults.get("..") },
        ]
        for (number, call) in calls.enumerated() {
            let error = await thrownError(by: call)
            XCTAssertEqual(error?.kind, .invalidArgument, "\(number)")
        }
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testKeyOfTheAPIPrintsNowhere() async throws {
        let subject = ServicesUploadIdents.Subject.apiKey("SECRET")
        let transport = ScriptedTransport([.connectionLost])
        let idents = SecuconnectClient.test(transport).services.uploadIdents
        let error = await thrownError { try await idents.create(documents: ["DUP_1"], for: subject) }
        XCTAssertEqual(error?.outcome, .unknown)
        for shown in renderings(of: subject) + renderings(of: try XCTUnwrap(error)) {
            XCTAssertFalse(shown.contains("SECRET"), shown)
        }
    }

    func testDraftIsSentUnderTheNamesOfTheAPI() throws {
        let person = ServicesIdentRequest.PersonDraft(contact: .init(forename: "Erika"), custom1: "7")
        let draft = ServicesIdentRequest.Draft(
            provider: .thirdParty, type: .person, people: [person], ownerTransactionID: "case-1",
            redirectURLs: .init(successURL: URL(string: "https://example.net/ok")), isDemo: true)
        XCTAssertEqual(
            try JSONValue(encoding: draft),
            [
                "provider": "3rdParty", "type": "person", "owner_transaction_id": "case-1", "demo": true,
                "person": [["contact": ["forename": "Erika"], "custom1": "7"]],
                "redirect_urls": ["url_success": "https://example.net/ok"],
            ])
    }

    func testRequestIsReadUnderItsOlderNames() throws {
        let text = """
            {"id": "SIR_1", "redirect_url": {"url_success": "https://example.net/ok"},
             "person": [{"provider": "idnow", "contact": {"surname": "Mustermann"}}]}
            """
        let request = try JSONReader.decodeWithDroppedValues(ServicesIdentRequest.self, from: text).value
        XCTAssertEqual(request.redirectURLs?.successURL?.absoluteString, "https://example.net/ok")
        XCTAssertEqual(request.people?.first?.providerID, "idnow")
        XCTAssertEqual(request.people?.first?.contact?.surname, "Mustermann")
    }

    func testResultIsReadWithNullsBlanksAndBareValues() throws {
        let text = """
            {"id": "SIS_1", "request": {"object": "services.identrequests", "id": "SIR_1"}, "person": [{
              "identificationprocess": {"identificatontime": "2026-01-02T03:04:05+01:00"},
              "customdata": {"custom1": null, "custom2": 7},
              "userdata": {"forename": null, "surname": {"value": " ", "status": "MATCH"}, "birthplace": "Ulm",
                           "address": {"postal_code": {"value": "01234", "status": "NEW"}}}}]}
            """
        let (result, dropped) = try JSONReader.decodeWithDroppedValues(ServicesIdentResult.self, from: text)
        let person = try XCTUnwrap(result.people?.first)
        XCTAssertEqual(dropped, [])
        XCTAssertEqual(result.request?.id, "SIR_1")
        XCTAssertEqual(person.process?.time?.rawValue, "2026-01-02T03:04:05+01:00")
        XCTAssertEqual(person.customData?.custom2, "7")
        XCTAssertNil(person.userData?.forename)
        XCTAssertEqual(person.userData?.surname?.status, .match)
        XCTAssertEqual(person.userData?.birthplace?.value?.rawValue, "Ulm")
        XCTAssertEqual(person.userData?.address?.postalCode?.value?.rawValue, "01234")
        XCTAssertEqual(person.userData?.address?.postalCode?.status, .new)
    }

    func testResultPrintsNothingPersonal() throws {
        var result = ServicesIdentResult(id: "SIS_1")
        var person = ServicesIdentResult.Person()
        var value = ServicesIdentResult.Value()
        value.value = "Mustermann"
        person.userData = .init()
        person.userData?.surname = value
        person.document = .init()
        person.document?.number = value
        person.contactData = .init()
        person.contactData?.email = "Mustermann"
        person.contactData?.mobile = "Mustermann"
        person.customData = .init()
        person.customData?.custom1 = "Mustermann"
        person.video = URL(string: "https://example.net/Mustermann")
        result.people = [person]
        for shown in renderings(of: result) + renderings(of: person) + renderings(of: value) {
            XCTAssertFalse(shown.contains("Mustermann"), shown)
        }
        XCTAssertEqual("\(result)", "ServicesIdentResult(id: SIS_1, person: [1])")
    }

    func testCountriesAreReadFromABareList() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"[{"iso_code": "DE", "de": "Deutschland", "en": "Germany"}]"#)
        ])
        let countries = try await SecuconnectClient.test(transport).public.website.availableCountries()
        XCTAssertEqual(countries.first?.isoCode, "DE")
        XCTAssertEqual(countries.first?.germanName, "Deutschland")
        XCTAssertEqual(countries.first?.englishName, "Germany")
    }
}
