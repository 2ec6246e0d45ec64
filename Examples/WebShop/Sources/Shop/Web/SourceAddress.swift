import Foundation
import HTTPTypes
import Hummingbird
import ShopStorage
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

    /// Returns the network of a sender. With IPv6, one sender has all addresses of a /64, and can use another one for
    /// each request.
    static func network(of address: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        let isIPv4 = bytes.prefix(12) == [UInt8](repeating: 0, count: 10) + [255, 255]
        guard !isIPv4 else { return bytes.suffix(4).map(String.init).joined(separator: ".") }
        return Data(bytes.prefix(8)).hexadecimalDigits + "/64"
    }
}
