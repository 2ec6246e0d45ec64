import HTTPTypes
import Hummingbird
import WebPages

/// Refuses requests whose host isn't this machine.
///
/// A web page of someone else can have its own host name resolved to this machine. Its browser then takes the server
/// for a part of that page's site. The name in the request reveals it.
struct LoopbackHostCheck: RouterMiddleware {
    private let hosts: Set<String>

    /// Creates a check.
    ///
    /// - Parameter others: The further names under which the server is reached.
    init(others: [String?] = []) { hosts = HostName.loopback.union(others.compactMap { $0 }) }

    func handle(
        _ request: Request, context: ConnectionContext, next: (Request, ConnectionContext) async throws -> Response
    ) async throws -> Response {
        guard accepts(request.head.authority ?? "localhost") else {
            throw HTTPError(
                .misdirectedRequest, message: "The server accepts its own host name only; start it with --url.")
        }
        return try await next(request, context)
    }

    /// Returns whether an authority, a host with an optional port, stands for this server.
    func accepts(_ authority: String) -> Bool { hosts.contains(HostName.host(of: authority)) }
}
