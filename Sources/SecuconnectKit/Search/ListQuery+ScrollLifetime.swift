extension ListQuery {
    /// For how long the server keeps a snapshot of a result between two of its pages.
    public struct ScrollLifetime: Hashable, Sendable, CustomStringConvertible {
        /// The number and its unit as they are sent: `5m`.
        public let description: String
        /// The number.
        let number: Int

        private init(_ number: Int, _ unit: Character) {
            self.number = number
            description = "\(number)\(unit)"
        }

        /// So many seconds.
        ///
        /// - Parameter number: 1 or more.
        /// - Returns: the lifetime.
        public static func seconds(_ number: Int) -> Self { Self(number, "s") }

        /// So many minutes.
        ///
        /// - Parameter number: 1 or more.
        /// - Returns: the lifetime.
        public static func minutes(_ number: Int) -> Self { Self(number, "m") }

        /// So many hours.
        ///
        /// - Parameter number: 1 or more. The server may allow less.
        /// - Returns: the lifetime.
        public static func hours(_ number: Int) -> Self { Self(number, "h") }
    }
}
