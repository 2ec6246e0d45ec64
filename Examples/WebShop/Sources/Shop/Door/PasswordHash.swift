import CryptoExtras
import Foundation
import WebPages

/// A password as the database keeps it: the result of scrypt with a random salt, and the cost that it was made with.
///
/// Each check takes about a tenth of a second and 32 MB, so a stolen database gives away no password.
struct PasswordHash: Hashable, Sendable {
    /// The cost of a check.
    struct Cost: Hashable, Sendable {
        /// The number of rounds, a power of 2.
        var rounds = 32_768
        /// The number of repetitions.
        var repetitions = 3
    }

    private static let blockSize = 8
    private static let byteCount = 32

    private let cost: Cost
    private let salt: Data
    private let key: Data

    /// Creates the hash of a password.
    ///
    /// - Parameters:
    ///   - password: The password.
    ///   - cost: The cost of a check.
    /// - Throws: The error of the cryptographic library.
    init(_ password: String, cost: Cost) throws {
        self.cost = cost
        salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max) })
        key = try Self.key(of: password, salt, cost)
    }

    /// Reads a hash from the database; `nil` if it isn't one.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "scrypt", let rounds = Int(parts[1]), let repetitions = Int(parts[2]),
            let salt = Data(base64Encoded: String(parts[3])), let key = Data(base64Encoded: String(parts[4]))
        else { return nil }
        cost = Cost(rounds: rounds, repetitions: repetitions)
        self.salt = salt
        self.key = key
    }

    /// The form for the database, which includes the cost.
    var text: String {
        "scrypt$\(cost.rounds)$\(cost.repetitions)$\(salt.base64EncodedString())$\(key.base64EncodedString())"
    }

    /// Returns whether a password is the one that was hashed. The time that it takes tells nothing about the password.
    func matches(_ password: String) throws -> Bool {
        ConstantTime.areEqual(try Self.key(of: password, salt, cost), key)
    }

    private static func key(of password: String, _ salt: Data, _ cost: Cost) throws -> Data {
        try KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: salt, outputByteCount: byteCount, rounds: cost.rounds,
            blockSize: blockSize, parallelism: cost.repetitions
        ).withUnsafeBytes { Data($0) }
    }
}
