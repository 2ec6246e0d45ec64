#if AsyncHTTPClient
    import AsyncHTTPClient
#endif
import SecuconnectAsyncHTTPClient
import SecuconnectKit

/// The transports of which one and the same is expected.
///
/// A test goes through them by itself: XCTest finds no inherited tests on Linux.
enum TransportUnderTest: CaseIterable {
    case urlSession
    #if AsyncHTTPClient
        case asyncHTTPClient
        /// Over an HTTP client of the user's, set up in no way: it follows redirects, unpacks nothing, shares 8
        /// connections among all requests, and tries for 10 seconds to connect.
        case lentHTTPClient

        private static let lentClient = HTTPClient()
    #endif

    /// Whether some promises depend on a user's HTTP client.
    var isOverLentClient: Bool {
        #if AsyncHTTPClient
            self == .lentHTTPClient
        #else
            false
        #endif
    }

    func make(maximumResponseSize: Int = 1_000_000) -> any HTTPTransport {
        switch self {
        case .urlSession: URLSessionTransport(maximumResponseSize: maximumResponseSize)
        #if AsyncHTTPClient
            case .asyncHTTPClient: AsyncHTTPClientTransport(maximumResponseSize: maximumResponseSize)
            case .lentHTTPClient:
                AsyncHTTPClientTransport(httpClient: Self.lentClient, maximumResponseSize: maximumResponseSize)
        #endif
        }
    }
}

/// Runs a test over one transport after the other.
func overEachTransport(_ test: (TransportUnderTest) async throws -> Void) async rethrows {
    for transport in TransportUnderTest.allCases {
        if TransportUnderTest.allCases.count > 1 { print("- over \(transport)") }
        try await test(transport)
    }
}

extension HTTPTransport {
    /// Returns the failure of a request; `nil` if it succeeds.
    func failure(of request: TransportRequest) async throws -> TransportFailure? {
        do {
            _ = try await send(request)
            return nil
        } catch let failure as TransportFailure {
            return failure
        }
    }
}
