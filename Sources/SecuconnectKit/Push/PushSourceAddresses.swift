/// The IP addresses from which secuconnect sends pushes.
///
/// They are an additional check, not a proof: act only on what you read with ``SecuconnectClient/resolve(_:)``.
/// secuconnect can change them, so log a push from another address instead of refusing it. Behind a proxy, use the
/// address that your own proxy reports: any sender can put another one into `X-Forwarded-For`.
///
/// ```swift
/// PushSourceAddresses.production.contains("91.195.150.17")  // true
/// ```
public struct PushSourceAddresses: Hashable, Sendable {
    /// The addresses of the live system: 91.195.150.0 to 91.195.151.255.
    public static let production = PushSourceAddresses(0x5BC3_9600...0x5BC3_97FF)
    /// The addresses of the test system: 46.243.73.0 to 46.243.73.255.
    public static let testing = PushSourceAddresses(0x2EF3_4900...0x2EF3_49FF)

    private let addresses: ClosedRange<UInt32>

    private init(_ addresses: ClosedRange<UInt32>) { self.addresses = addresses }

    /// Indicates whether an address is one of these.
    ///
    /// - Parameter ipv4: An address of four decimal numbers with dots, or one that is mapped to IPv6 with `::ffff:`.
    /// - Returns: `false` for any other address, and for a string that isn't one.
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
            // Some parsers read a number with a leading zero as octal, so it is ambiguous.
            let isPlain = part.utf8.allSatisfy { (0x30...0x39).contains($0) } && (part == "0" || part.first != "0")
            guard isPlain, let byte = UInt8(part) else { return nil }
            number = number << 8 | UInt32(byte)
        }
        return number
    }
}
