package import Foundation

extension Data {
    /// The most memory that is reserved before a byte has arrived. A server can announce more than it sends.
    private static let mostReserved = 16 << 20

    /// Reserves memory for a body of an announced length, so that it isn't copied while it grows.
    ///
    /// - Parameters:
    ///   - length: The announced length; negative or zero if there is none.
    ///   - maximum: The most bytes that are accepted. A longer body is refused, so that nothing is reserved for it.
    package mutating func reserveCapacity(ofAnnounced length: Int, atMost maximum: Int) {
        guard length > 0, length <= maximum else { return }
        reserveCapacity(Swift.min(length, Self.mostReserved))
    }
}
