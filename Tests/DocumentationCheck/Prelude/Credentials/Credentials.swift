// A module of its own, so that `id` may also mean the id of a sale: the compiler picks the one that fits.

import SecuconnectKit

/// The client id that secuconnect gave the shop.
public let id = "00563697073442633035025909838580"

/// The client secret that belongs to it.
public let secret: SensitiveString = "3382456441636938321687549172178382320163695870914358804052148567"

/// The credentials of the shop.
public let credentials = SecuconnectClient.Credentials.clientCredentials(id: id, secret: secret)

/// An app's own backend.
public struct Backend: Sendable {
    /// A token as the backend hands it out.
    public struct Token: Sendable {
        /// The token itself.
        public var token: SensitiveString = ""
        /// The remaining lifetime in seconds.
        public var secondsLeft = 1_200.0
    }

    /// Asks for a token.
    ///
    /// - Returns: The token.
    public func secuconnectToken() async throws -> Token { Token() }
}

/// The app's backend.
public let backend = Backend()

/// The name of a person who uses an app.
public let name = "max@example.net"

/// The person's password.
public let password: SensitiveString = "correct horse"

/// A connection to Redis.
public protocol RedisConnection: Sendable {
    /// Sends a command.
    ///
    /// - Parameter command: The command and its arguments.
    /// - Returns: The reply as a string; `nil` if there is none.
    /// - Throws: An error if the connection breaks.
    func send(_ command: String...) async throws -> String?
}
