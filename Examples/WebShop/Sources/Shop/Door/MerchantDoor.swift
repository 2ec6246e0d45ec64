import Crypto
import Foundation
import SecuconnectKit
import ShopStorage

/// The merchant's password and sessions in the database, which all processes share.
struct MerchantDoor: Sendable {
    /// The database.
    let database: any ShopDatabase
    /// The cost of a check of a password.
    let cost: PasswordHash.Cost

    private let checks = PasswordChecks()

    init(database: any ShopDatabase, cost: PasswordHash.Cost = PasswordHash.Cost()) {
        self.database = database
        self.cost = cost
    }

    /// The minimum number of characters of a password.
    static let minimumLength = 12
    /// The number of sign-ins of one address within ``window`` that may fail.
    static let maximumFailures = 5
    /// The number of seconds for which a failed sign-in counts.
    static let window: TimeInterval = 900
    /// The number of seconds without a request after which a session ends.
    static let idleTime: TimeInterval = 7_200
    /// The number of seconds after which a session ends.
    static let lifetime: TimeInterval = 43_200

    // MARK: The password

    /// Makes sure that there is a password.
    ///
    /// - Parameters:
    ///   - password: The password that the merchant chose; `nil` to keep the current one.
    ///   - isRenewed: A Boolean value that indicates whether a password is generated even if there is one.
    /// - Returns: A password that was generated, to be shown once; `nil` if none was.
    /// - Throws: ``ShopFailure`` if the password is too short, or an error of the database.
    func setUp(password: String?, isRenewed: Bool = false) async throws -> String? {
        if let password {
            guard password.count >= Self.minimumLength else {
                throw ShopFailure(
                    description: "The merchant's password needs at least \(Self.minimumLength) characters.")
            }
            if let hash = try await passwordHash(), try await checks.matches(password, hash) { return nil }
            try await set(password)
            return nil
        }
        let generated = Self.newPassword()
        if isRenewed {
            try await set(generated)
            return generated
        }
        guard try await passwordHash() == nil else { return nil }
        // Of several processes that start at the same time, one generates the password.
        let inserted = try await database.run(
            "INSERT INTO merchant (id, passwordHash) VALUES ('merchant', $1) ON CONFLICT (id) DO NOTHING RETURNING id",
            [.text(try PasswordHash(generated, cost: cost).text)])
        return inserted.isEmpty ? nil : generated
    }

    /// Sets the password and ends all sessions.
    private func set(_ password: String) async throws {
        let hash = try PasswordHash(password, cost: cost).text
        try await database.transaction { db in
            try db.run(
                """
                INSERT INTO merchant (id, passwordHash) VALUES ('merchant', $1)
                ON CONFLICT (id) DO UPDATE SET passwordHash = excluded.passwordHash
                """, [.text(hash)])
            try db.run("DELETE FROM merchantSession", [])
        }
    }

    private func passwordHash() async throws -> PasswordHash? {
        let text: String? = try await database.single("SELECT passwordHash FROM merchant WHERE id = 'merchant'")
        return text.flatMap { PasswordHash($0) }
    }

    /// Returns a new password: 20 characters, which are 100 random bits, in groups of five.
    private static func newPassword() -> String {
        (0..<4).map { _ in String(Order.newNumber().prefix(5)) }.joined(separator: "-")
    }

    // MARK: Sessions

    /// The result of a sign-in.
    enum SignIn: Hashable, Sendable {
        /// The session, which the browser gets as a cookie.
        case opened(Session)
        /// The password isn't the merchant's.
        case refused
        /// Too many sign-ins of the address failed.
        case limited
    }

    /// Opens a session if the password is the merchant's.
    ///
    /// - Parameters:
    ///   - password: The password in the form.
    ///   - address: The IP address of the browser.
    /// - Returns: The result.
    /// - Throws: An error of the database.
    func signIn(_ password: String, from address: String) async throws -> SignIn {
        // Counted before the check, so that sign-ins at the same time count each other.
        let attempt = UUID().uuidString
        let network = SourceAddress.network(of: address)
        guard try await count(attempt, of: network) else { return .limited }
        guard let hash = try await passwordHash(), try await checks.matches(password, hash) else {
            try await database.run(
                "UPDATE signInAttempt SET countsUntil = shop_now() + $1 WHERE id = $2",
                [.real(Self.window), .text(attempt)])
            return .refused
        }
        let session = Session()
        try await database.transaction { db in
            try db.run("DELETE FROM signInAttempt WHERE address = $1", [.text(network)])
            try db.run(
                "INSERT INTO merchantSession (id, openedAt, usedAt) VALUES ($1, shop_now(), shop_now())",
                [.text(Self.key(of: session))])
        }
        return .opened(session)
    }

    /// Counts an attempt, unless too many others count. That of a process that is killed counts for half a minute.
    private func count(_ attempt: String, of address: String) async throws -> Bool {
        try await database.transaction { db in
            // Locks the only row, so that the attempts of all processes are counted one after the other.
            try db.run("SELECT id FROM merchant \(db.lock)", [])
            let counted = try db.run(
                """
                INSERT INTO signInAttempt (id, address, countsUntil) SELECT $1, $2, shop_now() + 30
                WHERE (SELECT COUNT(*) FROM signInAttempt WHERE address = $2 AND countsUntil > shop_now()) < $3
                RETURNING id
                """, [.text(attempt), .text(address), .integer(Self.maximumFailures)])
            return !counted.isEmpty
        }
    }

    /// Returns whether a session is open, and prolongs it.
    func isOpen(_ session: Session) async throws -> Bool {
        let key = SQLValue(Self.key(of: session))
        let ages = try await database.read(
            "SELECT shop_now() - usedAt FROM merchantSession WHERE id = $1 AND usedAt > shop_now() - $2 "
                + "AND openedAt > shop_now() - $3",
            [key, .real(Self.idleTime), .real(Self.lifetime)])
        guard var row = ages.first else { return false }
        // A page isn't worth a write.
        if try row.next() > 60.0 {
            try await database.run("UPDATE merchantSession SET usedAt = shop_now() WHERE id = $1", [key])
        }
        return true
    }

    /// Ends a session.
    func signOut(_ session: Session) async throws {
        try await database.run("DELETE FROM merchantSession WHERE id = $1", [.text(Self.key(of: session))])
    }

    /// Removes sessions and attempts that no longer count.
    func removeOld() async throws {
        try await database.run(
            "DELETE FROM merchantSession WHERE openedAt < shop_now() - $1", [.real(Self.lifetime)])
        try await database.run("DELETE FROM signInAttempt WHERE countsUntil < shop_now()", [])
    }

    /// Returns the key of a session in the database. It's a hash, so a stolen database opens no session.
    private static func key(of session: Session) -> String {
        Data(SHA256.hash(data: Data(session.id.utf8))).hexadecimalDigits
    }
}

/// The checks of passwords, one after the other, so that many sign-ins at the same time don't take all processors.
private actor PasswordChecks {
    func matches(_ password: String, _ hash: PasswordHash) throws -> Bool { try hash.matches(password) }
}
