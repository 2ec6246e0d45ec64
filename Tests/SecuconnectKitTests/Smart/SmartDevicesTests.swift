import Foundation
import SecuconnectSimulator
import TestSupport
import XCTest

@testable import SecuconnectKit

/// The wire format of devices and routings, and what is refused before it is sent.
final class SmartDevicesTests: XCTestCase {
    private func smart(_ transport: ScriptedTransport) -> SmartResources { SecuconnectClient.test(transport).smart }

    func testReferencesOfADraftAreSentAsBareIdentifiers() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id":"SDV_1"}"#)])
        _ = try await smart(transport).devices.create(
            .init(
                merchant: "MRC_1", store: "STO_1", contract: "GCR_1", vendor: .flour, vendorUID: "/uuid/till-1",
                type: .cashier))
        XCTAssertEqual(
            try transport.lastBody(),
            [
                "merchant": "MRC_1", "store": "STO_1", "contract": "GCR_1", "vendor": "flour",
                "vendor_uid": "/uuid/till-1", "type": "cashier",
            ])
    }

    func testPathSaysOnWhichLevelAPINIsSet() async throws {
        for (store, device, path) in [
            ("STO_1", nil, "/me/"), (nil, "SDV_1", "/SDV_1/"), (nil, nil, "/me/"),
        ] as [(GeneralStore.ID?, SmartDevice.ID?, String)] {
            let transport = ScriptedTransport([.answer(200, #"{"result":true}"#)])
            try await smart(transport).devices.setDevicePIN("0042", merchant: "MRC_1", store: store, device: device)
            let request = try XCTUnwrap(transport.requests.first)
            XCTAssertTrue(request.url.path.hasSuffix("/Smart/Devices\(path)devicePin"))
            XCTAssertEqual(try transport.lastBody()["pin"], "0042")
            XCTAssertEqual(try transport.lastBody()["store_id"]?.string, store?.rawValue)
            XCTAssertEqual(try transport.lastBody()["merchant_id"], "MRC_1")
        }
    }

    func testPINThatWasNotSetIsAnError() async {
        let transport = ScriptedTransport([.answer(200, #"{"result":false}"#)])
        let error = await thrownError { try await smart(transport).devices.setDevicePIN("1234", merchant: "MRC_1") }
        XCTAssertEqual(error?.kind, .refused)
        XCTAssertEqual(error?.outcome, .rejected)
    }

    func testImpossibleArgumentsAreRefused() async {
        let transport = ScriptedTransport()
        let devices = smart(transport).devices, routings = smart(transport).routings
        let errors = [
            await thrownError { try await devices.create(.init()) },
            await thrownError { try await devices.create(.init(merchant: " ")) },
            await thrownError { try await devices.update("SDV_1", .init()) },
            await thrownError { try await devices.update("SDV_1", .init(vendorUID: "")) },
            await thrownError { try await devices.update("", .init(terminalID: "1")) },
            await thrownError { try await devices.setUserPIN("SDV_1", to: " ") },
            await thrownError { try await devices.setDevicePIN("", merchant: "MRC_1") },
            await thrownError { try await devices.setDevicePIN("1", merchant: "") },
            await thrownError { try await devices.setDevicePIN("1", merchant: "MRC_1", store: " ") },
            await thrownError { try await devices.setDevicePIN("1", merchant: "MRC_1", device: "") },
            await thrownError {
                try await devices.setDevicePIN("1", merchant: "MRC_1", store: "STO_1", device: "SDV_1")
            },
            await thrownError { try await devices.routedDevice(of: "SDV_1", type: "") },
            await thrownError { try await routings.create(store: "") },
            await thrownError { try await routings.update("SRT_1") },
            await thrownError { try await routings.update("SRT_1", store: " ") },
            await thrownError { try await routings.assign("SRT_1", device: "") },
            await thrownError { try await routings.unassign("", device: "SDV_1") },
        ]
        for (index, error) in errors.enumerated() { XCTAssertEqual(error?.kind, .invalidArgument, "\(index)") }
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testOneObjectIsReadAloneAndInAList() async throws {
        for text in [#"{"id":"X_1"}"#, #"[{"id":"X_1"},{"id":"X_2"}]"#, #"{"count":1,"data":[{"id":"X_1"}]}"#] {
            let device = try await smart(ScriptedTransport([.answer(200, text)])).devices.routedDevice(
                of: "SDV_1", type: .zvt)
            XCTAssertEqual(device.id, "X_1", text)
            let routing = try await smart(ScriptedTransport([.answer(200, text)])).routings.delete("SRT_1")
            XCTAssertEqual(routing.id, "X_1", text)
        }
    }

    func testResponseWithoutAnObjectIsNoSuccess() async {
        for text in ["[]", "null", #"{"count":0,"data":null}"#] {
            let read = await thrownError {
                try await smart(ScriptedTransport([.answer(200, text)])).devices.routedDevice(of: "SDV_1", type: .zvt)
            }
            XCTAssertEqual(read?.kind, .unreadableResponse, text)
            let change = await thrownError {
                try await smart(ScriptedTransport([.answer(200, text)])).routings.delete("SRT_1")
            }
            XCTAssertEqual(change?.kind, .unreadableResponse, text)
            XCTAssertEqual(change?.outcome, .unknown, text)
        }
    }

    func testOlderFormsOfDevicesAreReadAsNothing() throws {
        let text = #"{"id":"SDV_1","products":["loyalty","smart"],"store":[],"refresh":"1711533323"}"#
        let device = try JSONReader().decode(SmartDevice.self, from: Data(text.utf8))
        XCTAssertNil(device.products)
        XCTAssertNil(device.store)
        XCTAssertEqual(device.refreshDate, Date(timeIntervalSince1970: 1_711_533_323))
        let levels = #"{"merchant":{"id":"MRC_1","auth_password_set":true},"store":[],"smart_device":null}"#
        let pins = try JSONReader().decode(SmartDevice.PINConfiguration.self, from: Data(levels.utf8))
        XCTAssertEqual(pins.merchant?.isSet, true)
        XCTAssertNil(pins.store)
        XCTAssertNil(pins.device)
    }

    func testSecretsOfADeviceAreNotPrinted() throws {
        let text =
            #"{"id":"SDV_1","user_pin":"GEHEIM","device":{"serial_number":"GEHEIM"},"#
            + #""products":{"prepaid":{"password":["GEHEIM"]}}}"#
        let device = try JSONReader().decode(SmartDevice.self, from: Data(text.utf8))
        XCTAssertEqual(device.products?.prepaid?.passwords?.first?.rawValue, "GEHEIM")
        XCTAssertEqual(device.userPIN?.rawValue, "GEHEIM")
        for shown in renderings(of: device) { XCTAssertFalse(shown.contains("GEHEIM"), shown) }
    }

    func testTerminalsWithoutRoutingAreSearchedAsInTheVendorsExample() {
        let filter = SearchField.vendor.equals("ingenico") && !.isRouted && SearchField.merchant.equals("MRC_1")
        XCTAssertEqual(filter.description, "vendor:ingenico AND (NOT (_exists_:routing)) AND merchant.id:MRC_1")
        XCTAssertTrue(SearchFilter.isRouted.matches(["routing": ["id": "SRT_1"]]))
        XCTAssertFalse(SearchFilter.isRouted.matches(["routing": nil]))
        XCTAssertFalse(SearchFilter.isRouted.matches(["vendor": "routing"]))
    }
}
