import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SecuconnectKit
import XCTest

@testable import Shop

final class PushRouteTests: XCTestCase {
    private static let body = #"{"id":"evt_1","target":"payment.transactions","data":[{"id":"PCI_1"}]}"#

    func testPushIsStoredBeforeTheAnswer() async throws {
        let harness = try await ShopHarness()
        let statuses = try await harness.post([Self.body, Self.body])
        XCTAssertEqual(statuses, [.ok, .ok])
        let waiting = try await harness.waitingPushes()
        XCTAssertEqual(waiting, 1)
    }

    func testOtherBodiesAreRefused() async throws {
        let harness = try await ShopHarness()
        let statuses = try await harness.post([
            "", "[]", "nonsense", #"{"id":1}"#, String(repeating: "x", count: PushEvent.defaultMaximumSize + 1),
        ])
        XCTAssertEqual(statuses, [.badRequest, .badRequest, .badRequest, .badRequest, .contentTooLarge])
        let waiting = try await harness.waitingPushes()
        XCTAssertEqual(waiting, 0)
    }

    func testPushFromAnotherAddressIsRefusedIfConfigured() async throws {
        let harness = try await ShopHarness(pushSources: .testing)
        var statuses = try await harness.post([Self.body])
        statuses += try await harness.post([Self.body], forwardedFor: "46.243.73.9, 203.0.113.1")
        statuses += try await harness.post([Self.body], forwardedFor: "203.0.113.1, 46.243.73.9")
        XCTAssertEqual(statuses, [.forbidden, .forbidden, .ok])
    }

    func testOnlyAProxyReportsTheSourceOfAPush() {
        let reported = ["127.0.0.1", "10.0.0.2", "10.0.0.3"].map { peer in
            SourceAddress.source(peer: peer, forwardedFor: "203.0.113.1, 46.243.73.9", proxy: "10.0.0.2")
        }
        XCTAssertEqual(reported, ["46.243.73.9", "46.243.73.9", "10.0.0.3"])
        XCTAssertEqual(SourceAddress.source(peer: "10.0.0.3", forwardedFor: nil, proxy: nil), "10.0.0.3")
    }
}

extension ShopHarness {
    /// Posts bodies to the webhook.
    fileprivate func post(_ bodies: [String], forwardedFor: String? = nil) async throws -> [HTTPResponse.Status] {
        try await Application(router: shop.router).test(.router) { client in
            var statuses: [HTTPResponse.Status] = []
            for body in bodies {
                var headers: HTTPFields = [:]
                if let forwardedFor, let name = HTTPField.Name("X-Forwarded-For") { headers[name] = forwardedFor }
                let response = try await client.execute(
                    uri: "/push", method: .post, headers: headers, body: ByteBuffer(string: body))
                statuses.append(response.status)
            }
            return statuses
        }
    }
}
