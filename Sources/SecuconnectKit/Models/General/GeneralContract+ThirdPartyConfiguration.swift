extension GeneralContract {
    /// The access of a merchant to all third-party providers. Responses contain client identifiers only, no secrets.
    public struct ThirdPartyConfiguration: APIModel {
        /// The access to PayPal.
        public var payPal: ThirdPartyEnvironment?
        /// The access to easyCredit.
        public var easyCredit: ThirdPartyEnvironment?
        /// The access to Saferpay.
        public var saferpay: ThirdPartyEnvironment?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case payPal = "paypal"
            case easyCredit = "easycredit"
            case saferpay
        }
    }

    /// A third-party provider.
    public struct ThirdParty: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// PayPal.
        public static let payPal: Self = "paypal"
        /// easyCredit.
        public static let easyCredit: Self = "easycredit"
        /// Saferpay.
        public static let saferpay: Self = "saferpay"
    }
}

extension GeneralContract.ThirdPartyConfiguration {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        self.init()
        // PHP writes a configuration without any provider as an empty list.
        guard let fields = try? decoder.container(keyedBy: CodingKeys.self) else {
            _ = try decoder.unkeyedContainer()
            return
        }
        payPal = try fields.decodeIfPresent(GeneralContract.ThirdPartyEnvironment.self, forKey: .payPal)
        easyCredit = try fields.decodeIfPresent(GeneralContract.ThirdPartyEnvironment.self, forKey: .easyCredit)
        saferpay = try fields.decodeIfPresent(GeneralContract.ThirdPartyEnvironment.self, forKey: .saferpay)
    }
}
