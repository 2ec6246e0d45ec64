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

    private func document(refreshedBy refresh: PageRefresh?) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        \(refresh?.html ?? "")
        <link rel="icon" href="data:,">
        <style>\(HTML(markup: style))</style>
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    }

    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'"

    /// Returns the response with the document. It may load nothing from other sites, and run no script of others.
    public func response(from request: Request, context: some RequestContext) throws -> Response {
        let refresh = refresh.map(PageRefresh.init)
        let policy = Self.policy + (refresh?.policy ?? "")
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8",
            .cacheControl: "no-store",
            .contentSecurityPolicy: policy,
            .xContentTypeOptions: "nosniff",
        ]
        // The address of a page can be secret. With no referrer at all, browsers hide the origin of forms too.
        if let name = HTTPField.Name("Referrer-Policy") { headers[name] = "same-origin" }
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: document(refreshedBy: refresh).markup)))
    }
}
