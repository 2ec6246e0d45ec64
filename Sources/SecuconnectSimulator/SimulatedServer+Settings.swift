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
        public var contractID: GeneralContract.ID
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

        /// How a scroll id is refused that leads nowhere.
        public var scrollRefusal: ScrollRefusal = .notFound

        /// The merchant's name in answers.
        public var merchantName = "Musterhändler GmbH"
        /// The methods that the contract offers.
        public var paymentMethods: Set<SmartTransaction.PaymentMethod> = [
            .creditcard, .debit, .eps, .giropay, .invoice, .paypal, .prepaid, .sofort,
        ]
        /// Whether an authorisation captures at once when the transaction doesn't say. The guide's contract does so.
        public var autoCapture = true
        /// The card schemes that the contract takes.
        public var creditcardSchemes = ["mastercard", "visa", "american express", "cup"]
        /// Methods whose capture first ends as `pending`, until ``Bank/receiveMoney(for:)``. Prepayment always does.
        public var pendingMethods: Set<SmartTransaction.PaymentMethod> = []
        /// Methods for which `prepare` only answers with an `iframe_url`, to which the payer must go to authorise the
        /// payment (``Payer/pay(_:by:)``). Add `.creditcard` to see 3-D Secure.
        public var redirectMethods: Set<SmartTransaction.PaymentMethod> = [.paypal, .sofort, .eps, .giropay]

        /// Whether a refund waits for ``Bank/executeRefund(_:)``. By default it is carried out at once.
        public var refundsWaitForBank = false
        /// Whether changes are pushed although the Smart Transaction has no `url_push`.
        public var alwaysPushes = false
        /// Whether pushes wait for ``SimulatedServer/deliverPushes(duplicating:shuffledWith:)``.
        public var holdsPushes = false

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
            contractID: GeneralContract.ID = SimulatedServer.contractID,
            seed: UInt64 = 0
        ) {
            self.clientID = clientID
            self.clientSecret = clientSecret
            self.contractID = contractID
            self.seed = seed
        }
    }

    /// How a scroll id is refused that is unknown, used up, or whose lifetime has passed. None of it is documented.
    public enum ScrollRefusal: Hashable, Sendable {
        /// HTTP 404, `ProductNotFoundException`.
        case notFound
        /// HTTP 403, `ProductNotAllowedException`.
        case notAllowed
        /// HTTP 500, `ProductInternalException`.
        case internalError
    }

    /// How a missing, expired or unknown token is refused.
    public enum TokenRefusal: Hashable, Sendable {
        /// HTTP 403 with code 2003, as the API's documentation says.
        case forbidden
        /// HTTP 401 with the same body. With `challenge` it carries `WWW-Authenticate: Basic`.
        case unauthorized(challenge: Bool)
    }
}
