/// An object that a push is about, in its current state on the server.
///
/// One of its properties, or ``failure``, is set; the others are `nil`. Only a ``payment`` can have a
/// ``smartTransaction``, too. It isn't an enumeration, so that later versions can add properties without breaking your
/// code:
///
/// ```swift
/// for object in try await client.resolve(push) {
///     if let sale = object.smartTransaction {
///         let state = try await client.smart.transactions.paymentState(of: sale)
///         try await orders.set(sale.merchantRef, to: state)
///     } else if let failure = object.failure {
///         log("\(push) was not read: \(failure)")
///     }
/// }
/// ```
public struct PushedObject: Hashable, Sendable {
    /// The object's kind and identifier, as the push names them.
    public var reference: PushEvent.Reference
    /// The payment, if the object is one.
    ///
    /// A refund is a payment of its own, which no Smart Transaction may list: follow its
    /// ``PaymentTransaction/parents``.
    public var payment: PaymentTransaction?
    /// The payment in the old format, if the object is only available in that.
    public var legacyPayment: SecupayTransaction?
    /// The Smart Transaction that the payment belongs to, if there is one.
    public var smartTransaction: SmartTransaction?
    /// The contract, if the object is one. Its approval can be taken back later.
    public var contract: GeneralContract?
    /// The stored means of payment, if the object is one.
    public var container: PaymentContainer?
    /// The payout that was carried out, if the object is one.
    public var payout: PaymentPayout?
    /// The subscription, if the object is one.
    public var subscription: PaymentSubscription?
    /// The request to identify people, if the object is one.
    public var identRequest: ServicesIdentRequest?
    /// The result of an identification, if the object is one.
    public var identResult: ServicesIdentResult?
    /// The reason why nothing was read; `nil` if the object was read.
    public var failure: Failure?

    /// Creates an object with nothing read, for your tests.
    ///
    /// - Parameter reference: The object's kind and identifier.
    public init(_ reference: PushEvent.Reference) { self.reference = reference }
}

extension PushedObject {
    /// The reason why an object wasn't read. Forged pushes end here.
    public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// The kind of failure.
        public var reason: Reason
        /// A sentence for developers. It doesn't quote the push.
        public var message: String

        /// Creates a failure, for your tests.
        ///
        /// - Parameters:
        ///   - reason: The kind of failure.
        ///   - message: A sentence for developers.
        public init(_ reason: Reason, message: String) {
            self.reason = reason
            self.message = message
        }

        /// A Boolean value that indicates whether the object may become readable within a minute.
        ///
        /// The server refuses an object that was just created in the same way as one that doesn't exist or belongs to
        /// someone else. Try a few times, then ignore the push.
        public var isTransient: Bool { reason == .notFound || reason == .notAllowed }

        /// A textual representation of this instance.
        public var description: String { "\(reason): \(message)" }
    }
}

extension PushedObject.Failure {
    /// A reason why an object wasn't read.
    public struct Reason: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        ///
        /// - Parameter rawValue: The raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// There is no such object, or not yet.
        public static let notFound: Self = "notFound"
        /// The server doesn't allow reading the object. It also refuses objects that don't exist.
        public static let notAllowed: Self = "notAllowed"
        /// The server refused the identifier for another reason.
        public static let refused: Self = "refused"
        /// The identifier can't be part of a path. Nothing was sent.
        public static let invalidID: Self = "invalidID"
        /// The library doesn't know the kind of object. Nothing was sent. If you know the path, read the object with
        /// ``SecuconnectClient/response(to:)``.
        public static let unknownKind: Self = "unknownKind"
        /// The push names more than ten objects, which only a forged one does. Nothing was sent.
        public static let tooManyObjects: Self = "tooManyObjects"
    }
}

extension PushedObject.Failure {
    /// The failure in an error that says something about the object; `nil` if the error may have any other reason.
    init?(_ error: SecuconnectError) {
        switch error.kind {
        case .invalidArgument: self.init(.invalidID, message: "The identifier can't be part of a path.")
        case .notFound: self.init(.notFound, message: error.message)
        case .notAllowed: self.init(.notAllowed, message: error.message)
        case .refused: self.init(.refused, message: error.message)
        default: return nil
        }
    }

    static let unknownKind = Self(.unknownKind, message: "Pushes about this kind of object aren't read.")
    static let tooManyObjects = Self(.tooManyObjects, message: "The push names more than ten objects.")
}
