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

    /// The credentials of a merchant at third-party providers. Wrong credentials stop payments at once.
    public struct Draft: APIModel {
        /// The credentials at PayPal.
        public var payPal: Environment?
        /// The credentials at easyCredit.
        public var easyCredit: Environment?
        /// The credentials at Saferpay.
        public var saferpay: Environment?

        /// Creates a draft. Omitted values aren't sent.
        public init(payPal: Environment? = nil, easyCredit: Environment? = nil, saferpay: Environment? = nil) {
            self.payPal = payPal
            self.easyCredit = easyCredit
            self.saferpay = saferpay
        }

        private enum CodingKeys: String, CodingKey {
            case payPal = "paypal"
            case easyCredit = "easycredit"
            case saferpay
        }
    }
}

extension GeneralContract.ThirdPartyConfiguration.Draft {
    /// The credentials at a third-party provider.
    public struct Environment: APIModel {
        /// The credentials for live operation.
        public var live: Credentials?
        /// The credentials for the sandbox.
        public var sandbox: Credentials?

        /// Creates an instance. Omitted values aren't sent.
        public init(live: Credentials? = nil, sandbox: Credentials? = nil) {
            self.live = live
            self.sandbox = sandbox
        }
    }

    /// The credentials of a merchant. Both values are required.
    public struct Credentials: APIModel {
        /// The identifier of the merchant at the provider.
        public var clientID: String?
        /// The secret that belongs to the identifier.
        public var clientSecret: SensitiveString?

        /// Creates credentials.
        public init(clientID: String, clientSecret: SensitiveString) {
            self.clientID = clientID
            self.clientSecret = clientSecret
        }

        private enum CodingKeys: String, CodingKey {
            case clientID = "client_id"
            case clientSecret = "client_secret"
        }
    }

    /// Refuses a draft that has nothing to send, or incomplete credentials.
    func check() throws {
        let environments = [payPal, easyCredit, saferpay].compactMap { $0 }
        let credentials = environments.map { [$0.live, $0.sandbox].compactMap { $0 } }
        guard !environments.isEmpty, credentials.allSatisfy({ !$0.isEmpty }) else {
            throw SecuconnectError.invalidArgument(
                "The draft has no credentials; set \"live\" or \"sandbox\" of at least one provider.")
        }
        let isComplete = credentials.joined().allSatisfy {
            $0.clientID?.isEmpty == false && $0.clientSecret?.rawValue.isEmpty == false
        }
        guard isComplete else {
            throw SecuconnectError.invalidArgument("A client identifier or secret is empty; pass both.")
        }
    }
}
