public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// The credentials and the behavior of a server.
    ///
    /// Its JSON form has the names of the properties. A server over HTTP reads and changes it so.
    public struct Settings: Codable, Sendable {
        /// The client identifier that may sign in.
        public var clientID: String
        /// The client secret.
        public var clientSecret: SensitiveString
        /// The client's own contract, the default of a transaction. Other contracts are known once they are opened, by
        /// the client or by ``Office/openContract(project:pushURL:)``.
        public var contractID: GeneralContract.ID
        /// The seed of all identifiers and tokens. The same seed creates the same identifiers.
        public var seed: UInt64

        /// The lifetime of a token in seconds. The response has it rounded down.
        public var tokenLifetime: TimeInterval = 1_200
        /// The refusal of a missing, expired or unknown token. The API's guide says 403 with code 2003; both SDKs of
        /// the vendor renew a token only on 401. It isn't known which one the server sends, so test with both.
        public var tokenRefusal: TokenRefusal = .forbidden
        /// A Boolean value that indicates whether each refresh token is valid once, and its response has the next one.
        /// The API's documentation shows responses without one; then the refresh token stays valid.
        public var rotatesRefreshTokens = false
        /// The lifetime of a refresh token in seconds: half a year, for which the vendor's SDKs store it.
        public var refreshTokenLifetime: TimeInterval = 15_768_000
        /// The number of seconds for which the code of a device can be confirmed.
        public var deviceCodeLifetime: TimeInterval = 1_200
        /// The number of seconds after which a device is to ask again whether its code was confirmed.
        public var devicePollingInterval = 5
        /// The identifiers (`uuid`) with which devices may register; `nil` for all.
        public var deviceUUIDs: Set<String>?
        /// The URL at which a person confirms the code of a device.
        public var deviceVerificationURL: URL = SimulatedServer.verificationURL
        /// A Boolean value that indicates whether a change with the `X-Action` of an earlier one gets the response of
        /// the earlier one and isn't carried out.
        public var honorsActionIDs = true
        /// A Boolean value that indicates whether a change is refused if its `X-Action` was used for another call, with
        /// another method, path or body. The API doesn't document this case. The refusal detects a shop that reuses
        /// identifiers by mistake. Otherwise, the call gets the response of the earlier one.
        public var refusesReusedActionIDs = true
        /// The number of seconds for which an `X-Action` is stored.
        public var actionWindow: TimeInterval = 180

        /// The time in seconds after which an uploaded document is forgotten, unless another call used it.
        public var documentLifetime: TimeInterval = 1_200
        /// The name that the part of a multipart upload must have. The sources of the API differ: `file` or
        /// `fileToUpload`.
        public var uploadPart = "file"
        /// The number of bytes of all uploaded documents that are stored. Of more, the oldest are forgotten.
        public var uploadCapacity = 67_108_864
        /// The number of bytes that the body of a call may have to be recorded in ``SimulatedServer/requests``; `nil`
        /// for any number.
        public var recordedBodySize: Int?

        /// The refusal of an invalid scroll identifier.
        public var scrollRefusal: ScrollRefusal = .notFound

        /// A Boolean value that indicates whether a list refuses a filter, an order, an aggregation or a selection with
        /// a field that its objects don't have. The API finds nothing then, which looks like a result, so the refusal
        /// detects a mistake in a test. Otherwise nothing is found here too.
        public var refusesUnknownFields = true

        /// The form of an empty list. The API has sent both.
        public var emptyListForm: EmptyListForm = .array

        /// A Boolean value that indicates whether an invalid basket is refused: items that don't add up to
        /// `basket_info.sum`, coupons or shares that exceed the items, a quantity of 0 or less, a negative coupon, two
        /// items with one identifier, or two sub-baskets with one reference. A basket
        /// without a computable total, such as one without prices, is accepted.
        public var checksBaskets = true
        /// The URL of Smart Checkout. Payment links and `iframe_url` begin with it.
        public var checkoutURL: URL = SimulatedServer.defaultCheckoutURL

        /// The merchant's name in responses.
        public var merchantName = "Musterhändler GmbH"
        /// The payment methods of the contract.
        public var paymentMethods: Set<SmartTransaction.PaymentMethod> = [
            .creditcard, .debit, .eps, .giropay, .invoice, .paypal, .prepaid, .sofort,
        ]
        /// A Boolean value that indicates whether an authorization captures at once by default. The guide's contract
        /// does so.
        ///
        /// It is returned as `payment_context.auto_capture`, and applies to payers at Smart Checkout. For `prepare`,
        /// see ``capturesAtPrepare``.
        public var capturesAutomatically = true
        /// A Boolean value that indicates whether `prepare` captures at once by default if ``capturesAutomatically`` is
        /// set. Otherwise `prepare` only authorizes, and `start` captures: the API documents false as the default, and
        /// the vendor's own tests rely on it.
        public var capturesAtPrepare = false
        /// The card schemes of the contract.
        public var creditcardSchemes = ["mastercard", "visa", "american express", "cup"]
        /// The methods with a capture that is `pending` until ``Bank/receiveMoney(for:)``. Prepayment always is.
        public var pendingMethods: Set<SmartTransaction.PaymentMethod> = []
        /// The methods for which `prepare` only returns an `iframe_url`, where the payer has to authorize the payment
        /// (``Payer/pay(_:by:)``). Add `.creditcard` to test 3-D Secure.
        public var redirectMethods: Set<SmartTransaction.PaymentMethod> = [.paypal, .sofort, .eps, .giropay]

        /// A Boolean value that indicates whether payment containers show a masked IBAN, as the guide says. The
        /// vendor's own tests expect the whole one.
        public var masksIBANs = true
        /// A Boolean value that indicates whether the client may delete payment containers.
        public var allowsDeletingContainers = true
        /// A Boolean value that indicates whether the contract may order payouts.
        public var allowsPayouts = true
        /// A Boolean value that indicates whether a cloned contract is approved at once.
        public var approvesClones = true
        /// The characters that the purpose of a payout may have; `nil` for all. The API's own rule isn't documented.
        public var payoutPurposeCharacters: String?
        /// A Boolean value that indicates whether the response to a cancellation of an older direct product only
        /// reports success, as in older versions.
        public var cancelsDirectPaymentsWithFlag = false

        /// A Boolean value that indicates whether a refund waits for ``Bank/executeRefund(_:)``. By default it is
        /// carried out at once.
        public var refundsWaitForBank = false
        /// A Boolean value that indicates whether card payments at a terminal are declined, so that their sales become
        /// `failed`.
        public var declinesAtTerminal = false
        /// A Boolean value that indicates whether a card payment at a terminal has a receipt for the merchant to print.
        public var printsMerchantReceipts = false
        /// A Boolean value that indicates whether the approval of a contract is pushed as `general.contracts` and again
        /// as `payment.contracts`.
        public var pushesContractsTwice = false
        /// A Boolean value that indicates whether changes are pushed for a Smart Transaction without a `url_push`.
        public var alwaysPushes = false
        /// A Boolean value that indicates whether pushes wait for
        /// ``SimulatedServer/deliverPushes(duplicating:shuffledWith:)``.
        public var holdsPushes = false
        /// The time in seconds after which a refund and a charge-back are pushed. Without a delay, a push can arrive
        /// before the response that names the refund.
        public var refundPushDelay: TimeInterval = 0

        /// Creates settings. All other settings are properties with a default.
        ///
        /// - Parameters:
        ///   - clientID: The client identifier that may sign in.
        ///   - clientSecret: The client secret.
        ///   - contractID: The default contract of a transaction.
        ///   - seed: The seed of all identifiers and tokens.
        public init(
            clientID: String = SimulatedServer.clientID,
            clientSecret: SensitiveString = SimulatedServer.clientSecret,
            contractID: GeneralContract.ID = SimulatedServer.contractID,
            seed: UInt64 = 0
        ) {
            self.clientID = clientID
            self.clientSecret = clientSecret
            self.contractID = contractID
            self.seed = seed
        }
    }

    /// The refusal of a scroll identifier that is unknown, used or expired. It isn't documented.
    public enum ScrollRefusal: String, Codable, Hashable, Sendable {
        /// HTTP 404, `ProductNotFoundException`.
        case notFound
        /// HTTP 403, `ProductNotAllowedException`.
        case notAllowed
        /// HTTP 500, `ProductInternalException`.
        case internalError
    }

    /// The form of the `data` of an empty list.
    public enum EmptyListForm: String, Codable, Hashable, Sendable {
        /// `"data": []`.
        case array
        /// `"data": null`.
        case null
    }

    /// The refusal of a missing, expired or unknown token.
    public enum TokenRefusal: Hashable, Sendable {
        /// HTTP 403 with code 2003, as the API's documentation says.
        case forbidden
        /// HTTP 401 with the same body. With `challenge` it has `WWW-Authenticate: Basic`.
        case unauthorized(challenge: Bool)
    }
}

extension SimulatedServer.TokenRefusal: RawRepresentable, Codable {
    /// Creates a value from a raw value.
    ///
    /// - Parameter rawValue: `forbidden`, `unauthorized`, or `unauthorizedWithChallenge`.
    public init?(rawValue: String) {
        switch rawValue {
        case "forbidden": self = .forbidden
        case "unauthorized": self = .unauthorized(challenge: false)
        case "unauthorizedWithChallenge": self = .unauthorized(challenge: true)
        default: return nil
        }
    }

    /// The raw value used by the API.
    ///
    /// It is the name in the JSON form of the settings.
    public var rawValue: String {
        switch self {
        case .forbidden: "forbidden"
        case .unauthorized(challenge: false): "unauthorized"
        case .unauthorized(challenge: true): "unauthorizedWithChallenge"
        }
    }
}
