import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import XCTest

@testable import Shop

/// A browser of a test: it keeps the cookie, and sends forms with the token of the last page.
final class ShopBrowser {
    private let client: any TestClientProtocol
    var cookie: String?
    /// The header fields that the browser adds to its requests.
    var headers: HTTPFields = [:]
    private(set) var page = ""
    private(set) var status = HTTPResponse.Status.ok
    private(set) var location: String?
    private(set) var policy: String?
    /// The last `Set-Cookie` header field.
    private(set) var setCookie: String?

    init(_ client: any TestClientProtocol) { self.client = client }

    /// Opens a page.
    func open(_ path: String) async throws { try await send(.get, path) }

    /// Sends a form, with the hidden fields of the page.
    func submit(_ path: String, _ fields: [String: String] = [:], token: String? = nil) async throws {
        var fields = fields
        for name in ["token", "order", "total", "refund", "rest"] where fields[name] == nil {
            fields[name] = hidden(name)
        }
        if let token { fields["token"] = token }
        let allowed = CharacterSet.alphanumerics
        let body = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }
        try await send(.post, path, body: body.joined(separator: "&"))
    }

    /// Opens the page to which the last response redirected.
    func follow() async throws {
        XCTAssertEqual(status, .seeOther)
        try await open(try XCTUnwrap(location))
    }

    /// Returns the value of a hidden field of the page.
    func hidden(_ name: String) -> String? {
        guard let start = page.range(of: "name=\"\(name)\" value=\"")?.upperBound else { return nil }
        return String(page[start...].prefix { $0 != "\"" })
    }

    private func send(_ method: HTTPRequest.Method, _ path: String, body: String? = nil) async throws {
        var headers = headers
        if let cookie { headers[.cookie] = cookie }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let response = try await client.execute(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        status = response.status
        page = String(buffer: response.body)
        location = response.headers[.location]
        policy = response.headers[.contentSecurityPolicy]
        if let set = response.headers[.setCookie] {
            setCookie = set
            cookie = set.split(separator: ";").first.map(String.init)
        }
    }
}

extension ShopHarness {
    /// Runs a test with a browser.
    func browse<Result>(_ test: @Sendable @escaping (ShopBrowser) async throws -> Result) async throws -> Result {
        try await Application(router: shop.router).test(.router) { client in try await test(ShopBrowser(client)) }
    }
}
