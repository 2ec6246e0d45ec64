extension PushEvent {
    /// A kind of object that events are about.
    public struct Target: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        ///
        /// - Parameter rawValue: The raw value used by the API.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A payment: its simple status changed, or a refund of it was created.
        public static let paymentTransactions: Self = "payment.transactions"
        /// A subscription: a payment of it was created.
        public static let paymentSubscriptions: Self = "payment.subscriptions"
        /// A payment container: the state of the card's network token changed.
        public static let paymentContainers: Self = "payment.containers"
        /// A payout to a merchant.
        public static let paymentPayouts: Self = "payment.payouts"
        /// A merchant's contract.
        public static let generalContracts: Self = "general.contracts"
        /// A merchant's contract, as the older interface names it. It is read as a ``generalContracts``.
        public static let paymentContracts: Self = "payment.contracts"
        /// A request to identify a person.
        public static let identRequests: Self = "services.identrequests"
        /// The result of an identification.
        public static let identResults: Self = "services.identresults"
        /// A card payment in the old format.
        public static let secupayCreditCards: Self = "payment.secupaycreditcards"
        /// A direct debit in the old format.
        public static let secupayDebits: Self = "payment.secupaydebits"
        /// An invoice payment in the old format.
        public static let secupayInvoices: Self = "payment.secupayinvoices"
        /// A prepayment in the old format.
        public static let secupayPrepays: Self = "payment.secupayprepays"
        /// A Sofort payment in the old format.
        public static let secupaySofort: Self = "payment.secupaysofort"
        /// A text for the cashier. Live events only; see ``PushEvent/displayText``.
        public static let notifications: Self = "general.notifications"
        /// A Smart Transaction. Live events only; see ``PushEvent/startPayment``.
        public static let smartTransactions: Self = "smart.transactions"
        /// The check-ins of customers. Live events only: read the list of check-ins again.
        public static let smartCheckins: Self = "smart.checkins"
        /// The identification of a customer at a till. Live events only.
        public static let smartIdents: Self = "smart.idents"
        /// A transaction of a merchant. Live events only.
        public static let generalTransactions: Self = "general.transactions"
        /// A device of an account. Live events only.
        public static let accountDevices: Self = "general.accountdevices"
        /// An account. Live events only.
        public static let accounts: Self = "general.accounts"
        /// An object for tests. Live events only.
        public static let skeletons: Self = "general.skeletons"
    }

    /// The type of an event.
    public struct EventType: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        ///
        /// - Parameter rawValue: The raw value used by the API.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The object changed.
        public static let changed: Self = "changed"
        /// The object is new.
        public static let added: Self = "added"
        /// The object has to be displayed.
        public static let display: Self = "display"
        /// A till has to start a payment.
        public static let startPayment: Self = "startPayment"
        /// The event that a client asked the server for, as a test.
        public static let demoEvent: Self = "DemoEvent"
        /// A beacon was noticed.
        public static let beaconMonitor: Self = "BeaconMonitor"
    }
}
