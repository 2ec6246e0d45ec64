public import Foundation

extension PaymentContract {
    /// The data that a contract is cloned with, for another project of a known merchant.
    public struct CloneDraft: APIModel {
        /// The name of the project, which must be unique. The server has no use for a clone without one.
        public var project: String?
        /// The account that payouts go to.
        public var paymentData: BankAccount?
        /// The address that receives pushes about the contract and its payments.
        public var pushURL: URL?
        /// A Boolean value that indicates whether the contract gets an account for incoming payments, which prepayments
        /// and invoices need.
        public var takesPayIns: Bool?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            project: String? = nil, paymentData: BankAccount? = nil, pushURL: URL? = nil, takesPayIns: Bool? = nil
        ) {
            self.project = project
            self.paymentData = paymentData
            self.pushURL = pushURL
            self.takesPayIns = takesPayIns
        }

        private enum CodingKeys: String, CodingKey {
            case project
            case paymentData = "payment_data"
            case pushURL = "url_push"
            case takesPayIns = "payin_account"
        }
    }
}
