public import Foundation

/// A claim of one machine to handle a push.
public struct PushClaim: Hashable, Sendable, Identifiable {
    /// The result of a claim.
    public enum Result: Hashable, Sendable {
        /// The push is to be handled now, under this claim.
        case granted
        /// The push was handled.
        case handled
        /// Another claim hasn't expired. If its machine dies, the push isn't handled.
        case inProgress
    }

    /// The push is claimed by another machine, which may still fail.
    ///
    /// Respond with status 503, so that secuconnect sends the push again.
    public struct InProgress: Error, Hashable, CustomStringConvertible {
        /// The push.
        public let pushID: PushEvent.ID

        /// Creates an error.
        ///
        /// - Parameter pushID: The push.
        public init(_ pushID: PushEvent.ID) { self.pushID = pushID }

        /// A textual representation of this instance.
        public var description: String {
            "Push \(pushID) is being handled elsewhere; respond with status 503, so that it is sent again."
        }
    }

    /// A random identifier, which no other claim has.
    public let id: String
    /// The push.
    public let pushID: PushEvent.ID
    /// The number of seconds after which the claim expires.
    public let lease: TimeInterval

    /// Creates a claim with a new identifier.
    ///
    /// - Parameters:
    ///   - pushID: The push.
    ///   - lease: The number of seconds after which the claim expires.
    public init(_ pushID: PushEvent.ID, lease: TimeInterval) {
        id = UUID().uuidString
        self.pushID = pushID
        self.lease = lease
    }
}
