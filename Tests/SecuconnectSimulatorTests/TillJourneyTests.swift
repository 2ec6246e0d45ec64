import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The journey of the article "Tills and Terminals", and the devices of the simulator.
final class TillJourneyTests: XCTestCase {
    private let server = SimulatedServer()
    private lazy var client = SecuconnectClient(simulator: server)
    private lazy var devices = client.smart.devices
    private lazy var routings = client.smart.routings

    private func addStore(_ name: String = "Filiale 1") async throws -> GeneralStore.ID {
        try await client.general.stores.create(.init(name: name)).requiredID
    }

    private func addTill(_ store: GeneralStore.ID, _ uid: String = "/uuid/till-1") async throws -> SmartDevice {
        try await devices.create(
            .init(store: store, vendor: .flour, vendorUID: uid, type: .cashier, description: "Kasse 1"))
    }

    private func addTerminal(_ store: GeneralStore.ID, merchant: GeneralMerchant.ID) throws {
        try server.add(
            [
                "vendor": "ingenico", "vendor_uid": "57330001", "type": "zvt", "online": true,
                "merchant": ["object": "general.merchants", "id": .string(merchant.rawValue)],
                "store": ["object": "general.stores", "id": .string(store.rawValue)],
            ], to: "/Smart/Devices")
    }

    func testTillAndTerminalAreSetUpConnectedAndSeparated() async throws {
        // Devices
        let merchants = try await client.general.merchants.find().items
        let merchant = try XCTUnwrap(merchants.first).requiredID
        let store = try await client.general.stores.create(.init(name: "Filiale 2", merchant: merchant)).requiredID
        let till = try await devices.create(
            .init(
                merchant: merchant, store: store, contract: server.settings.contractID, vendor: .flour,
                vendorUID: "/uuid/till-1", type: .cashier, description: "Kasse 1"))
        XCTAssertEqual(till.store?.name, "Filiale 2")
        XCTAssertEqual(till.contract?.id, server.settings.contractID)

        // Sign-in: the till shows a code, and the office enters it for the device.
        let tillClient = SecuconnectClient(
            simulator: server,
            credentials: .device(
                id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret, uuid: "/uuid/till-1"))
        for try await case .codeShown(let code) in tillClient.deviceSignIn() {
            let approved = try await devices.setUserPIN(till.id, to: code.userCode)
            XCTAssertEqual(approved.userPIN, code.userCode)
        }
        let sale = try await tillClient.smart.transactions.create(.init(basketInfo: .init(sum: 500, currency: .eur)))
        XCTAssertEqual(sale.deviceSource?.id, till.id)

        // PINs
        let before = try await devices.devicePINConfiguration(of: till.id)
        XCTAssertEqual([before.merchant?.isSet, before.store?.isSet, before.device?.isSet], [false, false, false])
        try await devices.setDevicePIN("4711", merchant: merchant, store: store)
        let after = try await devices.devicePINConfiguration(of: till.id)
        XCTAssertEqual([after.merchant?.isSet, after.store?.isSet, after.device?.isSet], [false, true, false])
        XCTAssertEqual(after.store?.id?.rawValue, store.rawValue)

        // Routing
        try addTerminal(store, merchant: merchant)
        let free = SearchField.vendor.equals("ingenico") && !.isRouted && SearchField.merchant.equals(merchant)
        let found = try await devices.find(ListQuery(filter: free)).items
        let terminal = try XCTUnwrap(found.first)
        let routing = try await routings.create(store: store, description: "Kasse 1")
        XCTAssertEqual(routing.devices, [])
        try await routings.assign(routing.id, device: till.id)
        let connected = try await routings.assign(routing.id, device: terminal.id)
        XCTAssertEqual(connected.devices?.map(\.id), [till.id, terminal.id])
        XCTAssertEqual(connected.devices?.map(\.type), [.cashier, .zvt])
        let left = try await devices.find(ListQuery(filter: free)).items
        XCTAssertEqual(left, [])
        let partner = try await devices.routedDevice(of: till.id, type: .zvt)
        XCTAssertEqual(partner.id, terminal.id)
        XCTAssertEqual(partner.isOnline, true)
        XCTAssertEqual(partner.routing?.id, routing.id)

        // End
        let separated = try await routings.unassign(routing.id, device: terminal.id)
        XCTAssertEqual(separated.devices?.map(\.id), [till.id])
        let deleted = try await routings.delete(routing.id)
        XCTAssertEqual(deleted.id, routing.id)
        let lone = try await devices.get(till.id)
        XCTAssertNil(lone.routing)
        let none = try await routings.find().items
        XCTAssertEqual(none, [])
    }

    func testPINOfADeviceIsSetForItAlone() async throws {
        let store = try await addStore()
        let first = try await addTill(store), second = try await addTill(store, "/uuid/till-2")
        let merchant = try XCTUnwrap(first.merchant?.id)
        try await devices.setDevicePIN("1", merchant: merchant, device: first.id)
        try await devices.setDevicePIN("2", merchant: merchant)
        let own = try await devices.devicePINConfiguration(of: first.id)
        let other = try await devices.devicePINConfiguration(of: second.id)
        XCTAssertEqual([own.device?.isSet, other.device?.isSet], [true, false])
        XCTAssertEqual([own.merchant?.isSet, other.merchant?.isSet], [true, true])
        let foreign = await thrownError { try await devices.setDevicePIN("3", merchant: "MRC_9", device: first.id) }
        XCTAssertEqual(foreign?.kind, .notAllowed)
    }

    func testDeviceIsInOneRoutingAndFollowsItsStore() async throws {
        let store = try await addStore(), till = try await addTill(store)
        let first = try await routings.create(store: store), second = try await routings.create(store: store)
        try await routings.assign(first.id, device: till.id)
        try await routings.assign(second.id, device: till.id)
        let again = try await routings.assign(second.id, device: till.id)
        XCTAssertEqual(again.devices?.count, 1)
        let left = try await routings.get(first.id)
        XCTAssertEqual(left.devices, [])

        let other = try await addStore("Filiale 2")
        let moving = await thrownError { try await routings.update(second.id, store: other) }
        XCTAssertEqual(moving?.code, 1003)
        let renamed = try await routings.update(second.id, description: "Kasse 2")
        XCTAssertEqual(renamed.store?.id, store)
        XCTAssertEqual(renamed.description, "Kasse 2")
        let moved = try await devices.update(
            till.id, .init(store: other, vendor: .flour, vendorUID: "/uuid/till-1", type: .cashier))
        XCTAssertNil(moved.routing)
        let empty = try await routings.get(second.id)
        XCTAssertEqual(empty.devices, [])
    }

    func testWrongDevicesAreRefused() async throws {
        let store = try await addStore(), other = try await addStore("Filiale 2")
        let till = try await addTill(store)
        let routing = try await routings.create(store: other)
        let twice = await thrownError { try await addTill(other) }
        XCTAssertEqual(twice?.server?.name, "ProductDuplicateException")
        let elsewhere = await thrownError { try await routings.assign(routing.id, device: till.id) }
        XCTAssertEqual(elsewhere?.kind, .notAllowed)
        let unassigned = await thrownError { try await routings.unassign(routing.id, device: till.id) }
        XCTAssertEqual(unassigned?.kind, .notAllowed)
        let alone = await thrownError { try await devices.routedDevice(of: till.id, type: .zvt) }
        XCTAssertEqual(alone?.kind, .notFound)
        let apps = try await devices.secubaseConfiguration(of: till.id, .init(secubaseVersion: "1"))
        XCTAssertEqual(apps, [])
    }

    func testDeviceWithALostAnswerIsFoundByItsVendorsIdentifier() async throws {
        let store = try await addStore()
        server.inject(.loseResponse, matching: .post("/Smart/Devices"))
        let error = await thrownError { try await addTill(store) }
        XCTAssertEqual(error?.outcome, .unknown)
        let found = try await devices.find(ListQuery(filter: SearchField.vendorUID.equals("/uuid/till-1"))).items
        XCTAssertEqual(found.count, 1)
    }

    func testAssignmentWithALostAnswerCanBeSentAgain() async throws {
        let store = try await addStore(), till = try await addTill(store)
        let routing = try await routings.create(store: store)
        server.inject(.loseResponse, matching: .post("/Smart/Routings/*/assign/*"))
        let error = await thrownError { try await routings.assign(routing.id, device: till.id) }
        XCTAssertEqual(error?.outcome, .unknown)
        let found = try await routings.find(ListQuery(filter: SearchField.assignedDevice.equals(till.id))).items
        XCTAssertEqual(found.map(\.id), [routing.id])
        let again = try await routings.assign(routing.id, device: till.id)
        XCTAssertEqual(again.devices?.count, 1)
    }
}
