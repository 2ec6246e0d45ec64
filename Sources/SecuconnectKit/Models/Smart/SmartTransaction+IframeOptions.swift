extension SmartTransaction.ApplicationContext {
    /// The options of the embedded payment form.
    public struct IframeOptions: APIModel {
        /// The name of the project.
        public var projectTitle: String?
        /// The heading of the basket.
        public var basketTitle: String?
        /// The heading of the hint.
        public var paymentHintTitle: String?
        /// The lines of a hint to the payer.
        public var paymentHint: [SmartTransaction.ReceiptLine]?
        /// The title of the submit button.
        public var submitButtonTitle: String?
        /// The title of the cancel button.
        public var cancelButtonTitle: String?
        /// The language of the form with country, such as `de_DE`.
        public var language: String?
        /// A Boolean value that indicates whether the disclaimer is hidden. It has an effect only if
        /// ``hasAcceptedDisclaimer`` is true.
        public var hideDisclaimer: Bool?
        /// A Boolean value that indicates whether the payer has already accepted the disclaimer in the shop.
        public var hasAcceptedDisclaimer: Bool?

        /// Creates an instance. Omitted values aren't sent.
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
