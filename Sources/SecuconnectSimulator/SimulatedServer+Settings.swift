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
        /// How a missing, expired or unknown token is refused. The API's guide says 403 with code 2003; both SDKs of the
        /// vendor renew a token only on 401. Which of them the server sends isn't known, so test with both.
        public var tokenRefusal: TokenRefusal = .forbidden
        /// Whether a change that comes again under the `X-Action` of a former one gets the former one's answer and is
        /// not carried out.
        public var honoursActionIDs = true
        /// A Boolean value that indicates whether a change is refused if its `X-Action` was used for another call: another
        /// method, path or body. The API doesn't document this case; the refusal shows a shop that reuses identifiers by
        /// mistake. Without it, the call gets the response of the former one.
        public var refusesReusedActionIDs = true
        /// How long an `X-Action` is remembered, in seconds.
        public var actionWindow: TimeInterval = 180

        /// The time in seconds after which an uploaded document is forgotten, unless another call used it.
        public var documentLifetime: TimeInterval = 1_200
        /// The name that the part of a multipart upload must have. The sources of the API differ: `file` or
        /// `fileToUpload`.
        public var uploadPart = "file"

        /// How a scroll id is refused that leads nowhere.
        public var scrollRefusal: ScrollRefusal = .notFound

        /// The form of an empty list. Both were seen on the wire.
        public var emptyListForm: EmptyListForm = .array

        /// A Boolean value that indicates whether a basket that can't be meant is refused: items that don't add up to
        /// `basket_info.sum`, a quantity of 0 or less, a negative coupon, or two items with one id. A basket whose total
        /// can't be computed, such as one without prices, is taken as it is.
        public var checksBaskets = true
        /// The address of Smart Checkout. Payment links and `iframe_url` begin with it.
        public var checkoutURL: URL = SimulatedServer.defaultCheckoutURL

        /// The merchant's name in answers.
        public var merchantName = "Musterhändler GmbH"
        /// The methods that the contract offers.
        public var paymentMethods: Set<SmartTransaction.PaymentMethod> = [
            .creditcard, .debit, .eps, .giropay, .invoice, .paypal, .prepaid, .sofort,
        ]
        /// Whether an authorisation captures at once when the transaction doesn't say. The guide's contract does so.
        ///
        /// It is shown as `payment_context.auto_capture`, and holds for payers at Smart Checkout. For `prepare`, see
        /// ``capturesAtPrepare``.
        public var autoCapture = true
        /// A Boolean value that indicates whether `prepare` captures at once when the transaction doesn't say and
        /// ``autoCapture`` is set. By default `prepare` only authorizes then, and `start` captures: the API documents
        /// false as the default, and the vendor's own tests rely on it.
        public var capturesAtPrepare = false
        /// The card schemes that the contract takes.
        public var creditcardSchemes = ["mastercard", "visa", "american express", "cup"]
        /// Methods whose capture first ends as `pending`, until ``Bank/receiveMoney(for:)``. Prepayment always does.
        public var pendingMethods: Set<SmartTransaction.PaymentMethod> = []
        /// Methods for which `prepare` only answers with an `iframe_url`, to which the payer must go to authorise the
        /// payment (``Payer/pay(_:by:)``). Add `.creditcard` to see 3-D Secure.
        public var redirectMethods: Set<SmartTransaction.PaymentMethod> = [.paypal, .sofort, .eps, .giropay]

        /// Whether the client has the right to delete payment containers.
        public var allowsDeletingContainers = true
        /// Whether the contract may order payouts.
        public var allowsPayouts = true
        /// Whether a cloned contract is approved at once.
        public var approvesClones = true
        /// The characters that the purpose of a payout may have; nil for all. The API's own rule isn't documented.
        public var payoutPurposeCharacters: String?
        /// Whether a cancellation of an older direct product only answers that it worked, as older versions did.
        public var cancelsDirectPaymentsWithFlag = false

        /// Whether a refund waits for ``Bank/executeRefund(_:)``. By default it is carried out at once.
        public var refundsWaitForBank = false
        /// Whether the approval of a contract is pushed as `general.contracts` and again as `payment.contracts`.
        public var pushesContractsTwice = false
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

    /// The form of the `data` of an empty list.
    public enum EmptyListForm: Hashable, Sendable {
        /// `"data": []`.
        case array
        /// `"data": null`.
        case null
    }

    /// How a missing, expired or unknown token is refused.
    public enum TokenRefusal: Hashable, Sendable {
        /// HTTP 403 with code 2003, as the API's documentation says.
        case forbidden
        /// HTTP 401 with the same body. With `challenge` it carries `WWW-Authenticate: Basic`.
        case unauthorized(challenge: Bool)
    }
}
