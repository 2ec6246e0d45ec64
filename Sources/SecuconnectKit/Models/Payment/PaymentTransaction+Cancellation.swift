import Foundation

extension PaymentTransaction {
    /// A request to cancel or refund a payment in full or in part.
    ///
    /// Without values, the whole remaining amount is canceled or refunded.
    public struct Cancellation: APIModel {
        /// The amount to refund in minor units, at least 1; `nil` for the whole remaining amount.
        public var reduceAmountBy: Int?
        /// The reason, which becomes the purpose of the refund. At most 100 characters, each a letter from `A` to `Z`
        /// or `a` to
        /// `z`, a digit, a space or one of `.,+-:?()/'`. Other characters, such as umlauts, are refused before sending.
        public var reason: String?
        /// A Boolean value that indicates whether the shares of third parties in a mixed basket are reduced in
        /// proportion.
        public var reducesStakeholderPayment: Bool?
        /// The stored means of payment for the refund.
        public var container: PaymentContainer.ID?

        /// Creates a request. Omitted values aren't sent.
        public init(
            reduceAmountBy: Int? = nil,
            reason: String? = nil,
            reducesStakeholderPayment: Bool? = nil,
            container: PaymentContainer.ID? = nil
        ) {
            self.reduceAmountBy = reduceAmountBy
            self.reason = reason
            self.reducesStakeholderPayment = reducesStakeholderPayment
            self.container = container
        }

        private enum CodingKeys: String, CodingKey {
            case reduceAmountBy = "reduce_amount_by"
            case reason
            case reducesStakeholderPayment = "reduce_stakeholder_payment"
            case container = "container_id"
        }
    }
}

extension PaymentTransaction.Cancellation {
    /// Refuses values that the server would refuse.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check() throws {
        if let reduceAmountBy, reduceAmountBy < 1 {
            throw SecuconnectError.invalidArgument(
                "A cancellation reduces the amount by 1 or more; omit reduceAmountBy to cancel the remaining amount."
            )
        }
        guard let reason else { return }
        guard reason.unicodeScalars.count <= Self.maximumReasonLength, reason.unicodeScalars.allSatisfy(Self.isAllowed)
        else {
            throw SecuconnectError.invalidArgument(
                "A reason has at most 100 characters: letters without accents, digits, blanks and .,+-:?()/' only. "
                    + "Cancellation.reason(from:) converts any text.")
        }
    }

    /// The largest number of characters of a reason.
    static let maximumReasonLength = 100

    static func isAllowed(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "A"..."Z", "a"..."z", "0"..."9": true
        case " ", ".", ",", "+", "-", ":", "?", "(", ")", "/", "'": true
        default: false
        }
    }

    /// Returns a reason that the API allows, made from any text.
    ///
    /// German umlauts are written out (`ä` becomes `ae`, `ß` becomes `ss`), and other Latin letters lose their accents.
    /// White space becomes blanks. Characters that the API doesn't allow are dropped, and the result is cut after 100
    /// characters.
    ///
    /// ```swift
    /// // Zu gross fuer Rene
    /// let reason = PaymentTransaction.Cancellation.reason(
    ///     from: "Zu groß für René")
    /// ```
    ///
    /// - Parameter text: The text, such as a customer's complaint.
    /// - Returns: The reason, for ``reason``.
    public static func reason(from text: String) -> String {
        var reason = ""
        // Composed, so that an umlaut is always one scalar.
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            guard reason.utf8.count < maximumReasonLength else { break }
            if isAllowed(scalar) {
                reason.unicodeScalars.append(scalar)
            } else if let spelling = spellings[scalar] {
                reason += spelling
            } else if scalar.properties.isWhitespace {
                reason += " "
            } else {
                // A letter and its accents, of which the accents are dropped.
                let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                reason.unicodeScalars.append(contentsOf: parts.filter(isAllowed))
            }
        }
        return String(reason.prefix(maximumReasonLength))
    }

    /// Letters that aren't a letter with an accent, and those that German spells out.
    private static let spellings: [Unicode.Scalar: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae",
        "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
        "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ı": "i", "ŧ": "t", "Ŧ": "T", "ŋ": "n", "Ŋ": "N",
    ]
}
