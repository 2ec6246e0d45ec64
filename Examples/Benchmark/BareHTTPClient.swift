#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1
    import SecuconnectKit

    /// The baseline over AsyncHTTPClient: its own asynchronous functions and a decode of the same bytes.
    struct BareHTTPClient: Sendable {
        private let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup)
        let baseURL: URL

        func get<Value: Decodable>(_ path: String, as type: Value.Type) async throws -> Value {
            var request = HTTPClientRequest(url: baseURL.absoluteString + path)
            request.headers.add(name: "Authorization", value: "Bearer benchmark")
            request.headers.add(name: "Accept", value: "application/json")
            let response = try await client.execute(request, timeout: .seconds(60))
            let body = try await response.body.collect(upTo: 1_024 * 1_024)
            return try JSONReader().decode(type, from: Data(body.readableBytesView))
        }

        func close() async throws { try await client.shutdown() }
    }
#endif
