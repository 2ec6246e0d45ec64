extension SmartTransaction {
    /// An email to the payer when the transaction is executed. It is available for charging loyalty cards.
    public struct Communication: APIModel {
        /// The action that the email is sent for.
        public var actionType: Action?
        /// The template of the email, `ETP_…`.
        public var templateID: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(actionType: Action? = nil, templateID: String? = nil) {
            self.actionType = actionType
            self.templateID = templateID
        }

        private enum CodingKeys: String, CodingKey {
            case actionType = "action_type"
            case templateID = "template_id"
        }
    }
}

extension SmartTransaction.Communication {
    /// An action that an email is sent for.
    public struct Action: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The charge of a card with money.
        public static let charge: Self = "charge"
    }
}
