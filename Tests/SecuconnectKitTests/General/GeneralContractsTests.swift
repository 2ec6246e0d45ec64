import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Tests the peculiarities of contracts, merchants and stores.
final class GeneralContractsTests: XCTestCase {
    private let credentials = GeneralContract.ThirdPartyConfiguration.Draft.Credentials(
        clientID: "c", clientSecret: "SECRET")

    func testContractMayAnswerUnderItsOtherIdentifier() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"object": "general.contracts", "id": "GCR_1"}"#)])
        let contract = try await SecuconnectClient.test(transport).general.contracts.get("PCR_1")
        XCTAssertEqual(contract.id, "GCR_1")
    }

    func testMerchantOfAnotherRequestIsRefused() async {
        let transport = ScriptedTransport(Array(repeating: .answer(200, #"{"id": "MRC_2"}"#), count: 5))
        let client = SecuconnectClient.test(transport)
        let error = await thrownError { try await client.general.merchants.get("MRC_1") }
        XCTAssertEqual(error?.kind, .mismatchedResponse)
    }

    func testMeIsReadUnderItsRealIdentifier() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id": "MRC_2"}"#)])
        let merchant = try await SecuconnectClient.test(transport).general.merchants.get("me")
        XCTAssertEqual(merchant.id, "MRC_2")
    }

    func testPurposeOfAnAccountIsNeverSent() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"result": true}"#)])
        let account = BankAccount(iban: "DE1", bic: "B", owner: "O", bankName: "N", purpose: "P")
        try await SecuconnectClient.test(transport).general.contracts.updateBankAccount(
            "GCR_1", to: account, verificationDocument: "DUP_1")
        let body = try XCTUnwrap(transport.bodies().first)
        XCTAssertEqual(
            body,
            ["iban": "DE1", "bic": "B", "owner": "O", "bankname": "N", "verification_document": "DUP_1"])
    }

    func testCommandsThrowOnlyOnAnExplicitNo() async throws {
        for body in ["null", "[]", "true", #"{"result": true}"#, "{}"] {
            let transport = ScriptedTransport(Array(repeating: .answer(200, body), count: 4))
            let general = SecuconnectClient.test(transport).general
            try await general.contracts.terminate("GCR_1")
            try await general.contracts.revokeAccrual("GCR_1")
            try await general.contracts.updateBankAccount("GCR_1", to: BankAccount(iban: "DE1"))
            try await general.stores.setDefault("STO_1")
        }
        let no = ScriptedTransport([.answer(200, #"{"result": false}"#)])
        let error = await thrownError { try await SecuconnectClient.test(no).general.contracts.terminate("GCR_1") }
        XCTAssertEqual(error?.kind, .refused)
        XCTAssertEqual(error?.outcome, .rejected)
        XCTAssertEqual(error?.operation, "general.contracts.terminate")
    }

    func testDefaultWithoutAReasonHasNoBody() async throws {
        let transport = ScriptedTransport()
        let stores = SecuconnectClient.test(transport).general.stores
        try await stores.setDefault("STO_1")
        try await stores.setDefault("STO_1", reason: "moved")
        XCTAssertEqual(
            transport.requests.map { $0.body.map { String(decoding: $0, as: UTF8.self) } },
            [
                nil, #"{"reason":"moved"}"#,
            ])
    }

    func testTransferBalanceIsReadInAllItsForms() throws {
        let forms: [(String, [CurrencyCode: Int]?)] = [
            (#"{"EUR": 12345, "CHF": "5"}"#, [.eur: 12_345, .chf: 5]), ("[]", [:]), ("{}", [:]), ("null", nil),
            (#"[{"currency": "EUR", "amount": 7}, {"currency": "CHF"}]"#, [.eur: 7]),
        ]
        for (text, expected) in forms {
            let balance = try JSONReader.decodeWithDroppedValues(
                GeneralContract.TransferBalance.self, from: #"{"id": "GCR_1", "balances": \#(text)}"#
            ).value
            XCTAssertEqual(balance.balances, expected, text)
        }
    }

    func testCurrenciesAreReadAsAListOrItsOlderForms() async throws {
        for body in [#"["EUR","CHF"]"#, #"{"data": ["EUR", "CHF"]}"#] {
            let transport = ScriptedTransport([.answer(200, body)])
            let contracts = SecuconnectClient.test(transport).general.contracts
            let currencies = try await contracts.availableCurrencies(of: "me")
            XCTAssertEqual(currencies, [.eur, .chf], body)
        }
    }

    func testMethodsCompareWithoutCase() {
        let method: GeneralContract.AvailableMethod = "creditCard"
        XCTAssertEqual(method, .creditcard)
        XCTAssertFalse(method != .creditcard)
        XCTAssertNotEqual(method, .debit)
        XCTAssertEqual(Set([method, .creditcard]).count, 1)
        switch method {
        case .creditcard: break
        default: XCTFail("the pattern doesn't match")
        }
        XCTAssertEqual(method.rawValue, "creditCard")
        XCTAssertEqual(GeneralContract.AvailableMethod.prepay.method, .prepaid)
        XCTAssertEqual(GeneralContract.AvailableMethod.easyCredit.method.rawValue, "easycredit")
    }

    func testReadingMethodsIsRepeatedAndHasNoActionID() async throws {
        let transport = ScriptedTransport([.connectionLost, .answer(200, #"["Creditcard","Prepay"]"#)])
        let methods = try await SecuconnectClient.test(transport).general.contracts.availablePaymentMethods(
            of: "me", currency: .eur, isDemo: false)
        XCTAssertEqual(methods, [.creditcard, .prepay])
        XCTAssertEqual(transport.requests.map { $0.headers["X-Action"] }, [nil, nil])
        XCTAssertEqual(
            transport.requests.last?.body.map { String(decoding: $0, as: UTF8.self) },
            #"{"currency":"EUR","is_demo":false}"#)
    }

    func testEmptyConfigurationOfProvidersIsAList() async throws {
        let transport = ScriptedTransport([.answer(200, "[]")])
        let contracts = SecuconnectClient.test(transport).general.contracts
        let configuration = try await contracts.thirdPartyConfiguration(of: "me")
        XCTAssertEqual(configuration, .init())
    }

    func testClientSecretsPrintNowhere() async throws {
        let draft = GeneralContract.ThirdPartyConfiguration.Draft(payPal: .init(live: credentials))
        let transport = ScriptedTransport([.connectionLost])
        let contracts = SecuconnectClient.test(transport).general.contracts
        let error = await thrownError { try await contracts.setThirdPartyConfiguration("me", draft) }
        XCTAssertEqual(error?.outcome, .unknown)
        for shown in renderings(of: draft) + renderings(of: try XCTUnwrap(error)) {
            XCTAssertFalse(shown.contains("SECRET"), shown)
        }
        let body = String(decoding: transport.requests.first?.body ?? Data(), as: UTF8.self)
        XCTAssertEqual(body, #"{"paypal":{"live":{"client_id":"c","client_secret":"SECRET"}}}"#)
    }

    func testPublicDataIsReadInItsOlderForms() throws {
        let texts = [
            #"{"company": {"address": {"type": "x"}}, "merchant_urls": [{"url": "u"}]}"#,
            #"{"company": {"address": [{"type": "x"}, {"type": "y"}]}, "urls": [{"url": "u"}]}"#,
        ]
        for text in texts {
            let data = try JSONReader.decodeWithDroppedValues(GeneralMerchant.PublicData.self, from: text).value
            XCTAssertEqual(data.company?.address?.type, "x", text)
            XCTAssertEqual(data.links, [.init(url: URL(string: "u"))], text)
        }
    }

    func testLegalTextCanBeAnUploadedDocument() throws {
        let text = GeneralMerchant.LegalText.document("DUP_1", type: .terms, language: "de")
        XCTAssertEqual(
            try JSONValue(encoding: text), ["content": "DUP_1", "type": "terms", "language": "de"])
    }

    func testWhatCannotWorkIsRefusedBeforeSending() async {
        let transport = ScriptedTransport()
        let general = SecuconnectClient.test(transport).general
        let empty = GeneralContract.ThirdPartyConfiguration.Draft.Credentials(clientID: "", clientSecret: "s")
        let calls: [@Sendable () async throws -> Void] = [
            { _ = try await general.contracts.get("") },
            { _ = try await general.contracts.update("me", checkout: .init()) },
            { _ = try await general.contracts.patch("me", checkout: .init(notifications: .init())) },
            { _ = try await general.contracts.savePaymentLinkConfiguration("me", .init()) },
            { try await general.contracts.updateBankAccount("me", to: BankAccount(owner: "x")) },
            { try await general.contracts.updateBankAccount("me", to: .init(iban: "x"), verificationDocument: "") },
            { _ = try await general.contracts.availablePaymentMethods(of: "me", currency: "", isDemo: true) },
            {
                _ = try await general.contracts.availablePaymentMethods(
                    of: "me", for: "", currency: .eur, isDemo: true)
            },
            { _ = try await general.contracts.setThirdPartyConfiguration("me", .init()) },
            { _ = try await general.contracts.updateThirdPartyConfiguration("me", .init(payPal: .init())) },
            {
                _ = try await general.contracts.patchThirdPartyConfiguration(
                    "me", .init(saferpay: .init(sandbox: empty)))
            },
            { _ = try await general.contracts.deleteThirdPartyConfiguration("me", "") },
            { _ = try await general.merchants.update("me") },
            { _ = try await general.merchants.publicData(of: "me", contract: "") },
            { _ = try await general.stores.update("STO_1", .init()) },
            { try await general.stores.setDefault("a/b") },
        ]
        for (number, call) in calls.enumerated() {
            let error = await thrownError(by: call)
            XCTAssertEqual(error?.kind, .invalidArgument, "\(number)")
            XCTAssertEqual(error?.outcome, .notSent, "\(number)")
        }
        XCTAssertEqual(transport.requests.count, 0)
    }
}
