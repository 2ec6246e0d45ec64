public import Foundation

extension SmartTransaction.ApplicationContext {
    /// The addresses for the return of the payer after Smart Checkout and for push events. Each has at most 2000
    /// characters.
    ///
    /// A payer may never open one of them: read the payment to learn its state.
    public struct ReturnURLs: APIModel {
        /// The address for a payer who has paid.
        public var successURL: URL?
        /// The address for a payer whose payment failed and, without an ``abortURL``, one who canceled.
        public var errorURL: URL?
        /// The address for a payer who canceled. Without this and ``errorURL`` the payer can't cancel.
        public var abortURL: URL?
        /// The address for push events about the transaction and its payments.
        public var pushURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(successURL: URL? = nil, errorURL: URL? = nil, abortURL: URL? = nil, pushURL: URL? = nil) {
            self.successURL = successURL
            self.errorURL = errorURL
            self.abortURL = abortURL
            self.pushURL = pushURL
        }

        private enum CodingKeys: String, CodingKey {
            case successURL = "url_success"
            case errorURL = "url_error"
            case abortURL = "url_abort"
            case pushURL = "url_push"
        }
    }
}

extension SmartTransaction.ApplicationContext.ReturnURLs {
    /// Creates return URLs that contain the reference of your order.
    ///
    /// ```swift
    /// let returnURLs = try SmartTransaction.ApplicationContext.ReturnURLs(
    ///     success: shop.appendingPathComponent("thanks"),
    ///     error: shop.appendingPathComponent("sorry"), order: "4711")
    /// // https://shop.example/thanks?order=4711 …
    /// ```
    /// - Warning: A visit to one of them **proves nothing**. Anyone can open a URL, guess the number of another order,
    ///   or leave before the redirect; and a push isn't signed. After a visit, call
    ///   `client.smart.transactions.paymentState(of:)` with the transaction that your own records have for the order.
    ///
    /// - Parameters:
    ///   - success: The URL for a payer who has paid.
    ///   - error: The URL for a payer whose payment failed and, without an `abort`, one who canceled.
    ///   - abort: The URL for a payer who canceled. With neither this nor `error` the payer can't cancel.
    ///   - push: The URL for pushes from the server.
    ///   - order: The reference of the order, which is added to each URL as a query item.
    ///   - queryItem: The name of the query item.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if a URL isn't https, has such
    ///   an item already or becomes longer than 2,000 characters, or if the reference or its name is empty.
    public init(
        success: URL, error: URL? = nil, abort: URL? = nil, push: URL? = nil, order: String,
        queryItem: String = "order"
    ) throws {
        guard !order.isEmpty, !queryItem.isEmpty else {
            throw SecuconnectError.invalidArgument(
                "The order's reference or the name of its query item is empty; pass both.")
        }
        let item = (name: PercentEncoding.encode(queryItem), value: PercentEncoding.encode(order))
        self.init(
            successURL: try Self.address(success, with: item),
            errorURL: try error.map { try Self.address($0, with: item) },
            abortURL: try abort.map { try Self.address($0, with: item) },
            pushURL: try push.map { try Self.address($0, with: item) })
    }

    private static func address(_ url: URL, with item: (name: String, value: String)) throws -> URL {
        guard url.scheme?.lowercased() == "https", url.host?.isEmpty == false else {
            throw SecuconnectError.invalidArgument("A return URL has to begin with https:// and a host.")
        }
        // Encoded here, because URLComponents doesn't encode a +, which most servers read as a blank.
        let parts = url.absoluteString.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? "#\(parts[1])" : ""
        let pieces = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let items = pieces.count > 1 ? pieces[1].split(separator: "&") : []
        guard !items.contains(where: { $0 == item.name || $0.hasPrefix("\(item.name)=") }) else {
            throw SecuconnectError.invalidArgument(
                "A return URL has an item \"\(item.name)\" already; choose another name.")
        }
        let query = (items + ["\(item.name)=\(item.value)"]).joined(separator: "&")
        guard let address = URL(string: "\(pieces[0])?\(query)\(fragment)"), address.absoluteString.utf8.count <= 2_000
        else {
            throw SecuconnectError.invalidArgument(
                "A return URL has more than 2,000 characters; shorten it.")
        }
        return address
    }
}
