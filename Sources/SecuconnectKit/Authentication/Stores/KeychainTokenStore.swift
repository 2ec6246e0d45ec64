#if canImport(Security)
    import Foundation
    import Security

    /// A store that keeps tokens in the Keychain of an Apple system, for the clients of one process.
    ///
    /// The items can be read after the first unlock of the device, and don't leave the device in a backup. On macOS the
    /// login Keychain is used.
    ///
    /// Clients of one process renew one at a time. The Keychain has no lock between processes: if an app and its
    /// extension share a device's session, let one of them request the tokens.
    public struct KeychainTokenStore: TokenStore {
        /// The service under which the items are stored.
        public let service: String
        /// The access group of the items; `nil` for the app's own.
        public let accessGroup: String?

        private static let locks = StoreLockTable()

        /// Creates a store.
        ///
        /// - Parameters:
        ///   - service: The service under which the items are stored.
        ///   - accessGroup: The access group of the items; `nil` for the app's own.
        public init(service: String = "SecuconnectKit", accessGroup: String? = nil) {
            self.service = service
            self.accessGroup = accessGroup
        }

        /// Returns the entry for a key; `nil` if there is none, or if it can't be decoded.
        ///
        /// - Parameter key: The key.
        /// - Returns: The entry that was saved last.
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/tokenStoreFailed``, for example before the
        ///   first unlock of the device.
        public func load(_ key: TokenStoreKey) throws -> TokenStoreEntry? {
            var query = item(key)
            query[kSecReturnData] = true
            query[kSecMatchLimit] = kSecMatchLimitOne
            var result: CFTypeRef?
            let status = SecItemCopyMatching(query as CFDictionary, &result)
            if status == errSecItemNotFound { return nil }
            guard status == errSecSuccess, let data = result as? Data else { throw Self.failure("read", status) }
            return try? JSONDecoder().decode(TokenStoreEntry.self, from: data)
        }

        /// Saves an entry if nobody saved another one in the meantime. Take the lock before.
        ///
        /// - Parameters:
        ///   - entry: The new entry.
        ///   - key: The key.
        ///   - revision: The revision of the entry to replace; `nil` if there must not be an entry.
        /// - Returns: `true` if the entry was saved, or `false` if the store has an entry with another revision.
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/tokenStoreFailed``.
        public func save(_ entry: TokenStoreEntry, for key: TokenStoreKey, replacing revision: String?) throws -> Bool {
            guard try load(key)?.revision == revision else { return false }
            let content: [CFString: Any] = [
                kSecValueData: try JSONEncoder().encode(entry),
                kSecAttrAccessible: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly,
            ]
            var status = SecItemUpdate(item(key) as CFDictionary, content as CFDictionary)
            if status == errSecItemNotFound {
                let new = item(key).merging(content) { _, content in content }
                status = SecItemAdd(new as CFDictionary, nil)
            }
            guard status == errSecSuccess else { throw Self.failure("written", status) }
            return true
        }

        /// Removes the entry for a key, if there is one. Take the lock before.
        ///
        /// - Parameter key: The key.
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/tokenStoreFailed``.
        public func remove(_ key: TokenStoreKey) throws {
            let status = SecItemDelete(item(key) as CFDictionary)
            guard status == errSecSuccess || status == errSecItemNotFound else { throw Self.failure("removed", status) }
        }

        /// Takes the lock for a key, if no client of this process has it.
        ///
        /// - Parameter key: The key.
        /// - Returns: The lock; `nil` if another client has it.
        public func lock(_ key: TokenStoreKey) -> StoreLock? {
            Self.locks.lock("\(accessGroup ?? "")/\(service)/\(key.rawValue)")
        }

        /// The attributes that identify an item.
        private func item(_ key: TokenStoreKey) -> [CFString: Any] {
            var item: [CFString: Any] = [
                kSecClass: kSecClassGenericPassword, kSecAttrService: service, kSecAttrAccount: key.rawValue,
            ]
            if let accessGroup { item[kSecAttrAccessGroup] = accessGroup }
            return item
        }

        private static func failure(_ action: String, _ status: OSStatus) -> SecuconnectError {
            var failure = SecuconnectError(
                kind: .tokenStoreFailed,
                message: "The tokens in the Keychain can't be \(action); unlock the device, or check the access group.",
                outcome: .notSent)
            failure.underlying = "status \(status)"
            return failure
        }
    }
#endif
