import Foundation
import XCTest

@testable import SecuconnectKit

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Tests the meaning of Foundation's errors for a request.
final class URLErrorTests: XCTestCase {
    func testDeviceWithoutNetworkSentNothing() {
        for code in [.notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff, .callIsActive]
            as [URLError.Code]
        {
            let failure = TransportFailure(URLError(code), hasResponse: false)
            XCTAssertEqual(failure.reason, .notConnected, "\(code.rawValue)")
            XCTAssertEqual(failure.mayHaveBeenSent, false, "\(code.rawValue)")
            let error = NSError(domain: NSURLErrorDomain, code: code.rawValue)
            XCTAssertEqual(TransportFailure(error, hasResponse: false).reason, .notConnected, "\(code.rawValue)")
        }
    }

    func testOnceAResponseBeganTheConnectionWasLost() {
        for error in [URLError(.notConnectedToInternet), URLError(.cannotFindHost), URLError(.unsupportedURL)] {
            let failure = TransportFailure(error, hasResponse: true)
            XCTAssertEqual(failure.reason, .connectionLost)
            XCTAssertEqual(failure.mayHaveBeenSent, true)
        }
    }

    func testErrorOfAnotherDomainIsALostConnection() {
        let errors: [any Error] = [
            NSError(domain: NSPOSIXErrorDomain, code: 53), NSError(domain: "kCFErrorDomainCFNetwork", code: 303),
            CancellationError(),
        ]
        for error in errors {
            let failure = TransportFailure(error, hasResponse: false)
            XCTAssertEqual(failure.reason, .connectionLost, "\(error)")
            XCTAssertEqual(failure.mayHaveBeenSent, true, "\(error)")
        }
        XCTAssertEqual(
            TransportFailure(NSError(domain: NSPOSIXErrorDomain, code: 53), hasResponse: false).details,
            "\(NSPOSIXErrorDomain) 53")
    }

    func testOnlyAnEndWithoutErrorAndResponseIsNoHTTP() {
        XCTAssertEqual(TransportFailure(nil, hasResponse: false).reason, .notHTTP)
    }
}
