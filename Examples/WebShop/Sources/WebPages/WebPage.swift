import Foundation
public import HTTPTypes
public import Hummingbird

/// A complete HTML document, with the header fields that keep foreign content out of it.
public struct WebPage: ResponseGenerator, Sendable {
    /// The title of the document.
    public var title: String
    /// The rules of the style sheet.
    public var style: String
    /// The content of the `body` element.
    public var body: HTML
    /// The number of seconds between two looks for another state of the page; `nil` for none.
    public var refresh: Int?
    /// The status of the response.
    public var status: HTTPResponse.Status
    /// The shapes of the icon, an SVG in a box of 48 by 48.
    public var icon: StaticString = ""
    /// A script that the page runs after it is loaded; `nil` for none. It isn't escaped.
    public var script: String?
    /// The language of the document. Defaults to that of the current request.
    public var language = Language.current
    /// The sources to which forms of the page may be sent, or redirected, in the form of a content security policy.
    public var formAction = "'self'"

    /// Creates a page.
    ///
    /// - Parameters:
    ///   - title: The title of the document.
    ///   - style: The rules of the style sheet. They aren't escaped.
    ///   - refresh: The number of seconds between two looks for another state of the page.
    ///   - status: The status of the response.
    ///   - body: The content of the `body` element.
    public init(
        _ title: String, style: String, refresh: Int? = nil, status: HTTPResponse.Status = .ok, body: HTML
    ) {
        self.title = title
        self.style = style
        self.refresh = refresh
        self.status = status
        self.body = body
    }

    private func document(_ nonce: String) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        \(refresh.map { PageRefresh(seconds: $0).html } ?? "")
        <link rel="icon" href="\(iconAddress)">
        <style>\(HTML(markup: style))</style>
        </head>
        <body>
        \(body)
        \(scripts.map { "<script nonce=\"\(nonce)\">\(HTML(markup: $0))</script>" as HTML })
        </body>
        </html>

        """
    }

    private var scripts: [String] { [refresh.map { PageRefresh(seconds: $0).script }, script].compactMap(\.self) }

    private var iconAddress: String {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'>\(icon)</svg>"
        return "data:image/svg+xml," + (svg.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    }

    /// The header fields of pages that other responses need, too.
    public static let securityFields: [HTTPField] = [
        HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        // The address of a page can be secret. With no referrer at all, browsers hide the origin of forms too.
        HTTPField.Name("Referrer-Policy").map { HTTPField(name: $0, value: "same-origin") },
    ].compactMap(\.self)

    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'"

    /// Returns the response with the document. It may load nothing from other sites, and run no script of others.
    public func response(from request: Request, context: some RequestContext) throws -> Response {
        // The random value lets the browser run these scripts and no other.
        let nonce = RandomToken.make()
        let scriptPolicy = scripts.isEmpty ? "" : "; script-src 'nonce-\(nonce)'"
        let connectPolicy = refresh == nil ? "" : "; connect-src 'self'"
        let policy = "\(Self.policy); form-action \(formAction)\(scriptPolicy)\(connectPolicy)"
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8",
            .cacheControl: "no-store",
            .contentSecurityPolicy: policy,
        ]
        for field in Self.securityFields { headers[field.name] = field.value }
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: document(nonce).markup)))
    }
}
