/// The addresses that secuconnect sends pushes from.
///
/// They are a second line, no proof: what counts is what you read with ``SecuconnectClient/resolve(_:)``. secuconnect
/// may change them, so better log a push from elsewhere than refuse it. Behind a proxy, take the address from the proxy
/// that you run; whoever sends the request can write any other into `X-Forwarded-For`.
///
/// ```swift
/// PushSourceAddresses.production.contains("91.195.150.17")  // true
/// ```
public struct PushSourceAddresses: Hashable, Sendable {
    /// Of the live system: 91.195.150.0 to 91.195.151.255.
    public static let production = PushSourceAddresses(0x5BC3_9600...0x5BC3_97FF)
    /// Of the test system: 46.243.73.0 to 46.243.73.255.
    public static let testing = PushSourceAddresses(0x2EF3_4900...0x2EF3_49FF)

    private let addresses: ClosedRange<UInt32>

    private init(_ addresses: ClosedRange<UInt32>) { self.addresses = addresses }

    /// Whether an address is one of these.
    ///
    /// - Parameter ipv4: four decimal numbers with dots, or the same after `::ffff:`, as servers that listen to IPv6 show
    ///   it.
    /// - Returns: false for any other address and for any text that is none.
    public func contains(_ ipv4: String) -> Bool {
        let prefix = "::ffff:"
        let isMapped = ipv4.prefix(prefix.count).lowercased() == prefix
        return Self.number(of: isMapped ? ipv4.dropFirst(prefix.count) : ipv4[...]).map(addresses.contains) ?? false
    }

    private static func number(of address: Substring) -> UInt32? {
        guard address.utf8.count <= 15 else { return nil }
        let parts = address.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var number: UInt32 = 0
        for part in parts {
            // Some read a leading zero as octal: such a text is no address to rely on.
            let isPlain = part.utf8.allSatisfy { (0x30...0x39).contains($0) } && (part == "0" || part.first != "0")
            guard isPlain, let byte = UInt8(part) else { return nil }
            number = number << 8 | UInt32(byte)
        }
        return number
    }
}
