extension GeneralStore {
    /// A period of time in which a store is open.
    public struct OpenHours: APIModel {
        /// The opening time.
        public var open: DayTime?
        /// The closing time.
        public var close: DayTime?

        /// Creates an instance. Omitted values aren't sent.
        public init(open: DayTime? = nil, close: DayTime? = nil) {
            self.open = open
            self.close = close
        }
    }

    /// A time of the week.
    public struct DayTime: APIModel {
        /// The day of the week from 0 for Sunday to 6 for Saturday.
        public var day: Int?
        /// The time as four digits, such as `0930`.
        public var time: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(day: Int? = nil, time: String? = nil) {
            self.day = day
            self.time = time
        }
    }
}
