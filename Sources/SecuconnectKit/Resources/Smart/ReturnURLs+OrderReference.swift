public import Foundation

extension SmartTransaction.ApplicationContext.ReturnURLs {
    /// Puts return addresses together that say which of your orders they are about.
    ///
    /// ```swift
    /// let returnURLs = try SmartTransaction.ApplicationContext.ReturnURLs(
    ///     success: shop.appendingPathComponent("thanks"), error: shop.appendingPathComponent("sorry"), order: "4711")
    /// // https://shop.example/thanks?order=4711 …
    /// ```
    /// - Warning: That one of them is opened **proves nothing**. Anybody can open an address, guess another order's
    ///   number, or leave before being sent back; and a push is not signed. Take a visit as the occasion to ask
    ///   `client.smart.transactions.paymentState(of:)` about the transaction that your own records have for the order.
    ///
    /// - Parameters:
    ///   - success: for a payer who has paid.
    ///   - error: for a payer whose payment failed and, without an `abort`, one who gave up.
    ///   - abort: for a payer who gave up. With neither this nor `error` there is no way to give up.
    ///   - push: where the server announces changes.
    ///   - order: your reference of the order, added to each address as a query item.
    ///   - queryItem: the item's name.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if an address is not https, has
    ///   such an item already or becomes longer than 2,000 characters, or if the reference or its name is empty.
    public init(
        success: URL, error: URL? = nil, abort: URL? = nil, push: URL? = nil, order: String,
        queryItem: String = "order"
    ) throws {
        guard !order.isEmpty, !queryItem.isEmpty else {
            throw SecuconnectError.invalidArgument(
                "The order's reference and the name of its query item can't be empty.")
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
            throw SecuconnectError.invalidArgument("A return address begins with https:// and a host.")
        }
        // By hand, since URLComponents leaves a + as it is, which reaches most servers as a blank.
        let parts = url.absoluteString.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? "#\(parts[1])" : ""
        let pieces = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let items = pieces.count > 1 ? pieces[1].split(separator: "&") : []
        guard !items.contains(where: { $0 == item.name || $0.hasPrefix("\(item.name)=") }) else {
            throw SecuconnectError.invalidArgument(
                "A return address has an item \"\(item.name)\" already; name it otherwise.")
        }
        let query = (items + ["\(item.name)=\(item.value)"]).joined(separator: "&")
        guard let address = URL(string: "\(pieces[0])?\(query)\(fragment)"), address.absoluteString.utf8.count <= 2_000
        else {
            throw SecuconnectError.invalidArgument(
                "A return address has more than the 2,000 characters that are allowed.")
        }
        return address
    }
}
