extension SmartTransaction {
    /// A mail to the payer when the transaction is executed. For loyalty cards, and at a charge.
    public struct Communication: Codable, Hashable, Sendable {
        /// What the mail is sent for.
        public var actionType: Action?
        /// The mail's template, `ETP_…`.
        public var templateID: String?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - actionType: what the mail is sent for.
        ///   - templateID: the mail's template, `ETP_…`.
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
    /// What a mail is sent for.
    public struct Action: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Money is loaded onto a card.
        public static let charge: Self = "charge"
    }
}
