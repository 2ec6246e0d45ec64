import HTTPTypes
import Hummingbird
import WebPages

/// The middleware that refuses requests under a name that isn't the shop's.
///
/// Another site can have its own host name resolved to this machine. Its pages could then read those of the shop.
struct HostCheck: RouterMiddleware {
    private let hosts: Set<String>

    /// Creates a check.
    ///
    /// - Parameter hosts: The hosts of the shop's addresses. The names of this machine are accepted too.
    init(_ hosts: [String?]) { self.hosts = HostName.loopback.union(hosts.compactMap { $0?.lowercased() }) }

    func handle(
        _ request: Request, context: ShopContext, next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        guard accepts(request.head.authority ?? "localhost") else {
            throw HTTPError(.misdirectedRequest, message: "\(ShopText.otherHost)")
        }
        return try await next(request, context)
    }

    /// Returns whether an authority, a host with an optional port, is that of the shop.
    func accepts(_ authority: String) -> Bool { hosts.contains(HostName.host(of: authority)) }
}
