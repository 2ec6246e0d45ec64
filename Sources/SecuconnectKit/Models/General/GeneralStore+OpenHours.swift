extension GeneralStore {
    /// One stretch of time in which a store is open.
    public struct OpenHours: Codable, Hashable, Sendable {
        /// When it opens.
        public var open: DayTime?
        /// When it closes.
        public var close: DayTime?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case open
            case close
        }
    }

    /// A time of the week.
    public struct DayTime: Codable, Hashable, Sendable {
        /// The day: 0 for Sunday to 6 for Saturday.
        public var day: Int?
        /// The time as four digits, such as `0930`.
        public var time: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case day
            case time
        }
    }
}
