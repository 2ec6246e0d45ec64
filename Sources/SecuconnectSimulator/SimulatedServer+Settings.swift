public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// Whom a server knows and how it behaves.
    public struct Settings: Sendable {
        /// The client id that may sign in.
        public var clientID: String
        /// The secret that belongs to it.
        public var clientSecret: SensitiveString
        /// The contract that is assumed when a transaction names none. Any other contract is accepted too.
        public var contractID: String
        /// From this number all ids and tokens are made: same seed, same ids.
        public var seed: UInt64

        /// How long a token is good, in seconds, rounded down in what the client is told.
        public var tokenLifetime: TimeInterval = 1_200
        /// How a missing, expired or unknown token is refused.
        public var tokenRefusal: TokenRefusal = .forbidden
        /// Whether a change that comes again under the `X-Action` of a former one gets the former one's answer and is
        /// not carried out.
        public var honoursActionIDs = true
        /// How long an `X-Action` is remembered, in seconds.
        public var actionWindow: TimeInterval = 180

        /// The merchant's name in answers.
        public var merchantName = "Musterhändler GmbH"
        /// The methods that the contract offers.
        public var paymentMethods: Set<PaymentMethod> = PaymentMethod.offeredByDefault
        /// Whether an authorisation captures at once when the transaction doesn't say. The guide's contract does so.
        public var autoCapture = true
        /// The card schemes that the contract takes.
        public var creditcardSchemes = ["mastercard", "visa", "american express", "cup"]
        /// Methods whose capture first ends as `pending`, until ``Bank/receiveMoney(for:)``. Prepayment always does.
        public var pendingMethods: Set<PaymentMethod> = []
        /// Methods for which `prepare` only answers with an `iframe_url`, to which the payer must go to authorise the
        /// payment (``Payer/pay(_:by:)``). Add ``PaymentMethod/creditcard`` to see 3-D Secure.
        public var redirectMethods: Set<PaymentMethod> = [.paypal, .sofort, .eps, .giropay]

        /// Makes settings; whatever is not an argument is a property with a default.
        ///
        /// - Parameters:
        ///   - clientID: the client id that may sign in.
        ///   - clientSecret: the secret that belongs to it.
        ///   - contractID: the contract that is assumed when a transaction names none.
        ///   - seed: from it all ids and tokens are made.
        public init(
            clientID: String = SimulatedServer.clientID,
            clientSecret: SensitiveString = SensitiveString(rawValue: SimulatedServer.clientSecret),
            contractID: String = SimulatedServer.contractID,
            seed: UInt64 = 0
        ) {
            self.clientID = clientID
            self.clientSecret = clientSecret
            self.contractID = contractID
            self.seed = seed
        }
    }

    /// How a missing, expired or unknown token is refused.
    public enum TokenRefusal: Hashable, Sendable {
        /// HTTP 403 with code 2003, as the API's documentation says.
        case forbidden
        /// HTTP 401 with the same body. With `challenge` it carries `WWW-Authenticate: Basic`.
        case unauthorized(challenge: Bool)
    }

    /// A way to pay, as it stands in `prepare/{method}` and in the names of `payment_links`.
    public struct PaymentMethod: OpenEnum, ExpressibleByStringLiteral {
        /// The method's name on the wire.
        public var rawValue: String

        /// Takes a method's name.
        ///
        /// - Parameter rawValue: the name on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Credit card.
        public static let creditcard: Self = "creditcard"
        /// Direct debit.
        public static let debit: Self = "debit"
        /// eps, an Austrian bank transfer.
        public static let eps: Self = "eps"
        /// giropay, a German bank transfer.
        public static let giropay: Self = "giropay"
        /// Invoice.
        public static let invoice: Self = "invoice"
        /// PayPal.
        public static let paypal: Self = "paypal"
        /// Prepayment by bank transfer.
        public static let prepaid: Self = "prepaid"
        /// Sofort.
        public static let sofort: Self = "sofort"

        /// The methods of the guide's contract.
        public static let offeredByDefault: Set<Self> = [
            .creditcard, .debit, .eps, .giropay, .invoice, .paypal, .prepaid, .sofort,
        ]
    }
}
