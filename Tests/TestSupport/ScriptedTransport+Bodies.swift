import Foundation
package import SecuconnectKit
import XCTest

extension ScriptedTransport {
    /// Reads the bodies that were sent as JSON, in their order. Requests without a body are left out.
    package func bodies() throws -> [JSONValue] {
        try requests.compactMap(\.body).map { try JSONDecoder().decode(JSONValue.self, from: $0) }
    }

    /// Reads the body of the last request as JSON.
    package func lastBody(file: StaticString = #filePath, line: UInt = #line) throws -> JSONValue {
        let body = try XCTUnwrap(requests.last?.body, "the last request has no body", file: file, line: line)
        return try JSONDecoder().decode(JSONValue.self, from: body)
    }
}
