import Foundation

/// The heart-beats of a connection, as both ends agreed on them.
struct HeartBeat: Hashable {
    /// The interval that the client offers and asks for, in milliseconds.
    static let offered = 10_000
    static let header = "\(offered),\(offered)"

    /// The number of seconds after which the client has to send something; `nil` if the server doesn't ask for it.
    var sending: TimeInterval?
    /// The number of seconds after which the server has to send something; `nil` if it doesn't promise it.
    var receiving: TimeInterval?

    /// Reads the header of the server's `CONNECTED`. A missing or malformed one is no agreement.
    init(_ header: String?) {
        let parts = (header ?? "").split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let promised = Self.milliseconds(parts[0]), let asked = Self.milliseconds(parts[1])
        else { return }
        receiving = promised == 0 ? nil : TimeInterval(max(promised, Self.offered)) / 1_000
        sending = asked == 0 ? nil : TimeInterval(max(asked, Self.offered)) / 1_000
    }

    private static func milliseconds(_ text: Substring) -> Int? {
        guard text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
