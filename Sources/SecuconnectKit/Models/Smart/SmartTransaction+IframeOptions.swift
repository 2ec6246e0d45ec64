extension SmartTransaction.ApplicationContext {
    /// Texts and switches of the form that a shop embeds.
    public struct IframeOptions: Codable, Hashable, Sendable {
        /// The project's name.
        public var projectTitle: String?
        /// The heading of the basket.
        public var basketTitle: String?
        /// The heading of the hint.
        public var paymentHintTitle: String?
        /// A hint to the payer, line by line.
        public var paymentHint: [SmartTransaction.ReceiptLine]?
        /// The label of the button that pays.
        public var submitButtonTitle: String?
        /// The label of the button that gives up.
        public var cancelButtonTitle: String?
        /// The form's language, with its country: `de_DE`.
        public var language: String?
        /// Whether the disclaimer is hidden. Only heeded if the payer ``hasAcceptedDisclaimer``.
        public var hideDisclaimer: Bool?
        /// Whether the payer has accepted the disclaimer in the shop already.
        public var hasAcceptedDisclaimer: Bool?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - projectTitle: the project's name.
        ///   - basketTitle: the heading of the basket.
        ///   - paymentHintTitle: the heading of the hint.
        ///   - paymentHint: a hint to the payer, line by line.
        ///   - submitButtonTitle: the label of the button that pays.
        ///   - cancelButtonTitle: the label of the button that gives up.
        ///   - language: the form's language, with its country: `de_DE`.
        ///   - hideDisclaimer: whether the disclaimer is hidden. Only heeded if the payer
        ///     ``hasAcceptedDisclaimer``.
        ///   - hasAcceptedDisclaimer: whether the payer has accepted the disclaimer in the shop already.
        public init(
            projectTitle: String? = nil,
            basketTitle: String? = nil,
            paymentHintTitle: String? = nil,
            paymentHint: [SmartTransaction.ReceiptLine]? = nil,
            submitButtonTitle: String? = nil,
            cancelButtonTitle: String? = nil,
            language: String? = nil,
            hideDisclaimer: Bool? = nil,
            hasAcceptedDisclaimer: Bool? = nil
        ) {
            self.projectTitle = projectTitle
            self.basketTitle = basketTitle
            self.paymentHintTitle = paymentHintTitle
            self.paymentHint = paymentHint
            self.submitButtonTitle = submitButtonTitle
            self.cancelButtonTitle = cancelButtonTitle
            self.language = language
            self.hideDisclaimer = hideDisclaimer
            self.hasAcceptedDisclaimer = hasAcceptedDisclaimer
        }

        private enum CodingKeys: String, CodingKey {
            case projectTitle = "project_title"
            case basketTitle = "basket_title"
            case paymentHintTitle = "payment_hint_title"
            case paymentHint = "payment_hint"
            case submitButtonTitle = "submit_button_title"
            case cancelButtonTitle = "cancel_button_title"
            case language
            case hideDisclaimer = "hide_disclaimer"
            case hasAcceptedDisclaimer = "has_accepted_disclaimer"
        }
    }
}
