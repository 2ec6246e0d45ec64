import Foundation
import SecuconnectKit

/// The results of running scrolls, each as it was when the scroll began.
struct Scrolls {
    /// A result that is being read. Each page has a separate identifier. The last page that was read may be read again,
    /// so that a lost response does no harm. All earlier identifiers are invalid.
    struct Scroll {
        let request: ListRequest
        let documents: [JSONValue]
        let lifetime: TimeInterval
        var expiry: TimeInterval
        /// The number of the last page that was read, from 0.
        var page = 0
    }

    private static let rootLength = 32
    private var scrolls: [String: Scroll] = [:]

    mutating func begin(_ scroll: Scroll, root: String, at time: TimeInterval) -> String {
        scrolls = scrolls.filter { $0.value.expiry > time }
        scrolls[root] = scroll
        return Self.id(root, 1)
    }

    /// Returns the page of an identifier, and the identifier of the next one; `nil` if the identifier is invalid.
    mutating func step(_ id: String, at time: TimeInterval) -> (items: JSONValue, next: String)? {
        let root = String(id.prefix(Self.rootLength))
        guard var scroll = scrolls[root], scroll.expiry > time, let page = Int(id.dropFirst(Self.rootLength)),
            page == scroll.page || page == scroll.page + 1, page > 0
        else { return nil }
        scroll.page = page
        scroll.expiry = time + scroll.lifetime
        scrolls[root] = scroll
        let start = scroll.request.count.multipliedReportingOverflow(by: page)
        let rest = scroll.documents.dropFirst(start.overflow ? .max : start.partialValue)
        return (scroll.request.items(rest.prefix(scroll.request.count)), Self.id(root, page + 1))
    }

    private static func id(_ root: String, _ page: Int) -> String { root + String(page) }
}

extension ServerState {
    /// Returns the first page of a scroll, the only one with the number of all objects.
    mutating func beginScroll(
        _ request: ListRequest, through matches: [JSONValue], keptFor lifetime: Int
    ) -> JSONValue {
        let documents = Array(matches.dropFirst(request.offset))
        let scroll = Scrolls.Scroll(
            request: request, documents: documents, lifetime: TimeInterval(lifetime),
            expiry: now.time + TimeInterval(lifetime))
        var answer = request.page(of: matches)
        answer["scroll_id"] = .string(scrolls.begin(scroll, root: identifiers.nextHex("scroll"), at: now.time))
        return answer
    }

    mutating func continueScroll(_ id: String) throws(APIError) -> JSONValue {
        guard let (items, next) = scrolls.step(id, at: now.time) else { throw .deadScroll(settings.scrollRefusal) }
        return ["data": items, "scroll_id": .string(next)]
    }
}

extension APIError {
    fileprivate static func deadScroll(_ refusal: SimulatedServer.ScrollRefusal) -> APIError {
        let details = "No search context found for the scroll id"
        switch refusal {
        case .notFound:
            return APIError(status: 404, name: "ProductNotFoundException", code: 4006, details: details)
        case .notAllowed:
            return APIError(status: 403, name: "ProductNotAllowedException", code: 4006, details: details)
        case .internalError:
            return APIError(status: 500, name: "ProductInternalException", code: 1001, details: details)
        }
    }
}
