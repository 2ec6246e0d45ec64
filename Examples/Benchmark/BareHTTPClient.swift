#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1
    import SecuconnectKit

    /// The baseline over AsyncHTTPClient: its own asynchronous functions and a decoder.
    struct BareHTTPClient: Sendable {
        let baseURL: URL

        func get<Value>(_ path: String, decode: (Data) throws -> Value) async throws -> Value {
            var request = HTTPClientRequest(url: baseURL.absoluteString + path)
            request.headers.add(name: "Authorization", value: "Bearer benchmark")
            request.headers.add(name: "Accept", value: "application/json")
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
            let body = try await response.body.collect(upTo: 1_024 * 1_024)
            return try decode(Data(body.readableBytesView))
        }
    }
#endif
