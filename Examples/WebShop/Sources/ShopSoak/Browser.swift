import Foundation
import SecuconnectAsyncHTTPClient
import SecuconnectKit

/// A browser without scripts: it keeps the cookies of the shop, and doesn't follow redirects.
struct Browser: Sendable {
    /// A response.
    struct Page: Sendable {
        /// The status.
        let status: Int
        /// The body.
        let body: String
        /// The address to which it redirects.
        let location: URL?

        /// Returns the value of a hidden field.
        func hidden(_ name: String) -> String? { value(after: "name=\"\(name)\" value=\"") }

        /// Returns the characters up to the next quotation mark after a text.
        func value(after text: String) -> String? {
            guard let start = body.range(of: text)?.upperBound, let end = body[start...].firstIndex(of: "\"")
            else { return nil }
            return String(body[start..<end])
        }
    }

    private let transport: any HTTPTransport
    private var cookies: [String: String] = [:]

    /// Creates a browser without cookies.
    init(_ transport: any HTTPTransport) { self.transport = transport }

    /// The browser of another visitor, in which the merchant is signed in as in this one.
    var forAnotherVisitor: Browser {
        var other = Browser(transport)
        other.cookies = cookies.filter { $0.key.hasSuffix("merchant") }
        return other
    }

    /// Opens a page.
    ///
    /// - Throws: `TransportFailure` if there is no response.
    mutating func open(_ url: URL) async throws -> Page { try await send(.get, url, body: nil) }

    /// Sends a form.
    ///
    /// - Throws: `TransportFailure` if there is no response.
    mutating func submit(_ url: URL, _ fields: [String: String]) async throws -> Page {
        let body = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        return try await send(.post, url, body: Data(body.joined(separator: "&").utf8))
    }

    private mutating func send(_ method: TransportRequest.Method, _ url: URL, body: Data?) async throws -> Page {
        var headers: TransportHeaders = [:]
        if !cookies.isEmpty { headers["Cookie"] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        if body != nil {
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = Self.origin(of: url)
        }
        let response = try await transport.send(
            TransportRequest(method: method, url: url, headers: headers, body: body, idleTimeout: 30))
        let pair = response.headers["Set-Cookie"]?.split(separator: ";").first?.split(separator: "=") ?? []
        if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
        return Page(
            status: response.status, body: String(decoding: response.body, as: UTF8.self),
            location: response.headers["Location"].flatMap { URL(string: $0, relativeTo: url)?.absoluteURL })
    }

    private static func origin(of url: URL) -> String {
        "\(url.scheme ?? "http")://\(url.host ?? "")\(url.port.map { ":\($0)" } ?? "")"
    }
}
