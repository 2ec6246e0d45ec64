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
    /// The cookie of the merchant.
    var merchantCookie: String?
    /// The header fields that the browser adds to its requests.
    var headers: HTTPFields = [:]
    private(set) var page = ""
    private(set) var status = HTTPResponse.Status.ok
    private(set) var location: String?
    private(set) var policy: String?
    /// The header fields of the last response.
    private(set) var responseHeaders: HTTPFields = [:]
    /// The last `Set-Cookie` header field.
    private(set) var setCookie: String?

    init(_ client: any TestClientProtocol) { self.client = client }

    /// Opens a page.
    func open(_ path: String) async throws { try await send(.get, path) }

    /// Sends a form, with the hidden fields of the page.
    func submit(_ path: String, _ fields: [String: String] = [:], token: String? = nil) async throws {
        var fields = fields
        let hiddenFields = ["token", "order", "total", "refund", "rest", "amount", "confirmed", "shown"]
        for name in hiddenFields where fields[name] == nil {
            fields[name] = hidden(name)
        }
        if let token { fields["token"] = token }
        let allowed = CharacterSet.alphanumerics
        let body = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }
        try await send(.post, path, body: body.joined(separator: "&"))
    }

    /// Signs in as the merchant, through the form.
    func signIn(_ password: String = ShopHarness.password) async throws {
        headers[try XCTUnwrap(HTTPField.Name("Sec-Fetch-Site"))] = "same-origin"
        try await open("/admin/sign-in")
        try await submit("/admin/sign-in", ["password": password])
    }

    /// Opens the page to which the last response redirected.
    func follow() async throws {
        XCTAssertEqual(status, .seeOther)
        try await open(try XCTUnwrap(location))
    }

    /// Returns the value of a hidden field of the page.
    func hidden(_ name: String) -> String? {
        guard let start = page.range(of: "name=\"\(name)\" value=\"")?.upperBound else { return nil }
        return String(page[start...].prefix { $0 != "\"" }).replacingOccurrences(of: "&#39;", with: "'")
    }

    /// Sends a request.
    func send(_ method: HTTPRequest.Method, _ path: String, body: String? = nil) async throws {
        var headers = headers
        let cookies = [cookie, merchantCookie].compactMap(\.self)
        if !cookies.isEmpty { headers[.cookie] = cookies.joined(separator: "; ") }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let response = try await client.execute(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        status = response.status
        page = String(buffer: response.body)
        responseHeaders = response.headers
        location = response.headers[.location]
        policy = response.headers[.contentSecurityPolicy]
        if let set = response.headers[.setCookie] {
            setCookie = set
            let pair = set.split(separator: ";").first.map(String.init)
            if set.contains("shop_merchant") { merchantCookie = pair } else { cookie = pair }
        }
    }
}

extension ShopHarness {
    /// The password of the merchant.
    static let password = "a harbor of one's own"

    /// Runs a test with a browser.
    func browse<Result>(_ test: @Sendable @escaping (ShopBrowser) async throws -> Result) async throws -> Result {
        _ = try await shop.door.setUp(password: Self.password)
        return try await Application(router: shop.router).test(.router) { client in try await test(ShopBrowser(client))
        }
    }
}
