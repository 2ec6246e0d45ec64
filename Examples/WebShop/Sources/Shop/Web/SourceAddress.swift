import Foundation
import HTTPTypes
import Hummingbird
import WebPages

/// The IP address from which a request comes.
enum SourceAddress {
    /// Returns the address of a request.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - context: The context of the request.
    ///   - proxy: The IP address of a proxy on another machine.
    /// - Returns: The address; `nil` if it isn't known.
    static func of(_ request: Request, _ context: ShopContext, proxy: String?) -> String? {
        let forwarded = HTTPField.Name("X-Forwarded-For").flatMap { request.headers[$0] }
        return source(peer: context.peer, forwardedFor: forwarded, proxy: proxy)
    }

    /// Returns the address of the sender. A proxy, on this machine or a known one, appends the address of its client.
    static func source(peer: String?, forwardedFor forwarded: String?, proxy: String?) -> String? {
        let isProxy = peer.map { $0 == proxy || HostName.loopback.contains($0) } ?? true
        guard isProxy, let forwarded else { return peer }
        return forwarded.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
