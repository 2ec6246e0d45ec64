import SecuconnectAsyncHTTPClient
import SecuconnectKit

/// The transports of which one and the same is expected.
///
/// A test goes through them by itself: XCTest finds no inherited tests on Linux.
enum TransportUnderTest: CaseIterable {
    case urlSession
    #if AsyncHTTPClient
        case asyncHTTPClient
    #endif

    func make(maximumResponseSize: Int = 1_000_000) -> any HTTPTransport {
        switch self {
        case .urlSession: URLSessionTransport(maximumResponseSize: maximumResponseSize)
        #if AsyncHTTPClient
            case .asyncHTTPClient: AsyncHTTPClientTransport(maximumResponseSize: maximumResponseSize)
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
